import { limits, spell, type Limit } from './deadline.ts';
import { applying, type Places } from './place.ts';
import type { Place } from './place.schema.ts';

/** What a table says of one place on one subject, and whose rule that is. */
export interface Cell<T> {
  readonly value: T;
  /** The place in whose file it stands. */
  readonly from: string;
}

/** A length of time for one thing: a look, a copy, or either. */
export interface Wait {
  readonly what: 'look' | 'copy' | 'either';
  readonly lengths: readonly { readonly length: string; readonly guidance: boolean }[];
  readonly from: string;
}

/** One place's line in the table. A subject on which nobody speaks has no cell. */
export interface CompareRow {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly waits: readonly Wait[];
  /** The shortest wait in days of the calendar, for sorting only; undefined where there is no number. */
  readonly days: number | undefined;
  readonly cost: Cell<'none' | 'allowed'> | undefined;
  /** The place's own rule and, where that is not settled, its parent's beside it. */
  readonly notes: readonly Cell<'outside' | 'inside' | 'unsettled'>[];
  readonly grounds: Cell<readonly string[]> | undefined;
  readonly complaint: Cell<{ body: string; url: string | null }> | undefined;
}

/** Works the line of one place out. Each cell holds the rule of the nearest place that speaks. */
export function compareRow(places: Places, id: string): CompareRow {
  const open = limits(places, id).filter((limit) => limit.starts === 'receipt' && !limit.condition);
  const place = places[id];
  return {
    id,
    name: place?.name ?? id,
    country: place?.country === 'eu' || place?.parent === 'eu' ? 'eu' : (place?.country ?? ''),
    waits: waits(open),
    days: shortest(open),
    cost: nearest(places, id, ({ fees }) => (fees && fees.charge !== 'unknown' ? fees.charge : undefined)),
    notes: separate(places, id),
    grounds: nearest(places, id, ({ denial }) =>
      denial && denial.grounds.length > 0 ? [...new Set(denial.grounds.map(({ kind }) => kind))] : undefined,
    ),
    complaint: nearest(
      places,
      id,
      ({ complaints: [first] }) => first && { body: first.body, url: first.url },
    ),
  };
}

function nearest<T>(places: Places, id: string, pick: (place: Place) => T | undefined): Cell<T> | undefined {
  return all(places, id, pick)[0];
}

function all<T>(places: Places, id: string, pick: (place: Place) => T | undefined): Cell<T>[] {
  return applying(places, id).flatMap((from) => {
    const place = places[from];
    const value = place && place.confidence !== 'low' ? pick(place) : undefined;
    return value === undefined ? [] : [{ value, from }];
  });
}

function separate(places: Places, id: string): CompareRow['notes'] {
  const [first, ...others] = all(places, id, ({ notes }) => notes?.separate);
  if (!first) return [];
  return first.value === 'unsettled' ? [first, ...others] : [first];
}

/** The limits on a look and on a copy, each of the nearest place that speaks of it; one line if they are the same. */
function waits(open: readonly Limit[]): Wait[] {
  const look = wait(open, 'look', 'inspect');
  const copy = wait(open, 'copy', 'copy');
  const same = look && copy && look.from === copy.from && alike(look) === alike(copy);
  if (same) return [{ ...copy, what: 'either' }];
  return [look, copy].filter((one) => one !== undefined);
}

function wait(open: readonly Limit[], what: 'look' | 'copy', kind: 'inspect' | 'copy'): Wait | undefined {
  const speaking = open.filter((limit) => limit.what === kind || limit.what === 'respond');
  const from = speaking[0]?.from;
  if (from === undefined) return undefined;
  const own = speaking.filter((limit) => limit.from === from);
  const lengths = own.filter((limit, at) => own.findIndex((other) => spell(other) === spell(limit)) === at);
  return {
    what,
    lengths: lengths.map((limit) => ({ length: spell(limit), guidance: limit.strength === 'guidance' })),
    from,
  };
}

const alike = (wait: Wait) => wait.lengths.map(({ length }) => length).join();

/** About how many days of the calendar one unit takes. */
const DAYS = {
  'calendar-days': 1,
  'working-days': 7 / 5,
  'business-days': 7 / 5,
  'calendar-months': 30.4,
  hours: 1 / 24,
};

function shortest(open: readonly Limit[]): number | undefined {
  const days = open
    .filter(({ what }) => what === 'inspect' || what === 'copy' || what === 'respond')
    .map(({ amount, unit }) => amount * DAYS[unit]);
  return days.length === 0 ? undefined : Math.min(...days);
}
