import { given, type Answers } from '../flow/when.ts';

/**
 * What a complaint is about. A refused correction isn't refused access, and a charge is a matter of its own as long as
 * nothing else is in the way of the record.
 */
export const MATTERS = ['access', 'fee', 'correction', 'deletion', 'changes', 'leak'] as const;
export type Matter = (typeof MATTERS)[number];

const OF_GROUND: Readonly<Record<string, Matter>> = {
  mistake: 'correction',
  'correction-refused': 'correction',
  fee: 'fee',
  'fee-unclear': 'fee',
  'pay-first': 'fee',
  leak: 'leak',
  'no-deletion': 'deletion',
  altered: 'changes',
};

/** Answers that say who or what else is involved. They have the matter of whatever is marked beside them. */
const BESIDE: readonly string[] = [
  'court-case',
  'parent-or-child',
  'couple-or-group',
  'hurt-or-anger',
  'therapy-ended',
];

/** A mistake that nobody was asked to correct yet is a matter only where nothing else is. */
const NOT_ASKED_YET: readonly string[] = ['mistake'];

/** Ways of refusing that fit every request, and the refusals of another request than access. */
const ANY_REFUSAL: readonly string[] = ['no-reason', 'you-complained'];
const OTHER_REQUESTS: readonly string[] = ['correction-refused', 'no-deletion'];

/**
 * Everything that the marked answers are about, so that a complaint asks for each: what was asked for comes first, and
 * what happened to the record after that. Access where nothing marked has a matter of its own.
 */
export function mattersOf(grounds: readonly string[]): readonly [Matter, ...Matter[]] {
  const isOther = grounds.some((ground) => OTHER_REQUESTS.includes(ground));
  const own = grounds.filter(
    (ground) => !BESIDE.includes(ground) && !(isOther && ANY_REFUSAL.includes(ground)),
  );
  const asked = own.filter((ground) => !NOT_ASKED_YET.includes(ground));
  const found = (asked.length > 0 ? asked : own).map((ground) => OF_GROUND[ground] ?? 'access');
  const [first = 'access', ...others] = MATTERS.filter((matter) => found.includes(matter));
  return [first, ...others];
}

/** The matter that comes first: the day of the request, and what a complaint names at its head, are about that one. */
export function matterOf(grounds: readonly string[]): Matter {
  return mattersOf(grounds)[0];
}

/** What follows from the marked answers, for the sentences of replies and complaints. */
export const HAPPENED_FACTS = {
  matter: MATTERS,
  /** The same for everything that was marked, since several things can have happened. */
  matters: MATTERS,
  /** Whether these are several. */
  several: ['no', 'yes'],
  /** What was asked for: where a correction was refused and nothing else, the correction. */
  request: ['access', 'correction'],
  /** What they keep from the client: part of the record, all of it, what is not there twice, or nothing. */
  keeps: ['part', 'all', 'more', 'none'],
  /** Whether the record is said to be there, to have gone, or never to have been kept. */
  record: ['there', 'gone', 'none'],
  /**
   * Whether any answer came: silence for weeks and then a refusal is no silence anymore. `elsewhere`: what came, or
   * happened, is no answer to the request for the record, which is still open.
   */
  heard: ['nothing', 'elsewhere', 'something'],
  /** Which of the answers a complaint's opening tells already, so that they aren't told again: all there are, or the leak. */
  'opening-tells': ['none', 'leak', 'all'],
} as const;

const KEEP_PART: readonly string[] = [
  ...['part-only', 'blacked-out', 'portal', 'separate-notes', 'harm', 'others-mentioned', 'test-security'],
  ...['couple-or-group', 'parent-or-child'],
];
const KEEP_ALL: readonly string[] = [
  ...['to-professional', 'no-reason', 'not-covered', 'court-order', 'you-complained', 'in-treatment'],
  ...['summary-instead', 'court-case'],
  // Whoever wants something first keeps all of it back until then.
  ...[
    'fee',
    'fee-unclear',
    'pay-first',
    'form',
    'identity',
    'why',
    'ask-someone-first',
    'waiver',
    'in-person',
  ],
];
const GONE: readonly string[] = ['destroyed', 'destroyed-after', 'lost'];
/** What can be so, or come, while the request for the record stays without an answer. */
const NO_ANSWER: readonly string[] = [
  ...[
    'silence',
    'mistake',
    'correction-refused',
    'no-deletion',
    'altered',
    'leak',
    'portal',
    'closed-or-died',
  ],
  ...['couple-or-group', 'parent-or-child', 'hurt-or-anger', 'therapy-ended'],
];

export function happenedFacts(grounds: readonly string[], answers: Answers = {}) {
  const some = (list: readonly string[]) => grounds.some((ground) => list.includes(ground));
  const matters = mattersOf(grounds);
  const answer = heard(grounds);
  const [matter] = matters;
  const isCorrection = matter === 'correction' && grounds.includes('correction-refused');
  return {
    matter,
    matters,
    several: matters.length > 1 ? 'yes' : 'no',
    request: isCorrection ? 'correction' : 'access',
    // Whoever hasn't answered has kept nothing back yet.
    keeps: answer === 'elsewhere' ? 'all' : keeps(some, given(answers, 'already').includes('often')),
    record: some(GONE) ? 'gone' : grounds.includes('no-notes') ? 'none' : 'there',
    heard: answer,
    'opening-tells': openingTells(grounds, matter),
  } as const satisfies Facts;
}

/** A charge and a leak need no second sentence; what was said to other requests does. */
function openingTells(grounds: readonly string[], matter: Matter): Fact<'opening-tells'> {
  if (grounds.every((id) => id === matter)) return grounds.length > 0 ? 'all' : 'none';
  return matter === 'leak' ? 'leak' : 'none';
}

/** Whether nothing at all was refused: the request is open, and what was marked beside the silence is no decision. */
export function isUndecided(grounds: readonly string[]): boolean {
  return heard(grounds) !== 'something' && !grounds.some((id) => DECISIONS.includes(id));
}

/** What is a decision about something else than access. */
const DECISIONS: readonly string[] = ['correction-refused', 'no-deletion'];

type Fact<Name extends keyof typeof HAPPENED_FACTS> = (typeof HAPPENED_FACTS)[Name][number];
type Facts = { [Name in keyof typeof HAPPENED_FACTS]: Fact<Name> | readonly Fact<Name>[] };

function heard(grounds: readonly string[]): Fact<'heard'> {
  if (grounds.every((id) => id === 'silence')) return 'nothing';
  return grounds.includes('silence') && grounds.every((id) => NO_ANSWER.includes(id))
    ? 'elsewhere'
    : 'something';
}

function keeps(some: (list: readonly string[]) => boolean, asksTooOften: boolean): Fact<'keeps'> {
  if (some(KEEP_PART)) return 'part';
  if (some(KEEP_ALL)) return 'all';
  if (!some(['already-have'])) return 'none';
  // Who only heard that they ask too often hasn't said that anything came before.
  return asksTooOften ? 'all' : 'more';
}
