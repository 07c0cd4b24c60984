import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { lastDayFor } from '../../src/domain/law/complaint.ts';
import { dependsOnHolidays, limits, workedOut, type Limit } from '../../src/domain/law/deadline.ts';
import type { Within } from '../../src/domain/law/limit.schema.ts';
import { refusalLaw } from '../../src/domain/refusal/law.ts';
import { withCalendars } from '../../src/editorial/holidays.ts';
import { content } from '../support/content.ts';

/** What the table says a second time of one place. */
interface Row {
  readonly notes: string | null;
  readonly writing: string | null;
  readonly body: string | null;
  /** What a second reading of the law found the same. */
  readonly confirmed?: readonly ('notes' | 'writing' | 'limits' | 'complaints')[];
  readonly limits?: Readonly<Record<string, { readonly says: string; readonly ends: readonly string[] }>>;
  readonly review?: { readonly says: string; readonly by: string | null };
  readonly complaints?: readonly { readonly says: string; readonly by: string | null }[];
}

interface Table {
  readonly received: readonly string[];
  readonly refused: string;
  readonly places: Readonly<Record<string, Row>>;
}

const TABLE = 'tests/content/places.yaml';
const table: Table = parse(readFileSync(join(import.meta.dirname, 'places.yaml'), 'utf8'));
const places = withCalendars(content.places, 2026);
const ids = Object.keys(places);
const nameOf = (id: string) => places[id]?.name ?? id;

/** A limit in the words of the table: "30 business-days from refusal, on a working day". */
function says({ amount, unit, inclusive, weekend }: Pick<Limit, 'amount' | 'unit'> & Pick<Within, 'inclusive' | 'weekend'>, starts: Within['starts']): string {
  const from = typeof starts === 'string' ? starts : starts.join(' or ');
  return [
    `${amount} ${unit} from ${from}`,
    inclusive ? 'the first day counted' : '',
    weekend === 'next-working-day' ? 'on a working day' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** What to tell whoever changed one of the two copies. */
function advice(id: string, what: string, was: string | undefined, is: string): string {
  if (was === undefined)
    return `${nameOf(id)}: ${what} (${is}) is not in ${TABLE} yet. Add it there, with its days worked out from a calendar.`;
  return `${nameOf(id)}: you changed ${what} from “${was}” to “${is}”. If the source says so, change it in ${TABLE} too.`;
}

/** The limits the table has rows for: the place's own, and those of a parent that holidays can move. */
function listed(id: string): [string, Limit][] {
  return limits(places, id)
    .filter((limit) => limit.from === id || dependsOnHolidays(limit))
    .map((limit) => [limit.from === id ? limit.id : `${limit.from}/${limit.id}`, limit]);
}

describe('each place says what the table says', () => {
  test.each(ids)('%s', (id) => {
    const row = table.places[id];
    expect(row, `${nameOf(id)} has no row in ${TABLE} yet. Add one like those of its neighbors.`).toBeDefined();
    const place = places[id];
    const answers = {
      notes: place?.notes?.separate ?? null,
      writing: place?.request?.writing ?? null,
      body: place?.complaints[0]?.body.slice(0, 60).trim() ?? null,
    };
    for (const [what, is] of Object.entries(answers)) {
      const was = row?.[what as keyof typeof answers];
      expect(is, advice(id, what, String(was), String(is))).toBe(was);
    }
  });

  test('what a second reading confirmed is there', () => {
    const rows = Object.entries(table.places).filter(([, { confirmed }]) => confirmed);
    expect(rows.length).toBeGreaterThanOrEqual(84);
    for (const [id, row] of rows)
      for (const one of row.confirmed ?? []) expect(row[one], `${id}: ${one}`).not.toBeUndefined();
  });

  test('and the table has no place that is gone', () => {
    expect(Object.keys(table.places).filter((id) => !places[id])).toEqual([]);
  });
});

describe('each limit has the length of the table and ends on its days', () => {
  test.each(ids)('%s', (id) => {
    const all = limits(places, id);
    const rows = table.places[id]?.limits ?? {};
    for (const [key, limit] of listed(id)) {
      const row = rows[key];
      const is = says(limit, limit.starts);
      expect(is, advice(id, key, row?.says, is)).toBe(row?.says);
      const days = table.received.map((day) => workedOut(limit, all, day).date);
      expect(days, `${nameOf(id)}: the last days of ${key} (${is})`).toEqual(row?.ends);
    }
    expect(Object.keys(rows), `${nameOf(id)}: the limits in ${TABLE}`).toEqual(listed(id).map(([key]) => key));
  });
});

describe('each limit to complain or to ask for a review has a last day after a refusal', () => {
  test.each(ids)('%s', (id) => {
    const row = table.places[id];
    const bodies = refusalLaw(places, id).bodies.filter(({ from, within }) => from === id && within);
    const told = bodies.map(({ within }) => ({
      says: within ? says(within, within.starts) : '',
      by: lastDayFor(within, { refusal: table.refused }) ?? null,
    }));
    expect(told, `${nameOf(id)}: the complaints in ${TABLE}`).toEqual(row?.complaints ?? []);
    const review = places[id]?.confidence === 'low' ? undefined : places[id]?.denial?.review?.within;
    const by = review && {
      says: says(review, review.starts),
      by: lastDayFor(review, { refusal: table.refused }) ?? null,
    };
    expect(by, `${nameOf(id)}: the review in ${TABLE}`).toEqual(row?.review);
  });
});
