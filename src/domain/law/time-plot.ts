import { atAGlance } from './at-a-glance.ts';
import type { Time } from './glance-time.ts';
import { groupedBy } from '../text/grouped-by.ts';
import type { Places } from './place.ts';

/** A place in the picture of times: who it is, and in which group of countries. */
export interface Dot {
  readonly id: string;
  readonly name: string;
  readonly group: string;
}

/** One line of the picture: a length of time, and the places where it is the shortest that the law gives. */
export interface PlotRow {
  readonly length: string;
  readonly days: number;
  readonly dots: readonly Dot[];
}

/** The shortest time that everybody can count on for a look or a copy, and in about how many days it is over. */
export function shortest(places: Places, id: string): { length: string; days: number } | undefined {
  const { look, copy } = atAGlance(places, id);
  const [first] = [look, copy].flatMap(sure).toSorted((one, other) => one.days - other.days);
  return first;
}

/** Of several times that depend on the case, the longest is the one that everybody can count on. */
function sure(time: Time): { length: string; days: number }[] {
  const last = time.state === 'known' ? time.lengths.at(-1) : undefined;
  return last ? [{ length: last.length, days: last.days }] : [];
}

/** All places by how soon the law gives a look or a copy, the soonest first; those without a number are left out. */
export function timePlot(places: Places, groupOf: (id: string) => string): PlotRow[] {
  const timed = Object.keys(places).flatMap((id) => {
    const time = shortest(places, id);
    return time ? [{ ...time, dot: { id, name: places[id]?.name ?? id, group: groupOf(id) } }] : [];
  });
  return [...groupedBy(timed, ({ length }) => length).values()]
    .map((same) => ({
      length: same[0]?.length ?? '',
      days: same[0]?.days ?? 0,
      dots: same
        .map(({ dot }) => dot)
        .sort(
          (one, other) => one.group.localeCompare(other.group) || one.name.localeCompare(other.name, 'en'),
        ),
    }))
    .sort((one, other) => one.days - other.days);
}
