import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingPages, searchFaults, unspokenPhrases } from '../../src/editorial/checks/search.ts';
import { SearchSchema } from '../../src/domain/search/search.schema.ts';
import { readYaml, say } from '../../src/editorial/yaml/file.ts';
import { ROOT } from '../support/content.ts';

const FILE = 'content/search.yaml';

/** search.yaml, broken in one place: what the editor is told. */
function told(from: string, to: string): string[] {
  const text = readFileSync(join(ROOT, FILE), 'utf8');
  if (!text.includes(from)) throw new Error(`Nothing in ${FILE} reads "${from}".`);
  const read = readYaml(FILE, text.replace(from, to), SearchSchema);
  const across = read.value
    ? [...searchFaults(read.value), ...missingPages(read.value, new Set(Object.keys(PAGES)))]
    : [];
  return [
    ...read.faults.map(say),
    ...across.map(({ path, message }) =>
      say({ file: FILE, line: read.lineOf(path), message: `${path.join('.')}: ${message}` }),
    ),
  ];
}
const PAGES: Record<string, unknown> = (() => {
  const { value } = readYaml(FILE, readFileSync(join(ROOT, FILE), 'utf8'), SearchSchema);
  return { ...value?.pages, ...Object.fromEntries((value?.closest ?? []).map((url) => [url, true])) };
})();

describe('an editor who slips in search.yaml is told the line and what to do', () => {
  test.each([
    ['a capital letter', '  hippa: hipaa', '  Hippa: hipaa', /search\.yaml:\d+: meant\.Hippa/],
    ['a word that is itself replaced', '  hippa: hipaa', '  hippa: gpdr', /"gpdr" is itself replaced/],
    ['a word replaced by itself', '  hippa: hipaa', '  hippa: hippa', /Both sides are the same/],
    ['an address outside', '  /letter/:\n', '  https://x.org/:\n', /Write an address of this site/],
    ['a page that is not there', '  /letter/:\n', '  /lettre/:\n', /There is no page \/lettre\//],
    ['a phrase twice', 'letter, template,', 'letter, letter,', /"letter" is here twice/],
    ['a small word as alias', 'letter, template,', 'the, template,', /"the" is under "small"/],
    ['a word in two families', 'children, kid,', 'children, mother,', /"mother" is in the family of/],
    ['a small word in a family', 'children, kid,', 'children, the,', /"the" is under "small"/],
    [
      'a replaced word in a family',
      'children, kid,',
      'children, shrink,',
      /"shrink" is replaced by "therapist"/,
    ],
    ['an unknown field', 'closest:', 'nearest:', /nearest|closest/],
  ])('%s', (_, from, to, message) => {
    expect(told(from, to).join('\n')).toMatch(message);
  });

  test('the file as it stands has no fault', () => {
    expect(told('# Alias', '# Alias')).toEqual([]);
  });
});

describe('a phrase leads to a page that speaks of the subject', () => {
  const { value } = readYaml(FILE, readFileSync(join(ROOT, FILE), 'utf8'), SearchSchema);
  /** What is said of phrases that lead to a page with this text. */
  const unspoken = (spoken: string, phrases: string[], synonyms: Record<string, string[]> = {}) => {
    if (!value) throw new Error(`${FILE} has faults.`);
    const search = { ...value, synonyms, pages: { '/guide/a/': phrases } };
    return unspokenPhrases(search, [{ url: '/guide/a/', spoken, place: undefined }], ['notes']);
  };

  test.each([
    ['the word', 'They can ask a judge.', ['judge']],
    ['another form of it', 'Ask before it was recorded.', ['recording']],
    ['a word of its family', 'Your daughter has rights.', ['my child']],
    ['one of several words', 'Workers can ask for compensation.', ['workers comp compensation']],
    ['a common word, where the phrase has no other', 'Your notes are yours.', ['my notes']],
  ])('by %s', (_, spoken, phrases) => {
    expect(unspoken(spoken, phrases)).toEqual([]);
  });

  test('by a synonym that is listed, all words of which are there', () => {
    expect(unspoken('A screen reader reads it.', ['jaws'], { jaws: ['screen reader'] })).toEqual([]);
    expect(unspoken('A reader reads it.', ['jaws'], { jaws: ['screen reader'] })).toHaveLength(1);
  });

  test('or the editor is told which phrase, where, and what to do', () => {
    const [fault] = unspoken('Your notes are yours.', ['my notes', 'asylum notes']);
    expect(fault?.path).toEqual(['pages', '/guide/a/', 1]);
    expect(fault?.message).toMatch(/doesn’t mention "asylum notes".*"synonyms".*delete the phrase/);
  });
});
