import { describe, expect, test } from 'vitest';
import { due, extendedDue, limits, type Limit } from '../../src/domain/law/deadline.ts';
import { content } from '../support/content.ts';

const { places } = content;

/** A month's end on a Saturday, a leap day, and a Friday before Christmas. */
const RECEIVED = ['2026-01-31', '2028-02-29', '2026-11-27'] as const;

/** When each length ends for these three days, written out from a calendar. */
const ENDS: Readonly<Record<string, readonly [string, string, string]>> = {
  '48 hours': ['2026-02-02', '2028-03-02', '2026-11-29'],
  '72 hours': ['2026-02-03', '2028-03-03', '2026-11-30'],
  '7 calendar-days': ['2026-02-07', '2028-03-07', '2026-12-04'],
  '8 calendar-days': ['2026-02-08', '2028-03-08', '2026-12-05'],
  '10 calendar-days': ['2026-02-10', '2028-03-10', '2026-12-07'],
  '14 calendar-days': ['2026-02-14', '2028-03-14', '2026-12-11'],
  '15 calendar-days': ['2026-02-15', '2028-03-15', '2026-12-12'],
  '21 calendar-days': ['2026-02-21', '2028-03-21', '2026-12-18'],
  '28 calendar-days': ['2026-02-28', '2028-03-28', '2026-12-25'],
  '30 calendar-days': ['2026-03-02', '2028-03-30', '2026-12-27'],
  '40 calendar-days': ['2026-03-12', '2028-04-09', '2027-01-06'],
  '45 calendar-days': ['2026-03-17', '2028-04-14', '2027-01-11'],
  '60 calendar-days': ['2026-04-01', '2028-04-29', '2027-01-26'],
  '1 calendar-months': ['2026-02-28', '2028-03-29', '2026-12-27'],
  // The United Kingdom moves a limit that ends on a weekend to the next working day.
  '1 calendar-months, on a working day': ['2026-03-02', '2028-03-29', '2026-12-28'],
  '2 calendar-months': ['2026-03-31', '2028-04-29', '2027-01-27'],
  '3 business-days': ['2026-02-04', '2028-03-03', '2026-12-02'],
  '5 working-days': ['2026-02-06', '2028-03-07', '2026-12-04'],
  '7 working-days': ['2026-02-10', '2028-03-09', '2026-12-08'],
  '10 working-days': ['2026-02-13', '2028-03-14', '2026-12-11'],
  '10 business-days': ['2026-02-13', '2028-03-14', '2026-12-11'],
  '15 working-days': ['2026-02-20', '2028-03-21', '2026-12-18'],
  '20 working-days': ['2026-02-27', '2028-03-28', '2026-12-25'],
  '21 working-days': ['2026-03-02', '2028-03-29', '2026-12-28'],
  '25 business-days': ['2026-03-06', '2028-04-04', '2027-01-01'],
  '30 business-days': ['2026-03-13', '2028-04-11', '2027-01-08'],
};

/** When an extension ends that counts on from the end of the first limit. */
const EXTENDED: Readonly<Record<string, readonly [string, string, string]>> = {
  '30 and 30 calendar-days': ['2026-04-01', '2028-04-29', '2027-01-26'],
  '30 and 30 business-days': ['2026-04-24', '2028-05-23', '2027-02-19'],
  '1 and 2 calendar-months': ['2026-04-28', '2028-05-29', '2027-02-27'],
};

