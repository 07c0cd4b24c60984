import { describe, expect, test } from 'vitest';
import { remindersByDay } from '../../../src/domain/day/reminder.ts';
import type { BodyDue } from '../../../src/domain/law/complaint.ts';
import { marksOf, placedLaw, type Refusals } from '../../../src/domain/refusal/grounds.ts';
import {
  agencyOf,
  daysToRemember,
  marked,
  refusal,
  refusalKnown,
  stagesOf,
  type RefusalResult,
} from '../../../src/domain/refusal/refusal.ts';
import type { Answers } from '../../../src/domain/flow/when.ts';
import { deadline, type MadeUp, madeUpPlaces } from '../law/made-up.ts';
import { answerFile, flow, grounds, refusals } from './made-up-answers.ts';

const marks = marksOf(refusals, flow);
const TODAY = '2026-06-01';

interface Case {
  /** The file of the place "aa"; null where none is chosen. */
  readonly law?: MadeUp | null;
  /** What was marked, by the questions of the flow. */
  readonly answers?: Answers;
  readonly fields?: Readonly<Record<string, string>>;
  readonly files?: Refusals;
}

/** Where the client stands, for what they marked and the law of a made-up place. */
function resultOf({ law = {}, answers = {}, fields = {}, files = {} }: Case): RefusalResult {
  const places = madeUpPlaces({ aa: law ?? {} });
  const all = grounds(places, files);
  const given = { recipient: ['solo'], ...answers };
  return refusal({
    ...{ grounds: all, flow, fields, today: TODAY, answers: given },
    law: law && placedLaw(places, 'aa', all),
  });
}

/** What else is known when a condition is looked at. */
function known({ law = {}, answers = {}, fields = {} }: Case): Answers {
  const placed = law && placedLaw(madeUpPlaces({ aa: law }), 'aa', grounds());
  return refusalKnown(marks, placed, fields, TODAY)({ recipient: ['solo'], ...answers });
}

const SILENCE = { 'no-answer': ['silence'] };
const HARM = { no: ['harm'] };
const answer = deadline('answer', 'respond', 30, { cite: 'act-aa' });
const body = (name: string, more = {}) => ({
  ...{ body: name, url: null, text: 'Complain.', cite: 'act-aa' },
  ...more,
});
const bodies = (result: RefusalResult) => result.bodies.map((one) => one.body);

describe('what was marked', () => {
  test('is found under the question of each answer, in the order of the flow', () => {
    const answers = { money: ['fee'], 'no-answer': ['silence'], no: ['fee'] };
    expect(marked(marks, answers).map(({ id }) => id)).toEqual(['silence', 'fee']);
  });

  test('leaves the request in one stage or several, each once', () => {
    const found = marked(marks, { 'no-answer': ['silence', 'holding'], no: ['harm'], arrived: ['came'] });
    expect(stagesOf(found)).toEqual(['pending', 'refused', 'arrived']);
  });
});

