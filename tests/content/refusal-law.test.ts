import { describe, expect, test } from 'vitest';
import { content } from '../support/content.ts';
import { binding } from '../../src/domain/refusal/law.ts';
import { rulesFor } from '../../src/domain/letter/law.ts';
import { lawOf, resultOf, type Case } from '../support/refusal-case.ts';

/**
 * What the law makes of an answer, place by place. Each row: the case, the findings that must come up with the way
 * they lean, and what they must say. The rows were written from the law, not from the program.
 */
const COVERED = { covered: ['is-covered'] };
const UNCOVERED = { covered: ['uncovered'] };

type Row = readonly [string, Case, readonly (readonly [string, 'they' | 'open' | 'you', RegExp])[]];

const ROWS: readonly Row[] = [
  ['US covered, “you would find it upsetting”: no HIPAA ground', { place: 'us', happened: ['harm'], answers: COVERED }, [['us-upset', 'you', /being upset isn’t a reason/], ['us-review', 'you', /review/]]],
  ['US not covered, harm: the state’s bar decides', { place: 'us', happened: ['harm'], answers: UNCOVERED }, [['us-uncovered', 'open', /state/]]],
  ['US, notes kept apart: they may be right', { place: 'us', happened: ['separate-notes'], answers: { ...COVERED, 'kept-apart': ['apart'] } }, [['us-apart', 'they', /./]]],
  ['US, notes not kept apart: part of the record', { place: 'us', happened: ['separate-notes'], answers: { ...COVERED, 'kept-apart': ['mixed'] } }, [['us-mixed', 'you', /./]]],
  ['US, notes perhaps kept apart', { place: 'us', happened: ['separate-notes'], answers: { ...COVERED, 'kept-apart': ['unsure'] } }, [['us-unsure', 'open', /./]]],
  ['US, summary: only if you agree', { place: 'us', happened: ['summary-instead'], answers: COVERED }, [['us', 'you', /agree/]]],
  ['US, names of others: only with likely substantial harm', { place: 'us', happened: ['others-mentioned'], answers: COVERED }, [['us', 'open', /harm/], ['us-rest', 'you', /./]]],
  ['US, fee: cost only', { place: 'us', happened: ['fee'], answers: COVERED }, [['us-cost', 'open', /cost/]]],
  ['US, correction refused: a statement stays with the record', { place: 'us', happened: ['correction-refused'], answers: COVERED }, [['us-statement', 'you', /statement/]]],
  ['US, silence overdue', { place: 'us', happened: ['silence'], answers: COVERED, fields: { 'asked-on': '2026-09-01' } }, [['passed', 'you', /./]]],
  ['US, silence not yet due: wait', { place: 'us', happened: ['silence'], answers: COVERED, fields: { 'asked-on': '2026-11-20' } }, [['ahead', 'they', /./]]],
  ['New York, harm: its own test beside HIPAA', { place: 'us-ny', happened: ['harm'], answers: COVERED }, [['us-upset', 'you', /./], ['us-ny', 'open', /./]]],
  ['New York, refusal: an appeal', { place: 'us-ny', happened: ['no-reason'], answers: COVERED }, [['us-ny', 'you', /appeal|committee/i]]],
  ['New York, personal notes', { place: 'us-ny', happened: ['separate-notes'], answers: COVERED }, [['us-ny', 'open', /personal notes/i]]],
  ['New York, fee: not refused for lack of money', { place: 'us-ny', happened: ['fee'], answers: COVERED }, [['us-ny', 'you', /./]]],
  ['Texas, harm: signed and dated statement, another therapist', { place: 'us-tx', happened: ['harm'], answers: UNCOVERED }, [['us-tx', 'open', /signed and dated/], ['us-tx', 'open', /another\s+therapist/]]],
  ['California, summary: the state lets a summary stand, HIPAA does not', { place: 'us-ca', happened: ['summary-instead'], answers: COVERED }, [['us', 'you', /agree/], ['us-ca', 'open', /summary/i]]],
  ['California, harm: a named professional', { place: 'us-ca', happened: ['harm'], answers: UNCOVERED }, [['us-ca', 'open', /./]]],
  ['UK, unlisted counselor says harm: needs an opinion', { place: 'gb', happened: ['harm'], answers: { registered: ['unlisted'] } }, [['gb-unlisted', 'you', /opinion/], ['gb-unlisted', 'you', /six months/]]],
  ['UK, listed professional says harm: may judge, but not for distress', { place: 'gb', happened: ['harm'], answers: { registered: ['listed'] } }, [['gb-listed', 'open', /[Dd]istress/]]],
  ['UK, not known if listed', { place: 'gb', happened: ['harm'], answers: { registered: ['unsure'] } }, [['gb-unsure', 'open', /./]]],
  ['UK, private notes: no such class', { place: 'gb', happened: ['separate-notes'] }, [['gb', 'you', /./], ['gb-paper', 'open', /paper/i]]],
  ['UK, fee: free', { place: 'gb', happened: ['fee'] }, [['gb', 'you', /free/i]]],
  ['UK, why: no reason owed', { place: 'gb', happened: ['why'] }, [['gb', 'you', /reason/]]],
  ['UK, ask a doctor first: can be right for an unlisted therapist', { place: 'gb', happened: ['ask-someone-first'], answers: { registered: ['unlisted'] } }, [['gb-unlisted', 'they', /opinion/]]],
  ['UK, destroyed after the request: a crime', { place: 'gb', happened: ['destroyed'] }, [['gb-after', 'you', /crime/]]],
  ['UK, not covered by the law: everyone who decides is', { place: 'gb', happened: ['not-covered'] }, [['gb', 'you', /./]]],
  ['Germany, a no: reasons are owed', { place: 'de', happened: ['no-reason'] }, [['de', 'you', /reason/]]],
  ['Germany, harm: weighty reasons of therapy', { place: 'de', happened: ['harm'] }, [['de', 'open', /weighty|serious|substantial|therap/i]]],
  ['Germany, fee: the first copy is free', { place: 'de', happened: ['fee'] }, [['de', 'you', /free/i]]],
  ['Ireland, harm', { place: 'ie', happened: ['harm'] }, [['ie', 'you', /./]]],
  ['EU, why: no reason owed', { place: 'eu', happened: ['why'] }, [['eu', 'you', /reason/]]],
  ['EU, others: cover, do not refuse', { place: 'eu', happened: ['others-mentioned'] }, [['eu', 'you', /./]]],
  ['New Zealand, silence', { place: 'nz', happened: ['silence'], fields: { 'asked-on': '2026-09-01' } }, [['nz', 'you', /20 working days/]]],
  ['New Zealand, harm: ask a health practitioner first', { place: 'nz', happened: ['harm'] }, [['nz', 'open', /practitioner/]]],
  ['New Zealand, ask someone first: they may be right', { place: 'nz', happened: ['ask-someone-first'] }, [['nz-health', 'they', /./]]],
  ['Canada federal, harm to yourself is not on the list', { place: 'ca', happened: ['harm'] }, [['ca', 'you', /./]]],
  ['Ontario, harm: a risk of serious harm', { place: 'ca-on', happened: ['harm'] }, [['ca-on', 'open', /serious/]]],
  ['Ontario, silence counts as a refusal', { place: 'ca-on', happened: ['silence'], fields: { 'asked-on': '2026-09-01' } }, [['ca-on', 'you', /refus|no/i]]],
  ['Australia, harm: a serious threat', { place: 'au', happened: ['harm'] }, [['au', 'open', /serious threat/]]],
  ['Victoria, harm: a named practitioner', { place: 'au-vic', happened: ['harm'] }, [['au-named', 'open', /./]]],
  ['Netherlands, personal working notes', { place: 'nl', happened: ['separate-notes'] }, [['nl', 'open', /./]]],
  ['Canada, the military: a refusal names its section', { place: 'ca-on', happened: ['no-reason'], answers: { recipient: ['military'] } }, [['ca-military', 'you', /section/]]],
  ['Canada, the military: harm is against one’s best interests', { place: 'ca', happened: ['harm'], answers: { recipient: ['military'] } }, [['ca-military', 'they', /best interests/]]],
  ['Canada, the military: silence counts as a refusal', { place: 'ca', happened: ['silence'], answers: { recipient: ['military'] } }, [['ca-military', 'you', /30 days.*counts as a refusal/]]],
  ['Australia, the military: 30 and 60 days for a review', { place: 'au', happened: ['no-reason'], answers: { recipient: ['military'] } }, [['au-military', 'you', /30 days.*60 days/]]],
  ['British Columbia, a public body: silence counts, and no last day', { place: 'ca-bc', happened: ['silence'], answers: { recipient: ['public'] } }, [['ca-bc-public', 'you', /30 days for asking don’t apply/]]],
  ['British Columbia, a public body: a refused correction', { place: 'ca-bc', happened: ['correction-refused'], answers: { recipient: ['public-clinic'] } }, [['ca-bc-public', 'open', /review/]]],
  ['British Columbia, nobody said who has the notes: no last day without an answer', { place: 'ca-bc', happened: ['silence'], answers: { recipient: ['unsure'] } }, [['ca-bc', 'you', /no last day/]]],
  ['Victoria, a public hospital: a delay', { place: 'au-vic', happened: ['silence'], answers: { recipient: ['public-clinic'] } }, [['au-vic-public', 'you', /tribunal/]]],
  ['Switzerland, a canton’s hospital', { place: 'ch', happened: ['no-reason'], answers: { recipient: ['public-clinic'] } }, [['ch-public', 'open', /canton/]]],
  ['Switzerland, a private practice owes reasons', { place: 'ch', happened: ['no-reason'] }, [['ch', 'you', /why/]]],
  ['Japan, a city’s hospital', { place: 'jp', happened: ['no-reason'], answers: { recipient: ['public-clinic'] } }, [['jp-public', 'open', /city/]]],
  ['Brazil, a public service owes reasons under two laws', { place: 'br', happened: ['no-reason'], answers: { recipient: ['public'] } }, [['br', 'you', /reasons/], ['br-public', 'open', /why/]]],
  ['France, personal notes', { place: 'fr', happened: ['separate-notes'] }, [['fr', 'open', /./]]],
];

