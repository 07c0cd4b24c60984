import type { IsoDate } from '../day/iso-date.ts';
import { given, type Answers } from '../flow/when.ts';
import { dueDates, type Due, type Limit } from './deadline.ts';
import { HOLDERS, type Holder } from './holders.ts';

/** The days that count where these kinds of holder have the notes; none where no limit is verified for them. */
export interface HolderDays {
  readonly holders: readonly Holder[];
  readonly dues: readonly Due[];
}

const MOST_ASKED: readonly Holder[] = ['solo', 'group', 'clinic', 'public'];

/** Whether it is open who has the notes. */
export function isHolderOpen(answers: Answers): boolean {
  return !given(answers, 'recipient').some((one) => (HOLDERS as readonly string[]).includes(one));
}

/**
 * The days on which a request is due, for every kind of holder, those with the same limits together. Empty where no
 * limit holds for those that nearly everybody asks.
 */
export function daysByHolder(all: readonly Limit[], answers: Answers, received: IsoDate): HolderDays[] {
  const each = HOLDERS.map((holder) => ({
    holder,
    dues: dueDates(all, { ...answers, recipient: [holder] }, received),
  }));
  const groups = Map.groupBy(each, ({ dues }) =>
    dues.map(({ limit, date }) => `${limit.from} ${limit.id} ${date}`).join(),
  );
  const found = [...groups.values()].map((same) => ({
    holders: same.map(({ holder }) => holder),
    dues: same[0]?.dues ?? [],
  }));
  const asked = found.filter(({ holders }) => holders.some((holder) => MOST_ASKED.includes(holder)));
  return asked.some(({ dues }) => dues.length > 0) ? found : [];
}
