import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { JoinSchema } from '../../domain/site/waitlist.schema.ts';
import type { Entry, Exported } from '../store/own-entry.ts';

/** Entries as a table for people: one row each, times in ISO 8601. What was not given is empty. */
export const COLUMNS = [
  'email',
  'firstName',
  'country',
  'consent',
  'joinedAt',
  'confirmedAt',
  'announceState',
  'announcedAt',
  'bounced',
  'bouncedAt',
] as const;
export type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

export function rowOf(entry: Entry): Row {
  const time = (value: number | null) => (value === null ? '' : new Date(value).toISOString());
  return {
    email: entry.email,
    firstName: entry.firstName ?? '',
    country: entry.country ?? '',
    consent: entry.consent,
    joinedAt: time(entry.joinedAt),
    confirmedAt: time(entry.confirmedAt),
    announceState: entry.announceState ?? '',
    announcedAt: time(entry.announcedAt),
    bounced: entry.bounced ?? '',
    bouncedAt: time(entry.bouncedAt),
  };
}

/** What would make a spreadsheet compute a cell, and the apostrophe that keeps it from that. */
const FORMULA = /^[=+\-@\t\r']/;

/** A row in which no cell is a formula. A cell that begins with an apostrophe gets another, so that reading it back is exact. */
export function csvRow(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, FORMULA.test(value) ? `'${value}` : value]),
  ) as Row;
}

/** A day of leeway for clocks that differ. */
const LEEWAY = 24 * 60 * 60 * 1000;

const rowSchema = (now: number) => {
  const time = z.iso
    .datetime()
    .transform((value) => Date.parse(value))
    .refine((value) => value >= 0 && value <= now + LEEWAY);
  const timeOrNull = z
    .literal('')
    .transform(() => null)
    .or(time);
  return z.object({
    ...JoinSchema.omit({ consent: true }).shape,
    consent: z.string().regex(/^\w{1,40}$/),
    joinedAt: time,
    confirmedAt: timeOrNull.default(null),
    // A run that was killed has no say any more once its entries are brought into another database.
    announceState: z.preprocess(
      (value) => (value === '' || value === undefined ? null : value === 'sending' ? 'doubtful' : value),
      z.enum(['sent', 'refused', 'doubtful']).nullable(),
    ),
    announcedAt: timeOrNull.default(null),
    bounced: z.preprocess(
      (value) => (value === '' || value === undefined ? null : value),
      z
        .string()
        .regex(/^[\d.]{1,20}$/)
        .nullable(),
    ),
    bouncedAt: timeOrNull.default(null),
  });
};

/** Reads an export back, CSV or JSON. Rows that are not right are named and left out; nothing is guessed. */
export function readRows(
  text: string,
  now: number,
): {
  readonly entries: readonly Exported[];
  readonly faults: readonly string[];
} {
  const rows: readonly unknown[] = text.trimStart().startsWith('[')
    ? z.array(z.unknown()).parse(JSON.parse(text))
    : csvRows(text);
  const schema = rowSchema(now);
  const entries: Exported[] = [];
  const faults: string[] = [];
  for (const [at, row] of rows.entries()) {
    const { data, error } = schema.safeParse(row);
    // Whoever was told must be erased in time, even if the file does not say when that was.
    if (data)
      entries.push({ ...data, announcedAt: data.announcedAt ?? (data.announceState === null ? null : now) });
    else
      faults.push(
        `Entry ${at + 1}: ${[...new Set(error.issues.map(({ path }) => path.join('.') || 'shape'))].join(', ')}`,
      );
  }
  return { entries, faults };
}

/** The apostrophe that keeps spreadsheets from computing a cell is taken off again. */
function csvRows(text: string): readonly Record<string, string>[] {
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, skip_empty_lines: true });
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, value.replace(/^'(?=[=+\-@\t\r'])/, '')]),
    ),
  );
}
