import { describe, expect, test } from 'vitest';
import { effective, openTopics } from '../../src/domain/flow/flow.ts';
import { given, type Answers } from '../../src/domain/flow/when.ts';
import { SOMETIMES_ASKED } from '../../src/domain/law/asks.ts';
import { HOLDERS, type Holder } from '../../src/domain/law/holders.ts';
import { fillInLetter } from '../../src/domain/letter/fill-in.ts';
import { lawAnswers, letterLaw } from '../../src/domain/letter/law.ts';
import { refusalKnown } from '../../src/domain/refusal/refusal.ts';
import { timeline, timelineAnswers } from '../../src/domain/timeline/timeline.ts';
import { content } from '../support/content.ts';
import { ours, sentences } from '../support/letter-wrongs.ts';
import { happened, lawOf, marks, resultOf } from '../support/refusal-case.ts';

/** Which facts the tools ask for, place by place and holder by holder: only those whose answer changes something. */

const TODAY = '2026-11-28';
const BELOW: readonly Holder[] = ['school', 'insurer', 'training'];
const others = (...left: Holder[]) => HOLDERS.filter((holder) => !left.includes(holder));

/** The facts one tool asks for of one holder in one place. */
function asked(tool: 'letter' | 'refusal' | 'timeline', place: string, holder: string, marked = 'no-reason') {
  const flow = content.flows[tool];
  const law = lawOf(place);
  if (!flow || !law) throw new Error(`${tool} or ${place} is missing.`);
  const known = {
    letter: (answers: Answers) => lawAnswers(law, answers),
    refusal: refusalKnown(marks, law, {}, TODAY),
    timeline: (answers: Answers) => timelineAnswers(law, place, answers),
  }[tool];
  const answers = { place, recipient: [holder], ...(tool === 'refusal' ? happened([marked]) : {}) };
  const open = openTopics(flow, { answers, fields: {} }, known).flatMap(({ questions }) => questions);
  const ids: readonly string[] = open.map(({ id }) => id);
  return SOMETIMES_ASKED.filter((fact) => ids.includes(fact));
}

/** Each row: the places, the holders, what the refusal helper and the timeline ask, and what the letter asks if it differs. */
type Row = readonly [string, readonly string[], readonly string[], readonly string[], (readonly string[])?];
const ROWS: readonly Row[] = [
  ['HIPAA is open for whoever may or may not be covered', ['us', 'us-ny', 'us-tx', 'us-pa', 'us-ca', 'us-oh', 'us-al'], others('school', 'military'), ['covered'], []],
  ['a school is under FERPA, so HIPAA changes nothing', ['us', 'us-ny', 'us-tx', 'us-pa', 'us-ca'], ['school'], [], []],
  ['the VA and the military are covered anyway', ['us', 'us-ny', 'us-tx', 'us-nv', 'us-mt'], ['military'], [], []],
  ['in the federal systems it is settled too', ['us-fed-va', 'us-fed-mil', 'us-fed-ihs', 'us-fed-edu'], HOLDERS.filter((one) => one !== 'military'), [], []],
  ['whether HIPAA covers a federal prison is open', ['us-fed-bop'], ['prison'], ['covered'], []],
  ['nobody outside the United States is asked of HIPAA', ['gb', 'de', 'nz', 'hk', 'za', 'jp'], HOLDERS, [], []],
  ['nor in Ontario, or in Switzerland', ['ca-on', 'ch'], HOLDERS.filter((one) => !['school', 'insurer', 'training'].includes(one)), [], []],
  ['Ontario, an insurer: a federal act covers only private ones', ['ca-on'], ['insurer'], ['care'], ['care']],
  ['Switzerland: the federal commissioner watches over private care only', ['ch'], ['school', 'insurer', 'training'], ['care'], []],
  ['Nevada: where the record is', ['us-nv'], ['solo', 'group', 'clinic', 'prison'], ['covered', 'site'], ['site']],
  ['Nevada, a school: HIPAA is no matter, Nevada’s law is', ['us-nv'], ['school'], ['site'], ['site']],
  ['Michigan: where the record is, for those under its Medical Records Access Act', ['us-mi'], ['group', 'clinic'], ['covered', 'site'], ['site']],
  ['Michigan: not for others', ['us-mi'], ['solo', 'platform'], ['covered'], []],
  ['Montana: HIPAA changes the days, so the letter asks too', ['us-mt'], ['solo', 'group'], ['covered'], ['covered']],
];