describe('what the law makes of an answer', () => {
  test.each(ROWS)('%s', (_, one, wanted) => {
    const found = resultOf(one).outcomes.flatMap(({ findings }) => findings);
    for (const [id, leans, says] of wanted) {
      const finding = found.find((each) => each.id === id);
      expect(finding?.leans, `${id} among ${found.map((each) => each.id).join(', ')}`).toBe(leans);
      expect(finding?.text).toMatch(says);
      expect(finding?.sources.length).toBeGreaterThan(0);
    }
  });

  test('HIPAA findings never come up for a therapist it does not cover, nor UK findings elsewhere', () => {
    const ids = (one: Case) => resultOf(one).outcomes.flatMap(({ findings }) => findings.map(({ id }) => id));
    expect(ids({ place: 'us-tx', happened: ['harm'], answers: UNCOVERED })).not.toContain('us-upset');
    expect(ids({ place: 'ie', happened: ['harm'], answers: { registered: ['unlisted'] } })).not.toContain('gb-unlisted');
  });
});

/** The case, the first body, and the last day for a complaint to it. */
type BodyRow = readonly [string, Case, RegExp, string | undefined];

const BODIES: readonly BodyRow[] = [
  ['US covered: the civil-rights office, 180 days from the answer', { place: 'us', happened: ['harm'], answers: COVERED, fields: { 'told-on': '2026-10-01' } }, /Office for Civil Rights/, '2027-03-30'],
  ['US covered: and over a leap day', { place: 'us', happened: ['harm'], answers: COVERED, fields: { 'told-on': '2027-12-31' }, today: '2028-01-02' }, /Office for Civil Rights/, '2028-06-28'],
  ['US covered, silence: from the day an answer was due', { place: 'us', happened: ['silence'], answers: COVERED, fields: { 'asked-on': '2026-09-01' } }, /Office for Civil Rights/, '2027-03-30'],
  ['US, no day told: no date claimed', { place: 'us', happened: ['harm'], answers: COVERED }, /Office for Civil Rights/, undefined],
  ['New York covered: the civil-rights office first', { place: 'us-ny', happened: ['harm'], answers: COVERED, fields: { 'told-on': '2026-10-01' } }, /Office for Civil Rights/, '2027-03-30'],
  ['New York not covered: the state', { place: 'us-ny', happened: ['harm'], answers: UNCOVERED, fields: { 'told-on': '2026-10-01' } }, /Education Department/, undefined],
  ['UK: the therapist or service itself', { place: 'gb', happened: ['harm'], fields: { 'told-on': '2026-10-01' } }, /itself/, undefined],
  ['Germany: a data protection authority', { place: 'de', happened: ['no-reason'], fields: { 'told-on': '2026-10-01' } }, /data protection authority/, undefined],
  ['New Zealand: the Privacy Commissioner, twelve months by its own practice', { place: 'nz', happened: ['no-reason'], fields: { 'told-on': '2026-10-01' } }, /Privacy Commissioner/, '2027-10-01'],
  ['New South Wales: six months from the answer', { place: 'au-nsw', happened: ['no-reason'], fields: { 'told-on': '2026-08-31' } }, /NSW Privacy Commissioner/, '2027-02-28'],
  ['Victoria: twelve months from the answer', { place: 'au-vic', happened: ['no-reason'], fields: { 'told-on': '2026-10-01' } }, /Health Complaints Commissioner/, '2027-10-01'],
  ['Ontario: the Information and Privacy Commissioner', { place: 'ca-on', happened: ['harm'] }, /Information and Privacy Commissioner/, undefined],
];