/** What each place's own law says: thing, number, unit. A place that is not named here has no number of its own. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  // A private therapist in the ACT: two weeks to answer, 30 days to give access, a week after a late fee.
  'au-act': [
    'respond 14 calendar-days',
    'inspect 30 calendar-days',
    'copy 30 calendar-days',
    'copy 7 calendar-days from payment',
  ],
  'au-nsw': ['respond 45 calendar-days', 'copy 7 calendar-days from payment'],
  'au-vic': ['respond 45 calendar-days', 'copy 7 calendar-days from payment'],
  au: ['respond 30 calendar-days'],
  be: ['inspect 15 calendar-days'],
  'ca-ab': ['respond 45 calendar-days'],
  'ca-bc': ['respond 30 business-days', 'extension 30 business-days from first-period'],
  'ca-mb': ['respond 72 hours', 'respond 30 calendar-days'],
  'ca-nb': ['respond 30 business-days', 'extension 30 business-days from first-period'],
  'ca-on': ['respond 30 calendar-days', 'extension 30 calendar-days from first-period'],
  'ca-qc': ['respond 30 calendar-days', 'copy 30 calendar-days'],
  ca: ['respond 30 calendar-days', 'extension 30 calendar-days from first-period'],
  dk: ['respond 7 working-days'],
  eu: ['respond 1 calendar-months', 'extension 2 calendar-months from first-period'],
  fr: ['copy 8 calendar-days', 'copy 2 calendar-months'],
  gb: [
    'respond 1 calendar-months, on a working day',
    'extension 2 calendar-months, on a working day from first-period',
    'acknowledge 30 calendar-days from complaint',
  ],
  hk: ['copy 40 calendar-days'],
  ie: ['respond 28 calendar-days'],
  in: ['copy 15 calendar-days'],
  nz: ['respond 20 working-days'],
  sg: ['respond 30 calendar-days'],
  'us-az': ['respond 10 working-days'],
  'us-ca': [
    'inspect 5 working-days',
    'copy 15 calendar-days',
    'summary 10 working-days',
    'summary 30 calendar-days',
  ],
  'us-co': ['inspect 3 business-days', 'inspect 10 business-days'],
  'us-dc': ['inspect 30 calendar-days', 'copy 30 calendar-days'],
  'us-fed-edu': ['inspect 45 calendar-days'],
  'us-fed-mil': ['acknowledge 10 working-days'],
  'us-il': ['copy 30 calendar-days'],
  'us-md': ['copy 21 working-days'],
  'us-mi': [
    'copy 30 calendar-days',
    'respond 30 calendar-days',
    'respond 60 calendar-days',
    'extension 30 calendar-days from first-period',
  ],
  'us-mn': ['copy 30 calendar-days', 'respond 30 calendar-days'],
  // Totals from the day of the request, not added time: Montana, Nebraska, Washington.
  'us-mt': ['respond 10 calendar-days', 'extension 21 calendar-days'],
  'us-ne': ['inspect 10 calendar-days', 'extension 21 calendar-days', 'copy 30 calendar-days'],
  'us-nh': ['copy 30 calendar-days'],
  'us-nj': ['copy 30 calendar-days', 'copy 30 calendar-days', 'copy 30 calendar-days'],
  'us-nm': ['copy 30 calendar-days'],
  'us-nv': ['inspect 10 working-days', 'inspect 20 working-days'],
  'us-ny': ['inspect 10 calendar-days', 'inspect 10 calendar-days'],
  'us-tn': ['copy 10 working-days', 'copy 10 working-days'],
  'us-tx': ['inspect 15 calendar-days', 'copy 15 calendar-days'],
  'us-va': ['copy 30 calendar-days', 'copy 30 calendar-days', 'extension 30 calendar-days from notice'],
  'us-wa': ['inspect 15 working-days', 'copy 15 working-days', 'extension 21 working-days'],
  'us-wv': ['copy 30 calendar-days'],
  us: ['respond 30 calendar-days', 'extension 30 calendar-days from first-period'],
  ar: ['copy 48 hours', 'respond 10 calendar-days'],
  'au-nt': ['respond 30 calendar-days'],
  'au-qld': ['respond 25 business-days'],
  'au-sa': ['respond 30 calendar-days'],
  'au-wa': ['respond 45 calendar-days'],
  br: ['respond 15 calendar-days'],
  ch: ['copy 30 calendar-days'],
  cz: ['copy 30 calendar-days'],
  lu: ['copy 15 working-days'],
  'us-pr': ['copy 5 working-days'],
  uy: ['respond 5 working-days'],
  za: ['respond 30 calendar-days'],
};

/** The parent whose numbers hold beside a place's own, or in their stead where it has none. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  // HIPAA leaves a school's records to the law of schools.
  us: Object.keys(places).filter((id) => id.startsWith('us-') && id !== 'us-fed-edu'),
  eu: ['at', 'be', 'cz', 'de', 'dk', 'es', 'fi', 'fr', 'gr', 'ie', 'it', 'lu', 'nl', 'no', 'pl', 'pt', 'se', 'sk'],
  au: ['au-act', 'au-nsw', 'au-nt', 'au-qld', 'au-sa', 'au-tas', 'au-vic', 'au-wa'],
  gb: ['gb-nir', 'gb-sct'],
  ca: ['ca-mb', 'ca-nt', 'ca-pe', 'ca-sk', 'ca-yt'],
};

/** Places whose own law stands in place of the federal act: its numbers do not hold there, even where their own are missing. */
const REPLACED = ['ca-ab', 'ca-bc', 'ca-nb', 'ca-nl', 'ca-ns', 'ca-on', 'ca-qc', 'us-fed-edu'];