describe('a fact is asked for where its answer changes something, and nowhere else', () => {
  for (const [name, places, holders, facts, inLetter = facts] of ROWS)
    test(name, () => {
      for (const place of places)
        for (const holder of holders) {
          const refusal = asked('refusal', place, holder);
          expect(refusal, `refusal ${place} ${holder}`).toEqual(facts);
          const days = asked('timeline', place, holder);
          expect(days, `timeline ${place} ${holder}`).toEqual(facts);
          const letter = asked('letter', place, holder).filter((one) => one !== 'client');
          expect(letter, `letter ${place} ${holder}`).toEqual(inLetter);
        }
    });

  test('private or public, where the kind of holder doesn’t settle it', () => {
    for (const place of ['ca', 'ca-bc', 'ca-ab', 'au', 'au-nsw', 'sg'])
      for (const holder of HOLDERS)
        for (const tool of ['letter', 'refusal', 'timeline'] as const)
          expect(asked(tool, place, holder).includes('care'), `${tool} ${place} ${holder}`).toBe(BELOW.includes(holder));
  });

  test('whether care goes on, where another rule holds after it', () => {
    expect(asked('refusal', 'us-ct', 'clinic')).toContain('client');
    expect(asked('refusal', 'us-ct', 'solo')).not.toContain('client');
    expect(asked('refusal', 'ca-mb', 'solo')).toContain('client');
    expect(asked('timeline', 'ca-mb', 'solo')).toContain('client');
    expect(asked('timeline', 'us-ny', 'solo')).not.toContain('client');
  });

  test('paper or electronic, where it changes a charge and a charge is the matter', () => {
    for (const place of ['us-il', 'us-la', 'us-mo', 'us-nv', 'us-tn']) {
      expect(asked('refusal', place, 'solo', 'fee'), place).toContain('medium');
      expect(asked('refusal', place, 'solo', 'harm'), place).not.toContain('medium');
      expect(asked('timeline', place, 'solo'), place).not.toContain('medium');
    }
    expect(asked('refusal', 'us-ny', 'solo', 'fee')).not.toContain('medium');
  });
});

describe('“I don’t know who has the notes” names the date of most, and who has another one', () => {
  const HIPAA = '2026-12-02';
  test.each([
    ['California: 15 days for licensed providers', 'us-ca', '2026-11-17', [['school', '2026-12-17'], ['military insurer unlicensed', HIPAA]]],
    ['Michigan: 60 days where the record is kept elsewhere', 'us-mi', HIPAA, [['group clinic', '2026-12-02 2027-01-01'], ['school', '2026-12-17']]],
    ['New Brunswick: its own act, and the federal one for insurers and the unlicensed', 'ca-nb', '2026-12-15', [['military insurer unlicensed', HIPAA]]],
    ['Maryland: no limit of the state’s for what the military runs, nor for who has no license', 'us-md', '2026-12-04', [['school', '2026-12-17'], ['military insurer unlicensed', HIPAA]]],
    ['New York: schools alone', 'us-ny', HIPAA, [['school', '2026-12-17']]],
    ['Germany: one month for all', 'de', HIPAA, []],
  ] as const)('%s', (_, place, most, others) => {
    const fields = { 'asked-on': '2026-11-02' };
    const ofHolder = (recipient: string) => resultOf({ place, happened: ['silence'], answers: { recipient: [recipient] }, fields, today: TODAY }).clock;
    const open = ofHolder('unsure');
    expect(open.due?.date).toBe(most);
    const unique = (dues: readonly { date: string }[]) => [...new Set(dues.map(({ date }) => date))].join(' ');
    expect(open.others.map(({ answers, dues }) => [answers.join(' '), unique(dues)])).toEqual(others);
    // As soon as it is known who has the notes, that date is the only one.
    for (const holder of HOLDERS) expect(ofHolder(holder).others, holder).toEqual([]);
  });

  test('the timeline says it beside that date', () => {
    const flow = content.flows['timeline'];
    const law = lawOf('us-ca');
    if (!flow || !law) throw new Error('The timeline or the place is missing.');
    const entered = { answers: { place: 'us-ca', recipient: ['unsure'] }, fields: { received: '2026-11-02' } };
    const entries = effective(flow, entered, (known) => timelineAnswers(law, 'us-ca', known));
    const { events } = timeline({ law, entries, log: [], today: TODAY });
    expect(events.flatMap(({ others, date }) => (others ? [[date, others]] : []))).toEqual([['2026-11-17', ['school', 'military', 'insurer', 'unlicensed']]]);
  });
});

