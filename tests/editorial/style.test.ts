import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { breaches } from '../../src/editorial/style/breaches.ts';
import { idleExceptions } from '../../src/editorial/style/check.ts';
import { styleFaults } from '../../src/editorial/style/linter.ts';
import { spellingFaults } from '../../src/editorial/style/spelling.ts';
import { StyleSchema, type Style } from '../../src/editorial/style/style.schema.ts';
import { visibleTexts } from '../../src/editorial/style/visible.ts';
import { ROOT } from '../support/content.ts';
import { eachSlip } from './broken-content/told.ts';

const style = StyleSchema.parse(load(readFileSync(join(ROOT, 'content/style.yaml'), 'utf8')));
const trade = readFileSync(join(ROOT, 'content/words.txt'), 'utf8');

/** The lines and messages of one file. */
const found = async (file: string, text: string, by: Style = style) =>
  (await styleFaults({ file, text }, by)).map(({ line, rule }) => `${line} ${rule}`);

const words = (file: string, text: string) => visibleTexts(file, text).map(({ words: one }) => one.trim());

describe('every rule of style', () => {
  test.each(Object.entries(style.rules))('%s catches its bad sentence and passes its good one', (_, rule) => {
    const voice = rule.where?.[0] ?? 'pages';
    expect(breaches(rule.catches, voice, rule)).not.toEqual([]);
    expect(breaches(rule.passes, voice, rule)).toEqual([]);
  });

  test.each([
    ['hangs-on', 'Does it hang on\n      the state?'],
    ['stands', 'What should stand there?'],
    ['a-no', 'After a no, ask why.'],
    ['is-no', 'An unpaid bill is no reason to refuse.'],
    ['of-year', 'In interviews of 2017, trust grew.'],
    ['may-not', 'They MAY NOT charge you.'],
    ['mend', 'Mending what is wrong'],
    ['straight-quotes', "They can't refuse."],
    ['by-post', 'You can send it by post.'],
    ['uncontracted', 'I do not want a summary.'],
  ])('%s catches “%s”', (id, sentence) => {
    const rule = style.rules[id];
    if (!rule) throw new Error(`There is no rule ${id}.`);
    expect(breaches(sentence, 'spoken', rule)).toHaveLength(1);
  });

  test.each([
    'The answer is no. That’s their last word.',
    'It’s as it is, and I’m who I am. Could I have the notes you took?',
    'This is no longer in force. PHI stands for protected health information.',
    'It takes a while, and you can tell them so.',
    'A law of the United States, from May 2018.',
    'In your body: the wait can feel tense.',
  ])('none catches “%s”', (sentence) => {
    const hits = Object.entries(style.rules).filter(
      ([, rule]) => breaches(sentence, 'spoken', rule).length > 0,
    );
    expect(hits.map(([id]) => id)).toEqual([]);
  });

  test('an exception holds for its phrase alone, and only in its file', () => {
    const rule = {
      ...style.rules['may-not'],
      except: [{ text: 'you may not remain silent', in: 'content/guide/', why: 'A quote.' }],
    };
    const broken = (sentence: string, file: string) =>
      breaches(sentence, 'guide', StyleSchema.parse({ rules: { rule } }).rules['rule'] as never, file).length;
    expect(broken('They say you may\n not remain silent.', 'content/guide/x.mdx')).toBe(0);
    expect(broken('They say you may not remain silent.', 'content/pages/x.mdx')).toBe(1);
    expect(broken('You may not go, and you may not remain silent.', 'content/guide/x.mdx')).toBe(1);
  });

  test('an exception that no text needs is named', () => {
    const rule = { ...style.rules['tick'], except: [{ text: 'tick-borne', why: 'A disease.' }] };
    const by = StyleSchema.parse({ rules: { tick: rule } });
    const file = (text: string) => [{ file: 'README.md', text }];
    expect(idleExceptions(file('Nothing here.'), by)).toEqual([
      expect.stringMatching(/“tick-borne” to tick/),
    ]);
    expect(idleExceptions(file('A tick-borne illness.'), by)).toEqual([]);
    const repeats = [{ text: 'See all answers', why: 'It’s the name of a link.' }];
    const repeating = StyleSchema.parse({ rules: {}, repeats });
    expect(idleExceptions(file('Nothing here.'), repeating)).toEqual([expect.stringMatching(/to repeats/)]);
    expect(idleExceptions(file('See all answers'), repeating)).toEqual([]);
  });
});