const lengthOf = ({ amount, unit, weekend }: Limit) =>
  `${amount} ${unit}${weekend === 'next-working-day' ? ', on a working day' : ''}`;
const told = (limit: Limit) =>
  `${limit.what} ${lengthOf(limit)}${limit.starts === 'receipt' ? '' : ` from ${limit.starts}`}`;
const own = (id: string) => limits(places, id).filter((limit) => limit.from === id);

describe('each place has the numbers of its own law, and no others', () => {
  test.each(Object.keys(places))('%s', (id) => {
    expect(own(id).map(told)).toEqual(OWN[id] ?? []);
  });
});

describe('each limit ends on the right day for a month’s end, a leap day and a Friday', () => {
  const counted = Object.keys(places).flatMap((id) =>
    own(id)
      .filter(({ starts }) => starts !== 'first-period')
      .map((limit) => [id, told(limit), limit] as const),
  );
  test.each(counted)('%s: %s', (_, __, limit) => {
    expect(RECEIVED.map((day) => due(limit, day).date)).toEqual(ENDS[lengthOf(limit)]);
  });
});

describe('an extension counts on from the end of the first limit', () => {
  test.each([
    ['us', '30 and 30 calendar-days'],
    ['ca', '30 and 30 calendar-days'],
    ['ca-on', '30 and 30 calendar-days'],
    ['ca-bc', '30 and 30 business-days'],
    ['ca-nb', '30 and 30 business-days'],
    ['eu', '1 and 2 calendar-months'],
  ] as const)('%s', (id, lengths) => {
    const [first] = own(id).filter(({ what }) => what === 'respond');
    const [longer] = own(id).filter(({ what }) => what === 'extension');
    if (!first || !longer) throw new Error(`${id} has no extension.`);
    expect(RECEIVED.map((day) => extendedDue(first, longer, day).date)).toEqual(EXTENDED[lengths]);
  });
});

describe('the parent’s numbers hold too', () => {
  test.each(Object.entries(BESIDE).flatMap(([parent, ids]) => ids.map((id) => [id, parent] as const)))(
    '%s has those of %s',
    (id, parent) => {
      const inherited = limits(places, id).filter(({ from }) => from === parent);
      expect(inherited.map(told)).toEqual(OWN[parent]);
    },
  );

  test.each(REPLACED)('%s does not have those of the federal act', (id) => {
    expect(limits(places, id).filter(({ from }) => from !== id)).toEqual([]);
  });

  test('every place with a parent is in one of the two tables', () => {
    const named = [...Object.values(BESIDE).flat(), ...REPLACED].sort();
    expect(Object.keys(places).filter((id) => places[id]?.parent !== null)).toEqual(named);
  });
});

describe('days are counted as each law counts them', () => {
  test('a month of the GDPR is a calendar month, not 30 days', () => {
    const [month] = own('eu');
    if (!month) throw new Error('eu has no limit.');
    expect(due(month, '2026-03-31').date).toBe('2026-04-30');
    expect(due(month, '2026-07-15').date).toBe('2026-08-15');
  });

  test('no member of the European Union and not the United Kingdom counts the answer in days', () => {
    for (const id of ['eu', 'gb', ...(BESIDE['eu'] ?? [])]) {
      const general = limits(places, id).filter(({ what, condition }) => what === 'respond' && !condition);
      expect(general.map(({ unit }) => unit)).toEqual(['calendar-months']);
    }
  });

  test('New Zealand counts 20 working days', () => {
    const [answer] = own('nz');
    if (!answer) throw new Error('nz has no limit.');
    expect([answer.amount, answer.unit]).toEqual([20, 'working-days']);
    expect(due(answer, '2026-03-02').date).toBe('2026-03-30');
  });

  test('Australia’s 30 days are guidance, and said to be', () => {
    expect(own('au').map(({ strength }) => strength)).toEqual(['guidance']);
  });

  test('a limit that starts with a payment is never taken for the day of the request', () => {
    for (const id of ['au-act', 'au-nsw', 'au-vic'])
      expect(own(id).find(({ starts }) => starts === 'payment')?.condition).toMatch(
        /^only if they (tell|ask)/,
      );
  });
});