describe('what is known when a condition is looked at', () => {
  test('without anything marked or chosen', () => {
    expect(known({ law: null })).toMatchObject({
      ...{ grounds: [], stage: [], due: 'unknown', complaint: 'open' },
      ...{ 'law-fee': 'unknown', 'law-separate': 'unknown', 'law-language': ['en'], 'law-asks': [] },
      ...{ 'complain-to': ['outside', 'service'], 'first-letter': 'reply', 'names-entry': 'no' },
    });
  });

  test('what the law says of fees and of notes kept apart', () => {
    const rule = { text: 'A rule.', cite: 'act-aa' };
    const law: MadeUp = {
      ...{ fees: { ...rule, charge: 'none' }, notes: { ...rule, separate: 'outside' } },
      languages: ['de'],
    };
    expect(known({ law })).toMatchObject({
      'law-fee': 'none',
      'law-separate': 'outside',
      'law-language': ['de', 'en'],
    });
  });

  test.each([
    ['no day of the request', {}, 'unknown', 'held'],
    ['a day whose time runs', { 'asked-on': '2026-05-20' }, 'ahead', 'held'],
    ['one whose time is over', { 'asked-on': '2026-04-01' }, 'passed', 'open'],
  ])('with %s, whether their time is over and a complaint has to wait', (_, fields, due, complaint) => {
    expect(known({ law: { deadlines: [answer] }, answers: SILENCE, fields })).toMatchObject({
      due,
      complaint,
    });
  });

  test('a refusal is open to a complaint at once', () => {
    const fields = { 'asked-on': '2026-05-20' };
    expect(known({ law: { deadlines: [answer] }, answers: HARM, fields })['complaint']).toBe('open');
  });

  test('facts on which only a charge turns are asked for once a charge was marked', () => {
    const law: MadeUp = {
      fees: { charge: 'allowed', text: 'Ten a page.', cite: 'act-aa', when: { medium: ['paper'] } },
    };
    expect(known({ law, answers: HARM })['law-asks']).toEqual([]);
    expect(known({ law, answers: { money: ['fee'] } })['law-asks']).toEqual(['medium']);
    expect(known({ law, answers: { ...HARM, money: ['pay-first'] } })['law-asks']).toEqual(['medium']);
  });

  test('the same answers are looked up once, and others anew', () => {
    const law: MadeUp = {
      deadlines: [deadline('here', 'copy', 5, { when: { site: ['on-site'], recipient: ['clinic'] } })],
    };
    const placed = placedLaw(madeUpPlaces({ aa: law }), 'aa', grounds());
    const look = refusalKnown(marks, placed, {}, TODAY);
    expect(look({ recipient: ['clinic'] })['law-asks']).toEqual(['site']);
    expect(look({ recipient: ['solo'] })['law-asks']).toEqual([]);
    expect(look({ recipient: ['clinic'] })['law-asks']).toEqual(['site']);
  });

  test.each([
    ['a reply to a refused correction', { no: ['correction-refused'], letter: ['reply'] }, 'yes'],
    ['a reply to anything else', { no: ['harm'], letter: ['reply'] }, 'no'],
    ['a correction', { letter: ['correction'] }, 'yes'],
    ['a statement of disagreement', { letter: ['disagreement'] }, 'yes'],
    ['a complaint', { no: ['correction-refused'], letter: ['complaint'] }, 'no'],
    ['no letter yet', { no: ['correction-refused'] }, 'no'],
  ])('%s, %o, names the entry that it is about: %s', (_, answers, expected) => {
    expect(known({ answers })['names-entry']).toBe(expected);
  });

  test.each([
    ['a reply, as a rule', HARM, 'reply'],
    ['what fits where there is nothing to reply', { arrived: ['came'] }, 'thanks'],
    ['a reply as soon as one answer asks for it', { arrived: ['came'], no: ['harm'] }, 'reply'],
    ['the first of two', { arrived: ['came', 'mistake'] }, 'thanks'],
    ['a reply where nothing is marked', {}, 'reply'],
  ])('the letter to start with is %s', (_, answers, letter) => {
    expect(known({ answers })['first-letter']).toBe(letter);
  });
});

