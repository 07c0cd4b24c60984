import { z } from 'zod';
import { SHARED_CALL } from './shared-call.ts';

/** Texts as content files hold them: shown as they are, so that marks of other formats would be seen by the reader. */

const text = z.string().trim().min(1, 'Write a sentence here, or delete the line.');

/** Marks that only a page of prose (.mdx) turns into something. Each with what to do instead. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/<\/?[a-z!][^>]*>?/i, 'is a tag, and readers would see it as it is. Delete it and keep the words.'],
  [/!?\[[^\]]*\]\([^)]*\)/, 'is a link or picture. Here it would be shown as it is. Keep the words alone.'],
  [/\*\*[^*]+\*\*/, 'has stars for bold letters, and readers would see them. Delete the stars.'],
  [
    /\ufffd/,
    'is a letter that was lost when the file was saved. Write it again, and save the file as UTF-8.',
  ],
];

/** The first mark of another format in a text, with what to do; undefined if it is plain. */
function markIn(value: string): string | undefined {
  for (const [mark, fix] of MARKS) {
    const found = mark.exec(value)?.[0];
    if (found !== undefined) return `“${found}” ${fix}`;
  }
  return undefined;
}

/** What is wrong with the blanks of a text that may hold these and no others; undefined if nothing is. */
function blankFault(value: string, names: readonly string[]): string | undefined {
  const holds = names.length === 0 ? 'none' : names.map((name) => `{${name}}`).join(', ');
  const unknown = [...value.matchAll(/\{([^{}]*)\}/g)].find(([, name]) => !names.includes(name ?? ''));
  if (unknown) return `Nothing is filled in for ${unknown[0]} here. The blanks of this text: ${holds}.`;
  return /[{}]/.test(value.replace(/\{[^{}]*\}/g, ''))
    ? `A curly bracket { or } is missing its other half. The blanks of this text: ${holds}.`
    : undefined;
}

/** A text whose blanks, if it may hold any, are checked with the rules that fill them. */
export const plainWords = text.check(({ value, issues }) => {
  const message = markIn(value);
  if (message !== undefined) issues.push({ code: 'custom', message, input: value });
});

/** A text with these blanks and no others; the code fills them. */
export const filled = (...names: readonly string[]) =>
  plainWords.check(({ value, issues }) => {
    const message = blankFault(value, names);
    if (message !== undefined) issues.push({ code: 'custom', message, input: value });
  });

/** A text that may call sentences which several places share, such as `{us:both-apply}`. */
export const sharedWords = plainWords.check(({ value, issues }) => {
  const message = blankFault(value.replace(SHARED_CALL, ''), []);
  if (message !== undefined) issues.push({ code: 'custom', message, input: value });
});

/** A text without blanks. */
export const words = filled();