test.each(BODIES)('%s', (_, one, body, by) => {
  const [first] = resultOf(one).bodies;
  expect(first?.body).toMatch(body);
  expect(first?.by).toBe(by);
});

/** The case, where the clock stands, the day an answer is due, and whether a complaint waits, until when. */
type ClockRow = readonly [string, Case, string, string | undefined, string, string | undefined];
const asked = (place: string, day: string, ...happened: string[]): Case => ({
  place,
  happened: happened.length === 0 ? ['silence'] : happened,
  answers: place.startsWith('us') ? COVERED : {},
  fields: { 'asked-on': day },
});

const CLOCKS: readonly ClockRow[] = [
  ['US, 30 days not over', asked('us', '2026-11-01'), 'ahead', '2026-12-01', 'until', '2026-12-01'],
  ['US, 30 days over yesterday', asked('us', '2026-10-27'), 'passed', '2026-11-26', 'free', undefined],
  ['US, due today is not late', asked('us', '2026-10-28'), 'ahead', '2026-11-27', 'until', '2026-11-27'],
  ['US, they wrote that it takes longer: 30 more days', asked('us', '2026-10-20', 'holding'), 'passed', '2026-11-19', 'until', '2026-12-19'],
  ['New Zealand, 20 working days', asked('nz', '2026-11-02'), 'ahead', '2026-11-30', 'until', '2026-11-30'],
  ['UK, a calendar month that ends on a Sunday', asked('gb', '2026-10-29'), 'ahead', '2026-11-30', 'until', '2026-11-30'],
  ['UK, 31 October and one month', asked('gb', '2026-10-31'), 'ahead', '2026-11-30', 'until', '2026-11-30'],
  ['Texas, 15 days', asked('us-tx', '2026-11-01'), 'passed', '2026-11-16', 'free', undefined],
  ['Australia, 30 days by guidance', asked('au', '2026-11-10'), 'ahead', '2026-12-10', 'until', '2026-12-10'],
  ['no day told', { place: 'us', happened: ['silence'], answers: COVERED }, 'no-day', undefined, 'no-day', undefined],
  ['no place: a month is our own suggestion', { happened: ['silence'], fields: { 'asked-on': '2026-11-10' } }, 'unknown', undefined, 'month', '2026-12-10'],
  ['no place, and the month is over', { happened: ['silence'], fields: { 'asked-on': '2026-10-01' } }, 'unknown', undefined, 'free', undefined],
  ['a refusal makes nothing wait', { ...asked('us', '2026-11-20', 'silence', 'harm') }, 'ahead', '2026-12-20', 'free', undefined],
];