describe('whom a complaint can go to', () => {
  const to = (complaints: MadeUp['complaints'], answers: Answers = HARM) =>
    known({ law: { complaints: complaints ?? [] }, answers })['complain-to'];

  test.each([
    ['an agency comes first', [body('Board')], ['outside', 'service']],
    ['the practice, where no agency is known', [], ['service']],
    [
      'the practice first, where the law wants that',
      [body('Practice', { itself: true }), body('Board')],
      ['service', 'outside'],
    ],
    ['the practice alone, where only that is named', [body('Practice', { itself: true })], ['service']],
  ])('%s', (_, complaints, expected) => {
    expect(to(complaints)).toEqual(expected);
  });

  test('no licensing board looks at somebody without a license, or at one who has died', () => {
    const board = [body('Board', { concerns: 'conduct' })];
    expect(to(board)).toEqual(['outside', 'service']);
    expect(to(board, { ...HARM, recipient: ['unlicensed'] })).toEqual(['service']);
    expect(to(board, { ...HARM, recipient: ['died'] })).toEqual(['service']);
  });

  test('a board for some professions is no way to the record of someone who has died', () => {
    const law = (professions?: 'some') => [
      body('Board', { concerns: 'conduct', ...(professions && { professions }) }),
    ];
    const died = { ...HARM, about: ['died'] };
    expect(to(law('some'), died)).toEqual(['service']);
    expect(to(law(), died)).toEqual(['outside', 'service']);
  });

  test('nobody who has died can look into a complaint first', () => {
    const complaints = [body('Practice', { itself: true }), body('Office')];
    expect(to(complaints, { ...HARM, recipient: ['died'] })).toEqual(['outside', 'service']);
  });

  test('a court takes decisions only', () => {
    const court = [body('Court', { after: 'decision' })];
    expect(to(court)).toEqual(['outside', 'service']);
    expect(to(court, SILENCE)).toEqual(['service']);
  });
});

describe('the agency that a complaint goes to', () => {
  const due = (name: string, itself?: true) => ({ body: name, itself }) as BodyDue;
  const all = [due('Practice', true), due('Board'), due('Office')];

  test('is the one that was chosen, else the first, and never the practice itself', () => {
    expect(agencyOf(all, 'Office')?.body).toBe('Office');
    expect(agencyOf(all)?.body).toBe('Board');
    expect(agencyOf(all, 'Practice')?.body).toBe('Board');
    expect(agencyOf([due('Practice', true)])).toBeUndefined();
  });
});

describe('the bodies of a result', () => {
  const complaints = [
    body('Board of psychology', { concerns: 'conduct', professions: 'some' }),
    body('Board of all', { concerns: 'conduct' }),
    body('Privacy office'),
    body('Public care office', { when: { care: ['public'] } }),
  ];

  test('come with whoever watches over access first, and licensing boards last', () => {
    const order = bodies(resultOf({ law: { complaints }, answers: HARM }));
    expect(order).toEqual(['Privacy office', 'Board of psychology', 'Board of all']);
  });

  test('with a board for all professions first, where conduct is the only point', () => {
    const result = resultOf({ law: { complaints }, answers: { no: ['therapy-ended'] } });
    expect(bodies(result)).toEqual(['Board of all', 'Privacy office', 'Board of psychology']);
    const both = resultOf({ law: { complaints }, answers: { no: ['therapy-ended', 'harm'] } });
    expect(bodies(both)[0]).toBe('Privacy office');
  });

  test('with licensing boards last, too, where nothing was marked yet', () => {
    expect(bodies(resultOf({ law: { complaints }, answers: {} }))[0]).toBe('Privacy office');
  });

  test('with one of which it is open if it is there for this case after the sure ones', () => {
    const result = resultOf({
      law: {
        complaints: [body('Public care office', { when: { care: ['public'] } }), body('Privacy office')],
      },
      answers: { ...HARM, recipient: ['training'] },
    });
    expect(bodies(result)).toEqual(['Privacy office', 'Public care office']);
  });

  test('have a last day counted from the refusal, and none before one came', () => {
    const within = { amount: 10, unit: 'calendar-days' as const, starts: 'refusal' as const };
    const law = { complaints: [body('Office', { within })] };
    const fields = { 'told-on': '2026-05-30' };
    expect(resultOf({ law, answers: HARM, fields }).bodies[0]?.by).toBe('2026-06-09');
    expect(resultOf({ law, answers: SILENCE, fields }).bodies[0]?.by).toBeUndefined();
  });

  test('or from the end of the time to answer, once that has passed', () => {
    const within = { amount: 10, unit: 'calendar-days' as const, starts: 'silence' as const };
    const law = { deadlines: [answer], complaints: [body('Office', { within })] };
    const by = (askedOn: string, answers: Answers = SILENCE) =>
      resultOf({ law, answers, fields: { 'asked-on': askedOn } }).bodies[0]?.by;
    expect(by('2026-05-01')).toBe('2026-06-10');
    expect(by('2026-05-02')).toBeUndefined();
    expect(by('2026-05-01', HARM)).toBeUndefined();
  });
});

