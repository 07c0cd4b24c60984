/**
 * What a complaint is about. A refused correction isn't refused access, and a charge is a matter of its own as long as
 * nothing else is in the way of the record.
 */
export const MATTERS = ['access', 'correction', 'fee', 'leak', 'deletion', 'changes'] as const;
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

/** Ways of refusing that fit every request, and the refusals of another request than access. */
const ANY_REFUSAL: readonly string[] = ['no-reason', 'you-complained'];
const OTHER_REQUESTS: readonly string[] = ['correction-refused', 'no-deletion'];

/** The matter of all marked answers together: access if any of them is about access, else the first one's own. */
export function matterOf(grounds: readonly string[]): Matter {
  const isOther = grounds.some((ground) => OTHER_REQUESTS.includes(ground));
  const matters = grounds
    .filter((ground) => !BESIDE.includes(ground) && !(isOther && ANY_REFUSAL.includes(ground)))
    .map((ground) => OF_GROUND[ground] ?? 'access');
  return matters.includes('access') ? 'access' : (matters[0] ?? 'access');
}

/** What follows from the marked answers, for the sentences of replies and complaints. */
export const HAPPENED_FACTS = {
  matter: MATTERS,
  /** What was asked for: where a correction was refused and nothing else, the correction. */
  request: ['access', 'correction'],
  /** What they keep from the client: part of the record, all of it, what is not there twice, or nothing. */
  keeps: ['part', 'all', 'more', 'none'],
  /** Whether the record is said to be there. */
  record: ['there', 'gone'],
  /** Whether any answer came: silence for weeks and then a refusal is no silence anymore. */
  heard: ['nothing', 'something'],
} as const;

const KEEP_PART: readonly string[] = [
  ...['summary-instead', 'part-only', 'blacked-out', 'portal', 'separate-notes', 'harm', 'others-mentioned'],
  ...['test-security', 'couple-or-group', 'court-case', 'parent-or-child'],
];
const KEEP_ALL: readonly string[] = [
  ...['to-professional', 'no-reason', 'not-covered', 'court-order', 'you-complained', 'in-treatment'],
];
const GONE: readonly string[] = ['no-notes', 'destroyed', 'destroyed-after', 'lost'];

export function happenedFacts(grounds: readonly string[]) {
  const some = (list: readonly string[]) => grounds.some((ground) => list.includes(ground));
  const matter = matterOf(grounds);
  const isCorrection = matter === 'correction' && grounds.includes('correction-refused');
  return {
    matter,
    request: isCorrection ? 'correction' : 'access',
    keeps: keeps(some),
    record: some(GONE) ? 'gone' : 'there',
    heard: grounds.every((id) => id === 'silence') ? 'nothing' : 'something',
  } as const satisfies { [fact in keyof typeof HAPPENED_FACTS]: (typeof HAPPENED_FACTS)[fact][number] };
}

function keeps(some: (list: readonly string[]) => boolean): (typeof HAPPENED_FACTS.keeps)[number] {
  if (some(KEEP_PART)) return 'part';
  if (some(KEEP_ALL)) return 'all';
  return some(['already-have']) ? 'more' : 'none';
}
