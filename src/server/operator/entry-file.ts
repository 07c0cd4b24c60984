import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { JoinSchema } from '../../domain/site/waitlist.schema.ts';
import type { Imported } from '../store/keeping.ts';
import type { Entry } from '../store/own-entry.ts';

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
  };
}

const time = z.iso.datetime().transform((value) => Date.parse(value));
const timeOrNull = z
  .literal('')
  .transform(() => null)
  .or(time);

const RowSchema = z.object({
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
});

/** Reads an export back, CSV or JSON. Rows that are not right are named and left out; nothing is guessed. */
export function readRows(text: string): {
  readonly entries: readonly Imported[];
  readonly faults: readonly string[];
} {
  const rows: readonly unknown[] = text.trimStart().startsWith('[')
    ? z.array(z.unknown()).parse(JSON.parse(text))
    : csvRows(text);
  const entries: Imported[] = [];
  const faults: string[] = [];
  for (const [at, row] of rows.entries()) {
    const { data, error } = RowSchema.safeParse(row);
    if (data) entries.push(data);
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
      Object.entries(row).map(([name, value]) => [name, value.replace(/^'(?=[=+\-@\t\r])/, '')]),
    ),
  );
}