describe('a record that the country or a state can hold', () => {
  const places = madeUpPlaces({
    aa: {
      federal: {
        ...{ text: 'The country runs them.', cite: 'act-aa', recipient: ['military'], follows: [] },
        some: { recipient: ['prison'], asFar: 'as far as it runs you' },
      },
      complaints: [body('Country office')],
    },
    'aa-bb': {
      besideParent: 'replaced',
      complaints: [body('State office'), body('State board', { concerns: 'conduct' })],
    },
  });
  const all = grounds(places);
  const of = (recipient: string) =>
    bodies(
      refusal({
        ...{ grounds: all, flow, fields: {}, today: TODAY },
        answers: { ...HARM, recipient: [recipient] },
        law: placedLaw(places, 'aa-bb', all),
      }),
    );

  test('has the state’s office first where it is open who runs it', () => {
    expect(of('prison')).toEqual(['State office', 'Country office', 'State board']);
  });

  test('has the country’s office and no state’s where the country surely runs it, not even the board that licenses', () => {
    expect(of('military')).toEqual(['Country office']);
    expect(of('solo')).toEqual(['State office', 'State board']);
  });
});

test('whoever the federal act does not cover, no federal office looks at', () => {
  const places = madeUpPlaces({
    us: { basis: [{ cite: 'act-us' }], complaints: [body('Office', { cite: 'act-us' })] },
  });
  const placed = placedLaw(places, 'us', grounds());
  const to = (covered: string) =>
    refusalKnown(marks, placed, {}, TODAY)({ ...HARM, recipient: ['solo'], covered: [covered] })[
      'complain-to'
    ];
  expect(to('is-covered')).toEqual(['outside', 'service']);
  expect(to('uncovered')).toEqual(['service']);
});

describe('an answer in a result', () => {
  const rule = (text: string) => ({ text, cite: 'act-aa' });
  const law: MadeUp = {
    denial: {
      grounds: [
        { ...rule('Harm.'), kind: 'harm-self' },
        { ...rule('A case.'), kind: 'legal-case' },
      ],
      must: [
        { ...rule('Say why.'), kind: 'written-reasons' },
        { ...rule('Give the rest.'), kind: 'give-the-rest' },
      ],
      alternatives: [{ ...rule('A summary.'), kind: 'summary' }],
      review: rule('A court.'),
    },
    ...{ minors: rule('From 14.'), deceased: rule('The executor.') },
  };
  const one = (own: Parameters<typeof answerFile>[0], answers: Answers = {}) => {
    const files = { harm: answerFile(own) };
    const { outcomes } = resultOf({ law, answers: { ...HARM, ...answers }, files });
    const found = outcomes.find(({ ground }) => ground.id === 'harm');
    if (!found) throw new Error('Nothing came out for "harm".');
    return found;
  };
  const texts = (list: readonly { readonly text: string }[]) => list.map(({ text }) => text);
  const finding = (id: string, more = {}) => ({
    ...{ id, leans: 'open' as const, text: `${id}.`, cites: ['study'] },
    ...more,
  });

  test('shows the grounds of the law that it may rest on, and no others', () => {
    const right = { text: 'They may be right.', cites: ['study'], grounds: ['harm-self' as const] };
    expect(texts(one({ right }).rightHere)).toEqual(['Harm.']);
    expect(one({}).rightHere).toEqual([]);
  });

  test('shows the parts of the law that its file names: one, or all of a kind', () => {
    expect(texts(one({ law: ['written-reasons'] }).duties)).toEqual(['Say why.']);
    expect(texts(one({ law: ['duties'] }).duties)).toEqual(['Say why.', 'Give the rest.']);
    expect(texts(one({ law: ['alternatives'] }).alternatives)).toEqual(['A summary.']);
    expect(texts(one({ law: ['review', 'minors'] }).subjects)).toEqual(['A court.', 'From 14.']);
    const nothing = one({});
    expect([nothing.duties, nothing.alternatives, nothing.subjects]).toEqual([[], [], []]);
  });

  test('speaks of records of the dead only where the record is one', () => {
    const died = {
      ...law,
      basis: [{ cite: 'act-aa', when: { about: ['died' as const] } }],
    };
    const subjects = (about: string) =>
      texts(resultOf({ law: died, answers: { ...HARM, about: [about] } }).outcomes[0]?.subjects ?? []);
    expect(subjects('self')).toEqual([]);
    expect(subjects('died')).toEqual(['The executor.']);
  });

  test('has the findings whose conditions hold', () => {
    const findings = [
      finding('always'),
      finding('clinics', { when: { recipient: ['clinic'] } }),
      finding('pending', { when: { stage: ['pending'] } }),
      finding('refused', { when: { stage: ['refused'] } }),
    ];
    expect(one({ findings }).findings.map(({ id }) => id)).toEqual(['always', 'refused']);
    expect(one({ findings }, { recipient: ['clinic'], ...SILENCE }).findings.map(({ id }) => id)).toEqual([
      'always',
      'clinics',
      'pending',
      'refused',
    ]);
  });

  test('has those of its place before those that hold everywhere', () => {
    const findings = [finding('always'), finding('here', { when: { 'law-line': ['aa'] } })];
    const { outcomes } = resultOf({ law: {}, answers: HARM, files: { harm: answerFile({ findings }) } });
    expect(outcomes[0]?.findings.map(({ id }) => id).slice(0, 1)).toEqual(['here']);
  });
});

