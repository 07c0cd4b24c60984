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

/** The matter of all marked answers together: access if any of them is about access, else the first one's own. */
export function matterOf(grounds: readonly string[]): Matter {
  const matters = grounds.map((ground) => OF_GROUND[ground] ?? 'access');
  return matters.includes('access') ? 'access' : (matters[0] ?? 'access');
}
