import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import words from 'text-readability/easy_words.js';
import { american } from '../../domain/text/word-form.ts';

/**
 * Words that nobody who types them has mistyped, such as "driving" and "honey". Search must not take one of them for a slip
 * in a word of ours ("drinking", "money"). Those that look like one reach the browser, in the drawers of `spelled.ts`.
 */

/** The Dale-Chall list of some 3,000 words that children know. */
export const easyWords: readonly string[] = words.filter((word) => /^[a-z]+$/.test(word));

/** Dictionaries of American and British English. */
const DICTIONARIES = ['@cspell/dict-en_us/en_US.trie.gz', '@cspell/dict-en-gb-mit/en_GB.trie.gz'];

/** The words of the dictionaries in American spelling, without names. */
export function dictionaryWords(): Set<string> {
  const all = new Set<string>();
  for (const file of DICTIONARIES)
    for (const word of decodeTrie(gunzipSync(readFileSync(pathTo(file)))).words())
      if (/^[a-z]{4,}$/.test(word)) all.add(american(word));
  return all;
}

/** Where a file of a package is. */
function pathTo(file: string): string {
  const [scope = '', name = '', ...inside] = file.split('/');
  return join(dirname(fileURLToPath(import.meta.resolve(`${scope}/${name}`))), ...inside);
}