describe('“I don’t know” gives the date for each answer', () => {
  /** For each answer the last days, as the refusal helper gives them for a request of November 2, 2026. */
  const days = (place: string, answers: Answers) => {
    const { clock } = resultOf({ place, happened: ['silence'], answers, fields: { 'asked-on': '2026-11-02' }, today: TODAY });
    return clock.state === 'depends'
      ? clock.depends.map((one) => [one.answers.join(' '), one.dues.map(({ date }) => date).join(' ')])
      : clock.due?.date;
  };

  test.each([
    ['Michigan: 30 days on site, 60 elsewhere', 'us-mi', { recipient: ['group'] }, [['on-site', '2026-12-02'], ['off-site out-of-state', '2027-01-01']]],
    ['Montana: 10 days without HIPAA, 30 with it', 'us-mt', { recipient: ['solo'] }, [['is-covered', '2026-12-02'], ['uncovered', '2026-11-12']]],
    ['Manitoba: 72 hours in care, 30 days after', 'ca-mb', { recipient: ['solo'] }, [['current', '2026-11-05'], ['past', '2026-12-02']]],
    ['Canada: a date for private care alone', 'ca', { recipient: ['training'] }, [['private', '2026-12-02'], ['public', '']]],
  ])('%s', (_, place, answers, dates) => {
    expect(days(place, answers)).toEqual(dates);
    const flow = content.flows['timeline'];
    const law = lawOf(place);
    if (!flow || !law) throw new Error('The timeline or the place is missing.');
    const entered = { answers: { place, ...answers }, fields: { received: '2026-11-02' } };
    const entries = effective(flow, entered, (known) => timelineAnswers(law, place, known));
    const { events } = timeline({ law, entries, log: [], today: TODAY });
    const shown = events.filter(({ kind }) => kind === 'answer-if').map(({ date, counts }) => [counts?.answers.join(' '), date]);
    expect(shown.sort()).toEqual(dates.filter(([, date]) => date !== '').sort());
  });

  test.each([
    ['us-mi', { recipient: ['group'], site: ['off-site'] }, '2027-01-01'],
    ['us-mi', { recipient: ['group'], site: ['on-site'] }, '2026-12-02'],
    ['us-mi', { recipient: ['solo'], site: ['off-site'] }, '2026-12-02'],
    ['us-mt', { covered: ['uncovered'] }, '2026-11-12'],
    ['ca-mb', { client: ['past'] }, '2026-12-02'],
    ['ca-bc', { recipient: ['training'], care: ['unsure'] }, '2026-12-15'],
  ])('%s %o: one date', (place, answers, date) => {
    expect(days(place, answers)).toBe(date);
  });
});

