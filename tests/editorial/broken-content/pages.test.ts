import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGE_TAGS } from '../../../src/editorial/checks/pages.ts';
import { ROOT } from '../../support/content.ts';
import { broken, eachSlip, textOf, told } from './told.ts';

const GUIDE = 'content/guide/two-kinds-of-notes.mdx';
const PAGE = 'content/pages/privacy.mdx';
const THIS = 'So psychotherapy notes are closed to you';

describe('an editor of the head of a page who', () => {
  eachSlip(GUIDE, [
    ['leaves a field out', /^description: .*\n/m, '', 'title:', /description: This field is missing/],
    [
      'leaves the short answer out',
      /^short: .*(\n {2}.*)*\n/m,
      '',
      'title:',
      /needs "short": two to four sentences/,
    ],
    ['misspells a field', /^section:/m, 'sektion:', 'sektion:', /"sektion" is not a field here/],
    [
      'writes a date in words',
      /^written: .*/m,
      'written: today',
      'written: today',
      /written: Write the date as year-month-day/,
    ],
    [
      'writes the 30th of February',
      /^written: .*/m,
      'written: 2026-02-30',
      '2026-02-30',
      /written: This day is not in the calendar/,
    ],
    [
      'dates the check before the writing',
      /^checked: .*/m,
      'checked: 2026-01-01',
      'checked:',
      /checked: 2026-01-01 is before the day it was written, 2026-11-29/,
    ],
    [
      'sets the next check before the last',
      /^nextCheck: .*/m,
      'nextCheck: 2026-01-01',
      'nextCheck:',
      /nextCheck: 2026-01-01 isn’t after the last check/,
    ],
    [
      'lists a source without an address',
      /^ {4}url: https:\/\/notedesigner.*\n/m,
      '',
      'insurer-notes',
      /sources\.insurer-notes\.url: This field is missing/,
    ],
    [
      'gives a source a relative address',
      /https:\/\/notedesigner.*/,
      '/notes',
      'url: /notes',
      /sources\.insurer-notes\.url: Write a whole web address/,
    ],
    [
      'lists a source that nothing cites',
      /^sources:$/m,
      'sources:\n  idle: { title: Idle, url: null }',
      'idle:',
      /sources\.idle: This source is never cited\. Put <Cite of="idle" \/> after the claim it backs, or delete it here/,
    ],
    [
      'lists one source twice',
      /^ {2}insurer-notes:$/m,
      '  holland-hart:',
      'holland-hart:',
      /"holland-hart" is here twice/,
    ],
    [
      'leads on to a page that is not there',
      'href: /rights/',
      'href: /right/',
      'href: /right/',
      /next\.href: There is no page \/right\/\. Did you mean \/rights\/\?/,
    ],
    [
      'leads on to a relative address',
      'href: /rights/',
      'href: rights',
      'href: rights',
      /next\.href: Write an address of this site that starts with a slash/,
    ],
    [
      'does not close a quote',
      /^title: .*/m,
      'title: "Two kinds',
      'title: "Two',
      /A quotation mark opens on this line/,
    ],
    [
      'shifts a line',
      /^ {2}insurer-notes:$/m,
      '   insurer-notes:',
      'insurer-notes:',
      /isn’t lined up with the lines it belongs to/,
    ],
  ]);

  test('takes the second line of dashes away is told how a page begins', () => {
    const text = broken(GUIDE, /^---\n(?=\n“Therapy notes”)/m, '');
    const last = text.split('\n').findIndex((line) => line.startsWith('“Therapy notes”')) - 1;
    expect(told({ [GUIDE]: text })).toEqual([
      expect.stringContaining(
        `two-kinds-of-notes.mdx:${last}: The lines with the title and dates have no end. Write three dashes`,
      ),
    ]);
  });

  test('takes the lines of dashes away is told how a page begins', () => {
    const body = textOf(GUIDE).split('---\n').slice(2).join('---\n');
    expect(told({ [GUIDE]: body })[0]).toMatch(
      /two-kinds-of-notes\.mdx:1: The page has to begin with its title and dates\. Write three dashes and nothing else on the first line, then the title/,
    );
  });

  test('leaves the page empty is told so', () => {
    expect(told({ [GUIDE]: '' })[0]).toMatch(
      /two-kinds-of-notes\.mdx:1: The page has to begin with its title and dates/,
    );
    const head = `---\n${textOf(GUIDE).split('---\n')[1]}---\n`;
    expect(told({ [GUIDE]: head })).toEqual([
      expect.stringMatching(
        /two-kinds-of-notes\.mdx:\d+: The page has no text\. Write it below the second line of dashes/,
      ),
    ]);
  });
});

