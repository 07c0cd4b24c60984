import { atAGlance, type Answer } from './at-a-glance.ts';
import type { Time } from './glance-time.ts';
import { lawName } from './card.ts';
import { shortest } from './time-plot.ts';
import { applying, type Places } from './place.ts';
import { COMPARE_GROUPS, type RightsText } from './rights-text.schema.ts';

/** What a table shows of one subject: a short symbol, its words, and whose rule it is where two laws apply. */
export interface Cell {
  readonly mark: 'yes' | 'no' | 'open' | 'unknown';
  readonly text: string;
  readonly law: string | undefined;
}

/** One place's line in the table. */
export interface CompareRow {
  readonly id: string;
  readonly name: string;
  /** The group of countries it is filtered by. */
  readonly group: CompareGroup;
  readonly look: Cell;
  readonly copy: Cell;
  readonly cost: Cell;
  readonly writing: Cell;
  readonly separate: Cell;
  readonly review: Cell;
  /** About how many days the shortest time takes, for sorting; undefined where there is no number. */
  readonly days: number | undefined;
}

/** The columns that hold an answer, in their order. */
export const COLUMNS = ['look', 'copy', 'cost', 'writing', 'separate', 'review'] as const;

/** The group of countries that a place is filtered by. */
export function groupOf(places: Places, id: string): CompareGroup {
  const place = places[id];
  const group = place?.country === 'eu' || place?.parent === 'eu' ? 'eu' : place?.country;
  return COMPARE_GROUPS.find((one) => one === group) ?? 'other';
}

export type CompareGroup = (typeof COMPARE_GROUPS)[number];

/** Works the line of one place out from its card. */
export function compareRow(places: Places, id: string, { card, compare }: RightsText): CompareRow {
  const { look, copy, cost, writing, separate, review } = atAGlance(places, id);
  const several = applying(places, id).length > 1;
  const lawOf = (from: string) => (several ? lawName(places, from, card) : undefined);
  const unknown: Cell = { mark: 'unknown', text: compare.unknown, law: undefined };
  const time = (one: Time): Cell =>
    one.state === 'known'
      ? {
          mark: one.missing ? 'open' : 'yes',
          text: one.lengths.map(({ length }) => length).join(` ${compare.or} `),
          law: lawOf(one.lengths[0]?.from ?? id),
        }
      : unknown;
  const answer = <T extends string>(
    one: Answer<T>,
    mark: (value: T) => Cell['mark'],
    texts: Readonly<Record<T, string>>,
  ): Cell =>
    one.state === 'known' ? { mark: mark(one.value), text: texts[one.value], law: lawOf(one.from) } : unknown;
  const [reviewer] = review.reviewers;
  return {
    id,
    name: places[id]?.name ?? id,
    group: groupOf(places, id),
    look: time(look),
    copy: time(copy),
    cost: answer(cost, (value) => (value === 'none' ? 'yes' : 'no'), compare.cost),
    writing: answer(writing, (value) => (value === 'required' ? 'no' : 'yes'), compare.writing),
    separate: answer(separate, (value) => SEPARATE[value], compare.separate),
    review: reviewer ? { mark: 'yes', text: reviewer.value, law: lawOf(reviewer.from) } : unknown,
    days: shortest(places, id)?.days,
  };
}

const SEPARATE = { inside: 'yes', outside: 'no', unsettled: 'open' } as const;
