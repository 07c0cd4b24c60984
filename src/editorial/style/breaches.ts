import { patternOf, phraseOf } from './pattern.ts';
import type { StyleRule, Voice } from './style.schema.ts';

/** Where a text breaks a rule, its exceptions left out. */
export function breaches(words: string, voice: Voice, rule: StyleRule, file = ''): [number, number][] {
  if (rule.where && !rule.where.includes(voice)) return [];
  const allowed = rule.except
    .filter(({ in: within }) => within === undefined || file.startsWith(within))
    .flatMap(({ text }) => spans(words, phraseOf(text)));
  return spans(words, patternOf(rule.pattern)).filter(
    ([from, to]) => !allowed.some(([first, last]) => first <= from && to <= last),
  );
}

function spans(words: string, pattern: RegExp | undefined): [number, number][] {
  if (pattern === undefined) return [];
  return [...words.matchAll(pattern)].map(({ 0: match, index }) => [index, index + match.length]);
}