describe('a fault is named with its line', () => {
  test('in YAML, in a folded text too, and what to write is told', async () => {
    const text = 'a: 1\nrules:\n  text: >-\n    One line is fine.\n    This one hangs on\n    the state.\n';
    const [fault] = await styleFaults({ file: 'content/x.yaml', text }, style);
    expect(fault?.line).toBe(5);
    expect(fault?.message).toMatch(/^“hangs on”: Write “depends on\.” /);
  });

  test('in a page, its head and its tags included', async () => {
    const text =
      '---\ntitle: What stands in a note?\n---\n\nFine.\n\n<Note title="Above all">\n\nThey may **not** ask, and may not go.\n\n</Note>\n\n<Say>I would like that.</Say>\n';
    expect(await found('content/guide/x.mdx', text)).toEqual(
      expect.arrayContaining(['2 stands', '7 above-all', '9 may-not', '13 uncontracted']),
    );
  });

  test('only a spoken line has to contract', async () => {
    const text = 'say: I would like to see it.\ntext: I would like to see it.\nwarm: We do not know.\n';
    expect(await found('content/x.yaml', text)).toEqual(['1 uncontracted', '3 uncontracted']);
  });
});

test('what nobody reads isn’t looked at: ids, cites, addresses, blanks, code, titles of sources, notes to editors', () => {
  const yaml =
    'name: Tick\nid: Above all\ncite: a mend; b\nsources:\n  x: { title: Above all, url: https://x.example/a tick }\nunverified:\n  - Above all\ntext: See {above all} at https://x.example/tick now\n';
  expect(words('content/places/x.yaml', yaml)).toEqual([expect.stringMatching(/^See _+ at _+ now$/)]);
  const mdx = 'See `above all` and [this](/tick/).\n\n<Cite of="tick" />\n';
  expect(words('content/pages/x.mdx', mdx).join(' ')).not.toMatch(/tick|above/);
});

describe('spelling', { timeout: 60_000 }, () => {
  const bad = async (text: string) =>
    (await spellingFaults([{ file: 'content/x.yaml', text }], trade)).map(
      ({ line, message }) => `${line} ${message}`,
    );

  test('names a word that isn’t spelled the US way, with its line and a guess', async () => {
    expect(await bad('a: Fine words here.\nb: Their behaviour was recieved.\n')).toEqual([
      expect.stringMatching(/^2 “behaviour” isn’t spelled the US way\./),
      expect.stringMatching(/^2 “recieved” .*“received”.*content\/words\.txt/),
    ]);
  });

  test('knows contractions, possessives and the words of our trade', async () => {
    expect(
      await bad('a: They’ve read HIPAA’s rules, haven’t they? The CNIL’s waitlist isn’t long.\n'),
    ).toEqual([]);
  });
});

describe('an editor of the rules of style who', () => {
  eachSlip('content/style.yaml', [
    [
      'leaves a bracket open',
      'pattern: hang(s|ing)?',
      'pattern: hang(s|ing?',
      'pattern: hang',
      /rules\.hangs-on\.pattern: This isn’t a pattern/,
    ],
    [
      'forgets why',
      /^ {4}why: In English, a rule depends.*\n/m,
      '',
      /^ {2}hangs-on:/,
      /rules\.hangs-on\.why: This field is missing/,
    ],
    [
      'names a voice that is none',
      'where: [spoken]',
      'where: [shouted]',
      'where: [shouted]',
      /where\.0: Choose one of: spoken, guide, pages, docs/,
    ],
    [
      'gives a sentence that isn’t caught',
      'catches: Tick the box.',
      'catches: Check the box.',
      'catches: Check the box.',
      /rules\.tick\.catches: The pattern doesn’t catch this/,
    ],
    [
      'gives a good sentence that is caught',
      'passes: Check the box.',
      'passes: Tick the box.',
      'passes: Tick the box.',
      /rules\.tick\.passes: The pattern catches this sentence, too/,
    ],
    [
      'allows something without a reason',
      /, why: It’s the name of a British plan of care\. \}/,
      ' }',
      'Care Programme Approach',
      /rules\.british\.except\.0\.why: This field is missing/,
    ],
  ]);
});
