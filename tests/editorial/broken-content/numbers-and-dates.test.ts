import { describe, expect, test } from 'vitest';
import { durationsIn, numberOf } from '../../../src/editorial/checks/durations.ts';
import { readContent } from '../../../src/editorial/content.ts';
import { say } from '../../../src/editorial/yaml/file.ts';
import { ROOT } from '../../support/content.ts';
import { broken, eachSlip, told } from './told.ts';

const NY = 'content/places/us-ny.yaml';
const PAGE = 'content/guide/when-to-ask.mdx';

describe('a number and its sentence', () => {
  eachSlip(NY, [
    [
      'disagree where only the number was changed',
      'amount: 10\n',
      'amount: 14\n',
      'amount: 14',
      /deadlines\.0\.amount: This says 14 calendar days, and the text says “10 days”.* change the one that’s wrong/,
    ],
    [
      'disagree where the unit was changed',
      'amount: 10\n    unit: calendar-days',
      'amount: 10\n    unit: calendar-months',
      'amount: 10',
      /deadlines\.0\.amount: This says 10 calendar months, and the text says “10 days”/,
    ],
    [
      'are beyond any law',
      /amount: 10\n( {4}unit: calendar-days\n(?: {4}.*\n)*? {4}text: ).*\n(?= {4}cite)/,
      'amount: 1000\n$1They must let you look within 1,000 days.\n',
      'amount: 1000',
      /deadlines\.1\.amount: 1000 calendar days is longer than any limit of this kind/,
    ],
    [
      'disagree in the summary',
      'within 10 days of a written',
      'within twelve days of a written',
      'text: >-',
      /summary\.text: The summary says “twelve days”, and no rule below says the same/,
    ],
    [
      'disagree in money',
      'short: At most 75 cents',
      'short: At most 57 cents',
      'short: At most 57',
      /fees\.short: This says “57 cents”, and the text below doesn’t/,
    ],
  ]);

  test('that means dollars where cents are meant is asked about', () => {
    expect(told({ [NY]: broken(NY, /75 cents a page/g, '$75 a page') })).toEqual([
      expect.stringMatching(/fees\.text: “\$75” for a page is more than any law we know allows/),
    ]);
  });

  test('of a complaint agree too', () => {
    const file = 'content/places/us.yaml';
    expect(told({ [file]: broken(file, 'amount: 180', 'amount: 108') })).toContainEqual(
      expect.stringMatching(
        /complaints\.0\.within\.amount: This says 108 calendar days, and the text says “180 days”/,
      ),
    );
  });

  test('that are the same in other words are in order', () => {
    const text = broken(NY, 'amount: 10\n    unit: calendar-days', 'amount: 240\n    unit: hours');
    expect(told({ [NY]: text })).toEqual([]);
  });
});

describe('the words of a time', () => {
  test.each([
    ['within 30 days', [30, 'days']],
    ['within thirty days', [30, 'days']],
    ['forty-five days', [45, 'days']],
    ['one hundred and twenty days', [120, 'days']],
    ['ten working days', [10, 'days']],
    ['two weeks', [14, 'days']],
    ['a month', [1, 'months']],
    ['two years', [24, 'months']],
    ['the 15th day after', [15, 'days']],
    ['72 hours', [72, 'hours']],
    ['30 more such days', [30, 'days']],
  ])('%s', (text, [amount, unit]) => {
    expect(durationsIn(text)[0]).toMatchObject({ amount, unit });
  });

  test('10, 30 or 60 days are three', () => {
    expect(durationsIn('10, 30 or 60 days').map(({ amount }) => amount)).toEqual([10, 30, 60]);
  });

  test('and words that are no number are none', () => {
    expect(numberOf('several')).toBeUndefined();
    expect(durationsIn('on business days, every day')).toEqual([]);
  });
});

describe('a day of checking', () => {
  const on = (today: string, file: string, from: RegExp, to: string) =>
    readContent(ROOT, { [file]: broken(file, from, to) }, today)
      .faults.map(say)
      .filter((message) => message.startsWith(file));

  test.each([NY, PAGE, 'content/refusals/fee.yaml', 'content/readiness/options.yaml'])(
    'does not lie in the future: %s',
    (file) => {
      const told = on('2026-12-01', file, /^checked: .*/m, 'checked: 2026-12-02');
      expect(told).toEqual([
        expect.stringMatching(/:\d+: checked: 2026-12-02 is in the future\. Write the day it was checked/),
      ]);
      expect(on('2026-12-02', file, /^checked: .*/m, 'checked: 2026-12-02')).toEqual([]);
    },
  );

  test('is followed by another within a year', () => {
    expect(on('2026-12-01', NY, /^nextCheck: .*/m, 'nextCheck: 2036-05-23')).toEqual([
      expect.stringMatching(
        /:\d+: nextCheck: 2036-05-23 is more than a year after the last check\. Laws change sooner: write a day up to 2027-/,
      ),
    ]);
  });
});

describe('conditions that exclude each other are refused', () => {
  test('a state and another country', () => {
    const file = 'content/refusals/identity.yaml';
    const text = broken(file, 'law-line: [us-mi]', 'law-line: [us-ny], law-country: [ca]');
    expect(told({ [file]: text })).toEqual([
      expect.stringMatching(
        /identity\.yaml:\d+: findings\.\d+\.when: This can never be true: law-line: \[us-ny\] and law-country: \[ca\] rule each other out/,
      ),
    ]);
    const good = broken(file, 'law-line: [us-mi]', 'law-line: [us-ny], law-country: [us, ca]');
    expect(told({ [file]: good })).toEqual([]);
  });

  test.each([
    ['{ recipient: [public-clinic], care: [private] }', 'recipient: [public-clinic] and care: [private]'],
    ['{ about: [child], age: [adult] }', 'about: [child] and age: [adult]'],
  ])('%s', (when, says) => {
    const text = broken(NY, /(amount: 10\n(?: {4}.*\n)*? {4}when: ).*/, `$1${when}`);
    expect(told({ [NY]: text })).toEqual([expect.stringContaining(`This can never be true: ${says} rule`)]);
  });
});

describe('what two files share is told', () => {
  eachSlip(PAGE, [
    [
      'section that is none',
      /^section: .*/m,
      'section: Decidng',
      'section: Decidng',
      /section: There is no section “Decidng”\. Did you mean “Deciding”\?/,
    ],
    ['no section', /^section: .*\n/m, '', /^title:/, /section: This field is missing/],
    ['no order', /^order: .*\n/m, '', /^title:/, /order: This field is missing/],
    [
      'an order',
      /^order: .*/m,
      'order: 10',
      'order: 10',
      /order: 10 is already the order of content\/guide\/what-notes-are\.mdx/,
    ],
    [
      'a title',
      /^title: .*/m,
      'title: How do I ask for my notes?',
      'title: How',
      /title: “How do I ask for my notes\?” is already the title of content\/guide\/how-to-ask\.mdx/,
    ],
  ]);

  test('a name of a place', () => {
    const file = 'content/places/us-tx.yaml';
    expect(told({ [file]: broken(file, /^name: .*/m, 'name: New York') })).toEqual([
      expect.stringMatching(
        /us-tx\.yaml:\d+: name: “New York” is already the name of content\/places\/us-ny\.yaml/,
      ),
    ]);
  });
});
