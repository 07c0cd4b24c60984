import { describe, expect, test } from 'vitest';
import { broken, eachSlip, textOf, told } from './told.ts';

/** Slips of the hand as they happen in a browser's editor: each is told in one line, and never in a parser's words. */

const NY = 'content/places/us-ny.yaml';
const SITE = 'content/site.yaml';
const PAGE = 'content/guide/how-to-ask.mdx';
const REQUEST = 'content/letters/request.yaml';
const GERMAN = 'content/de/letters/request.yaml';
const FLOW = 'content/flows/refusal.yaml';

describe('an editor of a YAML file who', () => {
  eachSlip(NY, [
    [
      'shifts a field to the right',
      /^confidence: /m,
      '  confidence: ',
      '  confidence:',
      /"confidence" seems to be part of "prevails"\. If it isn’t, start its line as far left as/,
    ],
    [
      'leaves out the day of the next check',
      /^nextCheck: .*\n/m,
      '',
      /^name:/,
      /nextCheck: This field is missing\. Add it \(it takes a day, such as 2026-11-23\)/,
    ],
    ['puts curly quotes around a name', 'country: us', '“country”: us', '“country”', /Write "country"/],
  ]);
  eachSlip(SITE, [
    [
      'begins a text with a star',
      /^skip: .*/m,
      'skip: *Skip*',
      'skip: *',
      /the text begins with a character that has a special meaning here: put everything/,
    ],
    [
      'marks its first word with a star',
      /^skip: .*/m,
      'skip: *Skip to the content',
      'skip: *',
      /the text begins with a character that has a special meaning here: put everything/,
    ],
    [
      'holds a text with a colon together by curly quotes',
      /^skip: .*/m,
      'skip: “Skip to: content”',
      'skip: “',
      /Curly quotation marks don’t hold a text together here\. Put straight ones/,
    ],
    [
      'begins a text with an apostrophe',
      /^skip: .*/m,
      "skip: 'Don't skip",
      "skip: '",
      /begins with a straight single quotation mark or apostrophe\. Put the whole text in double quotes/,
    ],
    [
      'forgets a comma inside brackets',
      '{ label: Guide, href',
      '{ label: Guide href',
      'label: Guide href',
      /A comma is missing before "href:"/,
    ],
    [
      'forgets the dash of an entry',
      '  - { label: Guide,',
      '    { label: Guide,',
      'label: Guide,',
      /A dash is missing at the start of this line\. Write "- " before the \{/,
    ],
    [
      'forgets the space after a dash',
      '  - { label: Guide,',
      '  -{ label: Guide,',
      'label: Guide,',
      /A space is missing after the dash/,
    ],
    [
      'types a long dash',
      '  - { label: Guide,',
      '  – { label: Guide,',
      'label: Guide,',
      /The dash at the start of a list’s line must be a short one/,
    ],
    [
      'forgets a colon',
      /^menu: Menu/m,
      'menu Menu',
      'menu Menu',
      /This line can’t be read: a colon is missing/,
    ],
    [
      'keeps two versions of a line',
      /^skip: .*/m,
      '<<<<<<< HEAD\nskip: Skip\n=======\nskip: To\n>>>>>>> mine',
      '<<<<<<<',
      /Two people changed these lines\. Keep the version that’s right/,
    ],
    [
      'links without https',
      'https://www.wikipedia.org/',
      'http://www.wikipedia.org/',
      'http://www',
      /exit\.href: "http:\/\/www\.wikipedia\.org\/" begins with http:\/\/\. Write https:\/\/ instead/,
    ],
  ]);
  test('does not close a list of several lines is told where it opens', () => {
    const file = 'content/search.yaml';
    const text = broken(file, /(\/guide\/good-and-hard\/:\n {4}\[\n(?: {6}.*\n)+) {4}\]\n/, '$1');
    const line = text.split('\n').findIndex((one) => one.includes('/guide/good-and-hard/:')) + 2;
    expect(told({ [file]: text })).toEqual([
      expect.stringContaining(
        `${file}:${line}: The bracket [ on this line is never closed. Write ] on a line`,
      ),
    ]);
  });
  eachSlip('content/glossary.yaml', [
    [
      'types quotes inside quotes',
      'meaning: "Treatment."',
      'meaning: "The "treatment"."',
      'The "treatment"',
      /There’s text after the closing quotation mark/,
    ],
    [
      'types an emoji into a name',
      /^tx:/m,
      'tx🙂:',
      'tx🙂',
      /Write a short name of lowercase letters, digits and dashes/,
    ],
  ]);
  eachSlip('content/refusals/fee.yaml', [
    [
      'forgets the brackets of a list',
      /cites: \[(.*?)\]/,
      'cites: $1',
      'cites: "law',
      /A list goes in square brackets\. Write cites: \["law/,
    ],
    [
      'shortens the id of a place',
      'law-line: [us-ny]',
      'law-line: [ny]',
      'law-line: [ny]',
      /has no answer "ny"\. Did you mean "us-ny"\? The answers are the names of the files in content\/places/,
    ],
  ]);
  eachSlip('content/places/lu.yaml', [
    [
      'names a language without letters',
      'languages: [fr, de]',
      'languages: [fr, de, lb]',
      'languages:',
      /languages\.2: There are no letters in "lb" yet/,
    ],
  ]);
});

describe('an editor of a page who', () => {
  const BEFORE = '\n## What ';
  const put = (line: string) => `\n${line}\n${BEFORE}`;
  eachSlip(PAGE, [
    [
      'does not close a link',
      BEFORE,
      put('See [this](/guide/how-to-ask/ first.'),
      '[this]',
      /This link isn’t complete\. Write \[words\]\(address\)/,
    ],
    [
      'parts a link by a space',
      BEFORE,
      put('See [this] (/guide/when-to-ask/) first.'),
      '[this]',
      /This link isn’t complete\. .*with no space between \] and \(/,
    ],
    [
      'links without https',
      BEFORE,
      put('See [this](http://example.org/).'),
      '[this]',
      /begins with http:\/\/\. Write https/,
    ],
    ['forgets the space of a heading', BEFORE, '\n##What ', '##What', /A space is missing after the ##/],
    [
      'writes a heading twice',
      /\n## (.*)/,
      '\n## $1\n## $1',
      /^## /,
      /is already a heading on this page\. Write another one/,
    ],
    ['writes an age with a sign', BEFORE, put('If you are <18, ask.'), '<18', /such as “under 18”/],
    ['writes a tag in small letters', '<Say>', '<say>', '<say>', /Look for a misspelled <Say> before it/],
    ['types a new line as in HTML', BEFORE, put('One<br>two.'), '<br>', /Write <br \/> for a new line/],
    [
      'keeps two versions of a line',
      BEFORE,
      put('<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> mine'),
      '<<<<<<<',
      /Two people changed these lines/,
    ],
  ]);

  test('names its file with a capital and a space is told how an address looks', () => {
    const text = textOf(PAGE)
      .replace(/^title: .*/m, 'title: New')
      .replace(/^order: .*/m, 'order: 999');
    expect(told({ 'content/guide/New Page.mdx': text })).toEqual([
      expect.stringMatching(/^content\/guide\/New Page\.mdx: The file’s name becomes the page’s address/),
    ]);
  });
});

describe('an editor of a letter who', () => {
  eachSlip(REQUEST, [
    [
      'forgets the brackets of an answer',
      'client: [current]',
      'client: current',
      'client: current',
      /when\.client: Write a list here, in square brackets: \[current\]/,
    ],
    [
      'writes two tones of three',
      / +neutral: I was sorry.*\n/,
      '',
      /^ {8}text:$/,
      /text\.neutral: This field is missing\. Add it \(it takes a text\)\.$/,
    ],
    [
      'misspells a blank',
      'Dear {therapist},',
      'Dear {theraptist},',
      '{theraptist}',
      /\{theraptist\} isn’t a blank that can be filled in\. Did you mean \{therapist\}\?/,
    ],
    [
      'adds a sentence is told once in which languages it is missing',
      '      - id: sorrow\n',
      '      - { id: glad, when: { client: [current], tone: [neutral], addressee: [person], whose: [own] }, text: Thank you. }\n      - id: sorrow\n',
      'id: glad',
      /“opening\.glad” isn’t translated yet\. Add it to letters\/request\.yaml in content\/cs, content\/da, .*In English: Thank you\./,
    ],
  ]);
  eachSlip(GERMAN, [
    [
      'translates the name of a sentence',
      '    other: Antrag',
      '    anderer: Antrag',
      'anderer:',
      /subject\.anderer: The English letter has no sentence of this name\. Write "other", as in the English/,
    ],
  ]);
  eachSlip('content/es/flows/letter.yaml', [
    [
      'translates the name of a whole step',
      /^ {2}tone:$/m,
      '  tono:',
      'tono:',
      /topics\.tono: The English has no text of this name\. Write "tone", as in the English/,
    ],
  ]);
});

describe('an editor of the self-check who', () => {
  test('adds a question to a full page is told where it can go', () => {
    const file = 'content/flows/readiness.yaml';
    const question =
      '      - id: friend\n        kind: one\n        ask: Is someone near?\n        answers:\n          - { id: someone, label: "Yes" }\n          - { id: unsure, label: Not sure }\n';
    const messages = told({
      [file]: broken(file, '      - id: official\n', `${question}      - id: official\n`),
    });
    expect(messages).toEqual([
      expect.stringMatching(
        /readiness\.yaml:\d+: .*asks 3 questions, and 2 fit on a page\. Give the new one a topic/,
      ),
      expect.stringMatching(/options\.yaml:\d+: shortWay: The topics named here ask 6 questions/),
      expect.stringMatching(/No option mentions the answers "someone" and "unsure" to the question "friend"/),
    ]);
  });
});

test('an answer that a complaint could not name is told, with the sentence to add', () => {
  const answer = '          - { id: on-leave, label: They are on leave }\n          - { id: in-storage,';
  const text = textOf('content/refusals/holding.yaml')
    .replace(/^title: .*/m, 'title: They are on leave')
    .replace(/^order: .*/m, 'order: 21')
    .replace(/asks: \[.*/, 'asks: [rest]');
  const changes = {
    [FLOW]: broken(FLOW, '          - { id: in-storage,', answer),
    'content/refusals/on-leave.yaml': text,
  };
  expect(told(changes)).toEqual([
    expect.stringMatching(
      /^content\/replies\/complaint\.yaml:\d+: .*A complaint about "on-leave" wouldn’t say what happened\. Add a sentence to the paragraph "happened-list"/,
    ),
  ]);
});
