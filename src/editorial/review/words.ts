import type { When } from '../../domain/flow/when.ts';
import type { Starts } from '../../domain/law/limit.schema.ts';
import type { Holder } from '../../domain/law/holders.ts';

/** How the sheet for reviewers says what the files say with ids. */

const either = new Intl.ListFormat('en', { type: 'disjunction' });

const WHAT: Readonly<Record<string, string>> = {
  inspect: 'let the client look',
  copy: 'send a copy',
  respond: 'answer',
  extension: 'answer, if they take longer',
  acknowledge: 'confirm the request',
  summary: 'send a summary',
  review: 'review a refusal',
};

/** What they have to do, such as "send a copy". */
export const whatFor = (what: string): string => WHAT[what] ?? what;

const STARTS: Readonly<Record<Starts, string>> = {
  receipt: 'from the day they get the request',
  payment: 'from the day the charge is paid',
  refusal: 'from the refusal',
  silence: 'from the end of the time to answer',
  notice: 'from a notice',
  complaint: 'from the day a complaint comes in',
  knowledge: 'from when the client knew, or should have known',
  'first-period': 'on top of the first time limit',
};

/** What starts a limit, such as "from the refusal". */
export const startWords = (starts: string): string => STARTS[starts as Starts] ?? `from ${starts}`;

const HOLDER: Readonly<Record<Holder, string>> = {
  solo: 'a therapist who works alone',
  group: 'a group practice',
  clinic: 'a private clinic or hospital',
  'public-clinic': 'a public clinic or hospital',
  public: 'a public health service',
  platform: 'an online therapy company',
  school: 'a school or college',
  prison: 'a prison or jail',
  military: 'the military or a veterans’ service',
  employer: 'an employee assistance program',
  insurer: 'an insurer or an evaluator',
  training: 'a training clinic',
  closed: 'a practice that has closed',
  died: 'whoever has the records of a therapist who died',
  unlicensed: 'a counselor or coach without a license',
};

/** Who has the record, such as "a group practice or a training clinic". */
export const holderWords = (holders: readonly string[]): string =>
  either.format(holders.map((one) => HOLDER[one as Holder] ?? one));

/** For whom a rule is meant, in words, by question and answer. */
const WHEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  care: { private: 'private care', public: 'public care' },
  client: { current: 'people in care now', past: 'people whose care has ended' },
  file: { open: 'an open record', closed: 'a closed record' },
  site: {
    'on-site': 'a record kept where they work',
    'off-site': 'a record kept somewhere else in the state',
    'out-of-state': 'a record kept in another state',
  },
  medium: { paper: 'a record on paper', electronic: 'an electronic record' },
  age: { adult: 'adults', child: 'children' },
  covered: { 'is-covered': 'those HIPAA covers', uncovered: 'those HIPAA doesn’t cover' },
  form: { inspect: 'looking at the record', copy: 'copies' },
};

/** A condition in words, such as "only for public care, and only if a school or college has the record". */
export function whenWords(when: When): string {
  return Object.entries(when)
    .map(([question, answers]) =>
      question === 'recipient'
        ? `only if ${holderWords(answers)} has the record`
        : `only for ${either.format(answers.map((one) => WHEN[question]?.[one] ?? `${question}: ${one}`))}`,
    )
    .join(', and ');
}

const PAUSE: Readonly<Record<string, string>> = {
  question: 'they ask what you mean',
  'fee-estimate': 'they tell you what it costs',
  identity: 'they ask who you are',
  consultation: 'they ask somebody else',
};
const GOES_ON: Readonly<Record<string, string>> = {
  answer: 'you answer',
  acceptance: 'you accept',
  payment: 'you pay',
  proof: 'you prove it',
};

/** What stops the clock and what lets it go on, such as "The clock stops when they ask what you mean, until you answer." */
export const pauseWords = (why: string, goesOn: string): string =>
  `The clock stops when ${PAUSE[why] ?? why}, until ${GOES_ON[goesOn] ?? goesOn}.`;