test.each(CLOCKS)('the clock: %s', (_, one, state, due, held, until) => {
  const result = resultOf(one);
  expect(result.clock.state).toBe(state);
  expect(result.clock.due?.date).toBe(due);
  expect(result.held).toEqual({ state: held, date: until });
});

test('silence asks kindly before the day and reminds after it', () => {
  expect(resultOf(asked('us', '2026-11-20')).asks).toEqual(['nudge']);
  expect(resultOf(asked('us', '2026-09-01')).asks).toEqual(['remind']);
  // A longer time that is not over yet makes no reminder.
  expect(resultOf(asked('us', '2026-10-20', 'silence', 'holding')).asks).not.toContain('remind');
});

test('a stub prints no day of its own', () => {
  const stubs = Object.keys(content.places).filter((id) => content.places[id]?.confidence === 'low');
  expect(stubs.length).toBeGreaterThan(5);
  for (const place of stubs) {
    const result = resultOf({ ...asked(place, '2026-09-01'), answers: UNCOVERED });
    expect(result.clock.due?.limit.from).not.toBe(place);
    expect(result.bodies.filter(({ from, by }) => from === place && by !== undefined)).toEqual([]);
  }
});

/** A court or an authority is no matter of a letter to whoever refused: the rule on it would be named to the wrong side. */
test.each([
  ['us', { covered: ['is-covered'] }, /45 CFR 164\.524\(a\)\(4\)/],
  ['us-va', { covered: ['uncovered'] }, /32\.1-127\.1:03/],
  ['us-dc', { covered: ['uncovered'] }, /7-1205\.04/],
  ['us-ca', { covered: ['uncovered'] }, undefined],
  ['de', {}, undefined],
  ['fr', {}, undefined],
  ['gb', {}, undefined],
  ['ca-on', {}, undefined],
  ['nz', {}, undefined],
] as const)('a letter to whoever refused in %s names the rule on a review only if they arrange it', (place, answers, wanted) => {
  const law = lawOf(place);
  const afterHarm = { ...answers, grounds: ['harm'] };
  const named = law ? rulesFor(binding(law, answers), 'review', afterHarm).map((rule) => rule.named) : [];
  if (wanted === undefined) expect(named).toEqual([]);
  else expect(named.join()).toMatch(wanted);
});

describe('whoever chose a state or province is not sent to its page once more', () => {
  const ids = (place: string, ground: string) =>
    resultOf({ place, happened: [ground], answers: { recipient: ['public'] }, fields: { 'asked-on': '2026-10-01' } })
      .outcomes.flatMap(({ findings }) => findings.map(({ id }) => id));

  test.each(['silence', 'no-reason', 'not-covered'])('after “%s”', (ground) => {
    for (const place of ['au-nsw', 'au-wa']) expect(ids(place, ground)).not.toContain('au-public');
    for (const place of ['ca-mb', 'ca-on']) expect(ids(place, ground)).not.toContain('ca-public');
    expect(ids('au', ground)).toContain('au-public');
    expect(ids('ca', ground)).toContain('ca-public');
  });
});