describe('an editor of the text of a page who', () => {
  eachSlip(GUIDE, [
    [
      'cites a source that is not listed',
      '<Cite of="holland-hart" />',
      '<Cite of="hollandhart" /><Cite of="holland-hart" />',
      '"hollandhart"',
      /"hollandhart" leads nowhere\. Add it under "sources" with title and url, or fix the spelling/,
    ],
    [
      'cites a law that is not there',
      'law:us:hipaa-508',
      'law:us:hippa-508',
      'hippa-508',
      /"law:us:hippa-508" leads nowhere\. Write law:<place>:<cite>, where content\/places/,
    ],
    [
      'cites a place that is not there',
      'law:us:hipaa-508',
      'law:usa:hipaa-508',
      'law:usa:',
      /"law:usa:hipaa-508" leads nowhere/,
    ],
    [
      'does not close the bracket of a cite',
      'law:us:hipaa-524(a)(1)"',
      'law:us:hipaa-524(a"',
      '524(a"',
      /can’t be read as a cite|leads nowhere/,
    ],
    [
      'cites nothing',
      'So psychotherapy notes are closed',
      'So psychotherapy notes <Cite of="" /> are closed',
      'of=""',
      /"of" of <Cite> has to be a text in straight double quotes: <Cite of="…">/,
    ],
    [
      'forgets what a cite is of',
      'So psychotherapy notes are closed',
      'So psychotherapy notes <Cite /> are closed',
      '<Cite />',
      /<Cite> needs "of"\. Write <Cite of="…">/,
    ],
    [
      'writes a cite in single quotes',
      'So psychotherapy notes are closed',
      "So psychotherapy notes <Cite of='holland-hart' /> are closed",
      "of='holland",
      /"of" of <Cite> has to be a text in straight double quotes/,
    ],
    [
      'writes a cite in curly brackets',
      'So psychotherapy notes are closed',
      'So psychotherapy notes <Cite of={insurer} /> are closed',
      'of={',
      /"of" of <Cite> has to be a text in straight double quotes/,
    ],
    [
      'explains a word that the glossary does not have',
      '<Term of="progress-notes">',
      '<Term of="progres-notes">',
      'progres-notes',
      /<Term of="progres-notes"> is not in the glossary\. Add "progres-notes" to content\/glossary\.yaml, or fix/,
    ],
    [
      'explains a word twice',
      'So psychotherapy notes are closed',
      'So psychotherapy <Term of="hipaa">notes</Term> are closed',
      'So psychotherapy <Term',
      /<Term of="hipaa"> is explained twice\. Keep the first one on the page/,
    ],
    [
      'leaves a term without words',
      'So psychotherapy notes are closed',
      'So psychotherapy <Term of="hx"></Term> notes are closed',
      'of="hx"',
      /<Term> has no words in it\. Write them before <\/Term>/,
    ],
    [
      'uses a tag that is none',
      'So psychotherapy notes are closed',
      'So psychotherapy <Tip>notes</Tip> are closed',
      '<Tip>',
      /<Tip> isn’t one of our tags\. They are: Annotated, Black, Cite, Drawing, Hundred, Hundreds, Line, Note, Picture, Say, Table, Term, TwoKinds, br\. Fix the spelling/,
    ],
    [
      'types HTML',
      'So psychotherapy notes are closed',
      '<div onclick="x">So psychotherapy notes</div> are closed',
      '<div',
      /<div> isn’t one of our tags/,
    ],
    [
      'shows a share that is no whole number',
      THIS,
      `<Hundreds who="All">\n  <Hundred count="34.8" says="did" />\n</Hundreds>\n\n${THIS}`,
      'count="34.8"',
      /"34\.8" can’t be shown as dots\. Write a whole number from 0 to 100/,
    ],
    [
      'calls a drawing that is not there',
      THIS,
      `<Drawing of="cat" />\n\n${THIS}`,
      '<Drawing',
      /There is no drawing "cat"\. There are: notes, talk/,
    ],
    [
      'types a script',
      THIS,
      `<script>alert(1)</script>\n\n${THIS}`,
      '<script>',
      /<script> isn’t one of our tags/,
    ],
    [
      'gives a tag what it does not have',
      THIS,
      `<Note color="red">Words</Note>\n\n${THIS}`,
      'color="red"',
      /<Note> has no "color"\. It may have: title/,
    ],
    [
      'leaves a tag open',
      THIS,
      `<Note>\n\n${THIS}`,
      '<Note>',
      /<Note> opens here and isn’t closed where it should be\. Write <\/Note> after its words/,
    ],
    [
      'closes a tag that was never opened',
      THIS,
      `</Note>\n\n${THIS}`,
      '</Note>',
      /<\/Note> closes a tag that was never opened\. Look for a misspelled <Note> before it/,
    ],
    [
      'crosses two tags',
      THIS,
      `<Note>Words</Say>\n\n${THIS}`,
      '<Note>',
      /<\/Say> closes a tag that was never opened/,
    ],
    [
      'puts a picture on the page',
      THIS,
      `![A file](file.png)\n\n${THIS}`,
      '![A file]',
      /To show a picture, put its file into content\/pictures\/ and write <Picture file=/,
    ],
    [
      'writes a remark as in HTML',
      THIS,
      `<!-- look at this -->\n\n${THIS}`,
      '<!--',
      /On a page, write a note to other editors \{\/\* like this \*\/\}, not <!--/,
    ],
    [
      'types a curly bracket',
      'So psychotherapy notes are closed',
      'So psychotherapy {notes} are closed',
      '{notes}',
      /Curly brackets \{ \} have a special meaning on a page\. Delete them/,
    ],
    [
      'leaves a curly bracket open',
      'So psychotherapy notes are closed',
      'So psychotherapy { notes are closed',
      'So psychotherapy {',
      /The curly bracket \{ here is never closed\. Delete it/,
    ],
    [
      'begins a line with the word import',
      THIS,
      `import is a hard word\n\n${THIS}`,
      'import is',
      /import|cannot be read/,
    ],
    [
      'types an address in angle brackets',
      'So psychotherapy notes are closed',
      'See <https://example.org/> about',
      '<https:',
      /A tag on this line can’t be read\. .*A link is written \[words\]\(https:\/\/…\)/,
    ],
    [
      'links to a page that is not there',
      'So psychotherapy notes are closed',
      'So psychotherapy [notes](/guide/no-such-topic/) are closed',
      'no-such',
      /There is no page \/guide\/no-such-topic\//,
    ],
    [
      'forgets the last slash',
      'So psychotherapy notes are closed',
      'So psychotherapy [notes](/guide/when-to-ask) are closed',
      'when-to-ask)',
      /There is no page \/guide\/when-to-ask\. Did you mean \/guide\/when-to-ask\/\?/,
    ],
    [
      'links to a part that is not there',
      'So psychotherapy notes are closed',
      'So psychotherapy [notes](/support/#privat) are closed',
      '#privat',
      /The page \/support\/ has no part called "privat"\. Did you mean #private\?/,
    ],
    [
      'links to a heading of this page that is not there',
      'So psychotherapy notes are closed',
      'So psychotherapy [notes](#how-the-two-differ) are closed',
      '#how-the',
      /has no part called "how-the-two-differ"\. Did you mean #how-the-two-differ-in-the-us\?/,
    ],
    [
      'links to a file beside this one',
      'So psychotherapy notes are closed',
      'So psychotherapy [notes](when-to-ask.mdx) are closed',
      'when-to-ask.mdx',
      /"when-to-ask\.mdx" leads nowhere\. Begin the address of another site with https:\/\//,
    ],
    [
      'links without https',
      'So psychotherapy notes are closed',
      'So psychotherapy [notes](www.example.org) are closed',
      'www.ex',
      /"www\.example\.org" leads nowhere\. Begin the address of another site with https/,
    ],
    [
      'links to a program',
      'So psychotherapy notes are closed',
      'So psychotherapy [notes](javascript:alert) are closed',
      'javascript',
      /"javascript:alert" leads nowhere/,
    ],
    [
      'links to half an address',
      'So psychotherapy notes are closed',
      'So psychotherapy [notes](https://example) are closed',
      'https://example',
      /"https:\/\/example" isn’t a complete web address\. Copy it again/,
    ],
    [
      'writes a second title',
      THIS,
      `# Another title\n\n${THIS}`,
      '# Another',
      /The title at the top is the page’s main heading\. Begin the others with ##/,
    ],
    [
      'leaves a table without its caption',
      /<Table caption=.*\n\n|\n<\/Table>\n/g,
      '',
      '| Question |',
      /This table has no caption\. Write <Table caption="what the table tells"> above it and <\/Table> below it, each on a line of its own/,
    ],
    [
      'leaves the caption of a table empty',
      /<Table caption="[^"]*">/,
      '<Table caption="">',
      '<Table',
      /"caption" of <Table> has to be a text in straight double quotes/,
    ],
    [
      'captions what is no table',
      THIS,
      `<Table caption="Words">\n\nWords\n\n</Table>\n\n${THIS}`,
      '<Table caption="Words">',
      /There’s no table in <Table>\. Leave an empty line below this one and above <\/Table>/,
    ],
    [
      'puts two tables under one caption',
      '| Question |',
      '| Question |\n| --- |\n| Why? |\n\n| Question |',
      '<Table',
      /There are two tables in <Table>, and only one caption\. Give each table a <Table> of its own/,
    ],
    [
      'skips a level of headings',
      THIS,
      `#### A heading\n\n${THIS}`,
      '#### A heading',
      /This heading skips a level\. Begin it with ##/,
    ],
  ]);

  test('renames a heading to which another page links is told in that page', () => {
    const link = broken(
      GUIDE,
      'So psychotherapy notes are closed',
      'So psychotherapy [notes](/privacy/#what-you-type) are closed',
    );
    expect(told({ [GUIDE]: link })).toEqual([]);
    expect(told({ [GUIDE]: link, [PAGE]: broken(PAGE, '## What you type', '## What you write') })).toEqual([
      expect.stringMatching(
        /^content\/guide\/two-kinds-of-notes\.mdx:\d+: The page \/privacy\/ has no part called "what-you-type"\. Did you mean #what-you-write\?/,
      ),
    ]);
  });
});