describe('a letter follows what was answered', () => {
  const words = (place: string, answers: Answers) => {
    const [flow, text] = [content.flows['letter'], content.letters['request']];
    if (!flow || !text) throw new Error('The letter has faults.');
    const given = { kind: 'request', recipient: 'solo', tone: 'formal', ...answers };
    const letter = fillInLetter(flow, text, letterLaw(content.places, place), given, { sent: '2026-11-02' });
    return sentences(letter).map(ours).join(' ').replaceAll('\u00a0', ' ');
  };

  test('the VA is told of federal law and of no state’s', () => {
    for (const place of ['us-tx', 'us-ny', 'us-ca', 'us-il', 'us-nv']) {
      const text = words(place, { recipient: 'military' });
      expect(text, place).toMatch(/HIPAA Privacy Rule/);
      expect(text, place).toContain('the Privacy Act (5 U.S.C. 552a)');
      expect(text, place).toContain('by December 2, 2026');
      expect(text, place).not.toMatch(/Texas|New York|California|Illinois|Nevada/);
    }
    expect(given({ bodies: resultOf({ place: 'us-tx', happened: ['no-reason'], answers: { recipient: ['military'] } }).bodies[0]?.body ?? '' }, 'bodies')[0]).toMatch(/Office for Civil Rights/);
  });

  test.each([
    ['ca-on', 'the federal Privacy Act', /Ontario|PHIPA/],
    ['ca-qc', 'the federal Privacy Act', /Quebec|Québec/],
    ['ca-mb', 'the federal Privacy Act', /Manitoba/],
    ['au-nsw', 'the Privacy Act 1988 (Cth)', /New South Wales|Health Records/],
    ['au-vic', 'the Privacy Act 1988 (Cth)', /Victoria/],
    ['au-act', 'the Privacy Act 1988 (Cth)', /Australian Capital/],
  ])('the military in %s is told of %s and of no province’s or state’s law', (place, law, never) => {
    const text = words(place, { recipient: 'military' });
    expect(text).toContain(law);
    expect(text).not.toMatch(never);
    const { bodies } = resultOf({ place, happened: ['no-reason'], answers: { recipient: ['military'] } });
    expect(bodies.map(({ body }) => body)).toEqual([
      place.startsWith('ca')
        ? 'Office of the Privacy Commissioner of Canada'
        : 'Office of the Australian Information Commissioner (OAIC)',
    ]);
  });

  test('a provider outside HIPAA in Montana gets 10 days and no word of HIPAA', () => {
    expect(words('us-mt', { covered: 'uncovered' })).not.toMatch(/HIPAA|164\./);
    expect(words('us-mt', { covered: 'uncovered' })).toContain('within 10 days');
    expect(words('us-mt', { covered: 'is-covered' })).toContain('within 30 days');
  });

  test('a record kept elsewhere in Michigan gives 60 days', () => {
    expect(words('us-mi', { recipient: 'group', site: 'off-site' })).toContain('within 60 days');
    expect(words('us-mi', { recipient: 'group', site: 'on-site' })).toContain('within 30 days');
  });
});

describe('who takes the complaint', () => {
  const first = (place: string, mark: string, answers: Answers = {}) =>
    resultOf({ place, happened: [mark], answers }).bodies.map(({ body }) => body);

  test('those who watch over access come before those who discipline', () => {
    expect(first('nl', 'no-reason')[0]).toMatch(/Autoriteit Persoonsgegevens/);
    expect(first('us-ny', 'no-reason')[0]).toMatch(/Office for Civil Rights/);
    expect(first('us-tx', 'no-reason')[0]).toMatch(/Attorney General/);
    expect(first('br', 'no-reason')[0]).toMatch(/ANPD/);
    expect(first('us-sc', 'no-reason')[0]).toMatch(/Office for Civil Rights/);
  });

  test('where conduct is the point, the licensing board is first', () => {
    expect(first('us-ny', 'therapy-ended')[0]).toMatch(/Office of the Professions/);
  });

  test('no licensing board for somebody without a license', () => {
    for (const place of ['us-ca', 'us-ny', 'us-sc'])
      expect(first(place, 'no-reason', { recipient: ['unlicensed'] }).join(), place).not.toMatch(/[Bb]oard|Office of the Professions/);
  });
});