describe('what a reply can ask for', () => {
  const asks = (answers: Answers, more: Omit<Case, 'answers'> = {}) => resultOf({ answers, ...more }).asks;
  const law = { deadlines: [answer] };

  test('is what all marked answers suggest, in the order of the question', () => {
    expect(asks({ no: ['harm'], money: ['fee'] })).toEqual(['reasons', 'review', 'itemize']);
  });

  test('never what only the client can say of themselves', () => {
    expect(asks({ less: ['part-only'] })).toEqual(['reasons']);
  });

  test('is a kind word while their time runs, and a reminder once it is over', () => {
    const silent = (askedOn: string) => asks(SILENCE, { law, fields: { 'asked-on': askedOn } });
    expect(silent('2026-05-20')).toEqual(['nudge']);
    expect(silent('2026-04-01')).toEqual(['remind']);
  });

  test('is no reminder once an answer came on a day', () => {
    const both = { ...SILENCE, ...HARM };
    const fields = { 'asked-on': '2026-04-01', 'told-on': '2026-05-20' };
    expect(asks(both, { law, fields })).toEqual(['reasons', 'review']);
  });

  test('is the refusal as a decision from public care, since only that can be appealed', () => {
    expect(asks({ ...HARM, recipient: ['public'] })).toEqual(['reasons', 'review', 'decision']);
    expect(asks(HARM)).not.toContain('decision');
  });

  test('is no reason for a decision that nobody made', () => {
    const files = {
      silence: answerFile({ pending: true, firm: { text: 'Write.', asks: ['remind', 'reasons'] } }),
    };
    expect(asks(SILENCE, { law, files, fields: { 'asked-on': '2026-04-01' } })).toEqual(['remind']);
  });
});