describe('what is in order is not told', () => {
  test.each([
    [
      'a link to a heading of the same page',
      'So psychotherapy [notes](#how-the-two-differ-in-the-us) are closed',
    ],
    ['a link to a place in the letter tool', 'So psychotherapy [notes](/letter/#us-ny) are closed'],
    ['a link to a word of the glossary', 'So psychotherapy [notes](/glossary/#hx) are closed'],
    ['a link to a file of open data', 'So psychotherapy [notes](/data/places.json) are closed'],
    ['a link to mail', 'So psychotherapy [notes](mailto:hello@example.org) are closed'],
    ['a remark', 'So psychotherapy notes {/* look again */} are closed'],
    ['a sign that is smaller than', 'So psychotherapy notes have fewer than 5 < 6 words, closed'],
    ['a note with a title', '<Note title="Words">Words</Note>\n\nSo psychotherapy notes are closed'],
    [
      'a cite of two laws',
      'So psychotherapy notes<Cite of="law:us:hipaa-501 law:us:hipaa-524(a)(1)(i)" /> are closed',
    ],
  ])('%s', (_, words) => {
    expect(told({ [GUIDE]: broken(GUIDE, 'So psychotherapy notes are closed', words) })).toEqual([]);
  });

  test.each([GUIDE, PAGE])('the line ends of Windows and a byte order mark in %s', (file) => {
    expect(told({ [file]: `\ufeff${textOf(file).replaceAll('\n', '\r\n')}` })).toEqual([]);
  });
});

test('a page that is not saved as UTF-8 is named with the line', () => {
  const bytes = new Uint8Array([...new TextEncoder().encode('---\ntitle: Caf'), 0xe9, 0x0a]);
  expect(told({ [PAGE]: bytes })[0]).toBe(
    `${PAGE}:2: A letter on this line isn’t saved as UTF-8. Save the file again, and choose UTF-8 as its encoding.`,
  );
});

test('the check knows every tag that pages may use, and no other', () => {
  const there = readdirSync(join(ROOT, 'src/components/tags')).flatMap(
    (file) => /^(\w+)\.astro$/.exec(file)?.[1] ?? [],
  );
  expect(Object.keys(PAGE_TAGS).filter((tag) => tag !== 'br')).toEqual(there.sort());
});
