import { describe, expect, test } from 'vitest';
import { codeFiles, saidBy, saidIn } from '../support/words-in-code.ts';

/** Code whose words no reader of the site sees, and who reads them. */
const OTHERS_READ: readonly (readonly [files: RegExp, who: string])[] = [
  [/^src\/editorial\//, 'an editor or a programmer, in a terminal'],
  [/^src\/domain\/.*\.schema\.ts$/, 'an editor: what is wrong with a field, and what it means'],
  [/^src\/server\/(?!http\/|mail\/|site|words|announce)/, 'the operator, in a terminal or a log'],
];

/** Words in other code, and why they stay there. */
const EXCEPT: readonly (readonly [file: string, words: RegExp, why: string])[] = [
  ['src/domain/text/en.ts', /^(working|business) day$/, 'the grammar of English, one file a language'],
  ['src/domain/text/en.ts', /^\{\} \(plus any public holidays\)$/, 'the grammar of English'],
  ['src/domain/guide/page-sources.ts', / leads nowhere\. /, 'told to an editor whose cite is wrong'],
  ['src/domain/law/cite.ts', /^No law or source is named| can’t be read as a cite/, 'told to an editor'],
  ['src/domain/law/shared-text.ts', /^No sentence is shared as/, 'told to an editor'],
  ['src/domain/law/open-data.ts', /^(The|Subjects) .*\.$/, 'the published schema, for programmers'],
  ['src/domain/law/schema-json.ts', /^The law of one place/, 'the published schema, for programmers'],
  ['src/islands/keep/use-unload-warning.ts', /^noopener noreferrer$/, 'a keyword of window.open'],
  ['src/islands/letter/Sheet.tsx', /^input, textarea, button, a$/, 'a selector'],
  ['src/islands/panel/page-panel.ts', /^button main$/, 'two classes'],
  ['src/layouts/Page.astro', /^light dark$/, 'a keyword of color-scheme'],
  ['src/server/http/health-routes.ts', /^not ready$/, 'the answer to a program that asks whether we run'],
  ['src/server/mail/outbox.ts', /^no answer$/, 'a word in the log'],
];

test('every word that a reader sees is in content/, none in code', () => {
  const said = codeFiles()
    .filter((file) => !OTHERS_READ.some(([files]) => files.test(file)))
    .flatMap(saidBy)
    .filter(({ file, words }) => !EXCEPT.some(([where, which]) => where === file && which.test(words)));
  expect(
    said.map(({ file, line, words }) => `${file}:${line}: move “${words}” to a file in content/`),
  ).toEqual([]);
});

test('no exception outlives its words', () => {
  const idle = EXCEPT.filter(([file, which]) => !saidBy(file).some(({ words }) => which.test(words)));
  expect(idle).toEqual([]);
});

describe('words in code are found', () => {
  test.each([
    ['between tags', 'a.tsx', 'const a = <p>{x} Try again</p>;'],
    ['between tags, one alone', 'a.tsx', 'const a = <a href="/">Home</a>;'],
    ['in an attribute that is read out', 'a.tsx', 'const a = <nav aria-label="You are here" />;'],
    ['in a choice', 'a.tsx', 'const a = <p>{late ? "It is late" : x}</p>;'],
    ['in a text with gaps', 'a.ts', 'const a = `Last checked {day}, next by {day}`;'.replaceAll('{', '$' + '{')],
    ['in HTML', 'a.ts', 'const a = `<p class="x">Please wait</p>`;'],
    ['in a field of an object', 'a.ts', "const a = { title: 'Everything from A to Z' };"],
    ['at the head of a page', 'a.astro', "---\nconst title = 'The guide';\n---\n<h1>{title}</h1>"],
    ['in a page', 'a.astro', '---\n---\n<p>\n  Write to us:\n</p>'],
  ])('%s', (_, file, text) => {
    expect(saidIn(file, text)).toHaveLength(1);
  });

  test.each([
    ['comments', 'a.tsx', '/** Words for a programmer. */ const a = 1; // and more of them'],
    ['classes', 'a.tsx', 'const a = <p class="small soft" />;'],
    ['types', 'a.ts', "type A = 'one way' | 'other way';"],
    ['imports', 'a.ts', "import a from 'some where';"],
    ['errors for programmers', 'a.ts', "throw new Error('There is no such place.');"],
    ['addresses', 'a.ts', "const a = '/guide/how-to-ask/';"],
  ])('and %s are let be', (_, file, text) => {
    expect(saidIn(file, text)).toEqual([]);
  });

  test('with the line of the file itself', () => {
    expect(saidIn('a.astro', '---\nconst a = 1;\n---\n\n<p>\n  {a}\n  <b>Write to us</b>\n</p>\n')).toEqual([
      { file: 'a.astro', line: 7, words: 'Write to us' },
    ]);
  });
});
