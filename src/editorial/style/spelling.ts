import { spellCheckDocument } from 'cspell-lib';
import type { FileFault } from '../yaml/file.ts';
import type { Named } from './linter.ts';
import { visibleTexts } from './visible.ts';

/** The words of our trade, and foreign names: one on each line, remarks after a number sign. */
export const WORDS = 'content/words.txt';

/**
 * Checks the spelling of every visible text in US English. All words are looked up at once, each only once: that takes a
 * second where file after file would take minutes.
 */
export async function spellingFaults(files: readonly Named[], trade: string): Promise<FileFault[]> {
  const places = new Map<string, FileFault[]>();
  for (const { file, text } of files)
    for (const { word, line } of wordsOf(file, text)) {
      const at = places.get(word) ?? [];
      at.push({ file, line, message: '' });
      places.set(word, at);
    }
  const advice = await misspelled([...places.keys()], trade);
  return [...advice].flatMap(([word, message]) =>
    (places.get(word) ?? []).map((place) => ({ ...place, message })),
  );
}

function wordsOf(file: string, text: string): { word: string; line: number }[] {
  return visibleTexts(file, text).flatMap(({ from, words }) =>
    [...words.matchAll(/\p{L}[\p{L}\p{M}]*(?:[’'][\p{L}]+)*/gu)].map(({ 0: word, index }) => ({
      word: word.replaceAll('’', "'"),
      get line() {
        return text.slice(0, from + index).split('\n').length;
      },
    })),
  );
}

async function misspelled(words: readonly string[], trade: string): Promise<Map<string, string>> {
  const { issues } = await spellCheckDocument(
    { uri: 'words.txt', text: words.join('\n'), languageId: 'plaintext', locale: 'en-US' },
    { generateSuggestions: true, numSuggestions: 2, noConfigSearch: true },
    {
      words: tradeWords(trade),
      dictionaries: ['en_us'],
      minWordLength: 3,
      maxNumberOfProblems: 1000,
      maxDuplicateProblems: 1000,
      suggestionsTimeout: 2000,
    },
  );
  return new Map(issues.map(({ text, suggestions = [] }) => [text, advice(text, suggestions)]));
}

function advice(word: string, suggestions: readonly string[]): string {
  const guess =
    suggestions.length === 0 ? '' : ` Did you mean ${suggestions.map((s) => `“${s}”`).join(' or ')}?`;
  return `“${word}” isn’t spelled the US way.${guess} If it’s a name or a word of our trade, add it to ${WORDS}.`;
}

function tradeWords(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((word) => word !== '');
}