describe('the letters that fit', () => {
  test.each([
    ['a reply and a complaint for a refusal', HARM, ['reply', 'complaint']],
    [
      'what else fits, between the two',
      { no: ['correction-refused'] },
      ['reply', 'disagreement', 'complaint'],
    ],
    ['a complaint alone where there is nothing to reply', { no: ['therapy-ended'] }, ['complaint']],
    ['thanks and no complaint where all came', { arrived: ['came'] }, ['thanks']],
    [
      'each once, for several answers',
      { no: ['harm', 'correction-refused'], arrived: ['mistake'] },
      ['reply', 'disagreement', 'correction', 'complaint'],
    ],
    ['none where nothing was marked', {}, []],
  ])('are %s', (_, answers, letters) => {
    expect(resultOf({ answers }).letters).toEqual(letters);
  });
});

describe('a complaint whose time is short', () => {
  const within = { amount: 20, unit: 'calendar-days' as const, starts: 'refusal' as const };
  const law = { deadlines: [answer], complaints: [body('Office', { within })] };

  test('presses once something was refused', () => {
    expect(resultOf({ law, answers: HARM, fields: { 'told-on': '2026-05-30' } }).pressing).toMatchObject({
      state: 'soon',
      body: { body: 'Office', by: '2026-06-19' },
    });
    expect(resultOf({ law, answers: HARM, fields: { 'told-on': '2026-05-01' } }).pressing?.state).toBe(
      'over',
    );
    expect(resultOf({ law, answers: HARM }).pressing).toBeUndefined();
  });
});

describe('the days to remember', () => {
  const within = (starts: 'refusal' | 'silence') => ({ amount: 20, unit: 'calendar-days' as const, starts });
  const days = (one: Case) =>
    // A calendar has one entry for a day, however often it is named.
    remindersByDay(daysToRemember(resultOf(one), TODAY)).map(({ date, what, ended }) =>
      [what.join(), date, ...ended.map((day) => `since ${day}`)].join(' '),
    );
  const law = { deadlines: [answer], complaints: [body('Office', { within: within('refusal') })] };

  test('are the last day to answer, while that is to come', () => {
    const fields = { 'asked-on': '2026-05-20' };
    expect(days({ law, answers: SILENCE, fields })).toEqual(['answer 2026-06-19']);
    expect(days({ law, answers: SILENCE, fields: { 'asked-on': '2026-04-01' } })).toEqual([]);
  });

  test('are the end of a fair month where no limit is verified', () => {
    expect(days({ law: {}, answers: SILENCE, fields: { 'asked-on': '2026-05-20' } })).toEqual([
      'wait 2026-06-20',
    ]);
  });

  test('are the last day to complain, also if it is today', () => {
    expect(days({ law, answers: HARM, fields: { 'told-on': '2026-05-20' } })).toEqual(['decide 2026-06-09']);
    expect(days({ law, answers: HARM, fields: { 'told-on': '2026-05-12' } })).toEqual(['decide 2026-06-01']);
  });

  test('are today where that day has passed: to ask at once', () => {
    expect(days({ law, answers: HARM, fields: { 'told-on': '2026-05-11' } })).toEqual([
      'late 2026-06-01 since 2026-05-31',
    ]);
  });

  test('are no answer to wait for once they refused', () => {
    const fields = { 'asked-on': '2026-05-20', 'told-on': '2026-05-25' };
    expect(days({ law, answers: HARM, fields })).toEqual(['decide 2026-06-14']);
  });

  test('are none where all came', () => {
    const fields = { 'asked-on': '2026-05-20', 'told-on': '2026-05-25' };
    expect(days({ law, answers: { arrived: ['came'] }, fields })).toEqual([]);
    expect(days({ law, answers: { arrived: ['came'], no: ['harm'] }, fields })).toEqual([
      'decide 2026-06-14',
    ]);
  });

  test('are those for each answer to a fact that is open', () => {
    const sites = [
      deadline('here', 'respond', 15, { when: { site: ['on-site'] } }),
      deadline('away', 'respond', 30, { when: { site: ['off-site', 'out-of-state'] } }),
    ];
    const found = days({ law: { deadlines: sites }, answers: SILENCE, fields: { 'asked-on': '2026-05-20' } });
    expect(found).toEqual(['answer 2026-06-04', 'answer 2026-06-19']);
  });
});
