import { createReadStream, createWriteStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Store } from '../store/store.ts';
import { COLUMNS, readRows, rowOf } from './entry-file.ts';
import { progressBar } from './progress.ts';

/** The operator's commands but for the announcement. What they find goes to the standard output. */

export async function stats(store: Store): Promise<void> {
  const { entries, confirmed, mailDue, announced, refused, doubtful } = await store.stats();
  const lines: [string, number][] = [
    ['Entries', entries],
    ['  confirmed', confirmed],
    ['  not confirmed', entries - confirmed],
    ['Mails still to be sent', mailDue],
    ['Told that sign-up is open', announced],
    ['  refused by the mail server', refused],
    ['  in doubt', doubtful],
    ...(await store.countries()).map(({ country, count }): [string, number] => [
      `From ${country ?? 'a country not given'}`,
      count,
    ]),
  ];
  for (const [what, count] of lines) console.log(`${what.padEnd(32)}${String(count).padStart(9)}`);
}

export async function list(store: Store, which: 'all' | 'confirmed' | 'unconfirmed'): Promise<void> {
  for await (const entry of store.entries()) {
    if (which !== 'all' && (entry.confirmedAt !== null) !== (which === 'confirmed')) continue;
    const { email, country, joinedAt, confirmedAt, announceState } = rowOf(entry);
    console.log(
      [
        email.padEnd(40),
        (country || '--').padEnd(3),
        joinedAt.slice(0, 10),
        confirmedAt ? 'confirmed  ' : 'unconfirmed',
        announceState,
      ]
        .join('  ')
        .trimEnd(),
    );
  }
}

/** CSV that spreadsheets may open: a cell that would be a formula begins with an apostrophe. Or JSON. */
export async function exportEntries(
  store: Store,
  format: 'csv' | 'json',
  file: string | undefined,
): Promise<void> {
  const { entries: of } = await store.stats();
  const bar = progressBar('Exporting');
  const rows = async function* () {
    let done = 0;
    for await (const entry of store.entries()) {
      yield rowOf(entry);
      done += 1;
      if (done % 1000 === 0 || done === of) bar.update(done, Math.max(of, done));
    }
  };
  // Readable by nobody but the operator.
  const out: Writable = file === undefined ? process.stdout : createWriteStream(file, { mode: 0o600 });
  const end = file !== undefined;
  if (format === 'csv') {
    await pipeline(
      Readable.from(rows()),
      stringify({ header: true, columns: [...COLUMNS], escape_formulas: true }),
      out,
      { end },
    );
  } else {
    await pipeline(Readable.from(jsonLines(rows())), out, { end });
  }
  bar.end();
}

async function* jsonLines(rows: AsyncIterable<object>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield `${before}${JSON.stringify(row)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

export async function importEntries(store: Store, file: string): Promise<void> {
  const { entries, faults } = readRows(await text(createReadStream(file)));
  const bar = progressBar('Importing');
  let added = 0;
  for (let at = 0; at < entries.length; at += 500) {
    added += await store.importEntries(entries.slice(at, at + 500));
    bar.update(Math.min(at + 500, entries.length), entries.length);
  }
  bar.end();
  console.log(`${added} added, ${entries.length - added} were there already, ${faults.length} left out.`);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

export async function remove(store: Store, email: string): Promise<void> {
  console.log((await store.remove(email)) ? 'The entry is erased.' : 'There is no entry with this address.');
}

export async function backup(store: Store, file: string): Promise<void> {
  const bar = progressBar('Copying');
  await store.copyTo(file, (done) => bar.update(Math.round(done * 100), 100));
  bar.end();
  console.log(`The copy is in ${file}. It holds addresses: keep it safe.`);
}
