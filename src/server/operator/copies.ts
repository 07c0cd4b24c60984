import { createReadStream, createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Entry } from '../store/own-entry.ts';
import { readErasures } from '../store/erasure-file.ts';
import { newPrivateFile } from '../store/private-file.ts';
import type { Given } from './given.ts';
import { counted } from './counted.ts';
import { COLUMNS, csvRow, readRows, rowOf } from './entry-file.ts';
import { filterFrom } from './filters.ts';
import { progressBar } from './progress.ts';

/** Commands that write the list to files and read it back. */

/** npm writes lines of its own to the screen, and into a file that the screen is sent to. */
function refuseNpmLines(): void {
  const { npm_lifecycle_event: script, npm_config_loglevel: level } = process.env;
  if (script !== undefined && level !== 'silent' && !process.stdout.isTTY)
    throw new Error(
      'npm would write lines of its own into this file. Use --out FILE, or "npm run -s waitlist -- export".',
    );
}

/** CSV that spreadsheets may open: a cell that would be a formula begins with an apostrophe. Or JSON. */
export async function exportEntries({ store, flags }: Given): Promise<void> {
  const { out: file } = flags;
  const fits = filterFrom(flags);
  if (file === undefined) refuseNpmLines();
  else newPrivateFile(file);
  const { entries: of } = await store.stats();
  const bar = progressBar('Exporting');
  const rows = async function* () {
    let done = 0;
    for await (const entry of store.entries()) {
      if (fits(entry)) yield rowOf(entry);
      done += 1;
      if (done % 1000 === 0 || done === of) bar.update(done, Math.max(of, done));
    }
  };
  const out: Writable = file === undefined ? process.stdout : createWriteStream(file);
  const end = file !== undefined;
  const source = flags.json ? jsonLines(rows()) : mapped(rows(), csvRow);
  if (flags.json) await pipeline(Readable.from(source), out, { end });
  else
    await pipeline(Readable.from(source), stringify({ header: true, columns: [...COLUMNS] }), out, { end });
  bar.end();
}

async function* mapped<From, To>(items: AsyncIterable<From>, change: (item: From) => To) {
  for await (const item of items) yield change(item);
}

async function* jsonLines(rows: AsyncIterable<object>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rows) {
    yield `${before}${JSON.stringify(row)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

export async function importEntries({ store, args: [file = ''] }: Given): Promise<void> {
  const { entries, faults } = readRows(await text(createReadStream(file)), Date.now());
  const bar = progressBar('Importing');
  let added = 0;
  let left = 0;
  for (let at = 0; at < entries.length; at += 500) {
    const result = await store.importEntries(entries.slice(at, at + 500));
    added += result.added;
    left += result.left;
    bar.update(Math.min(at + 500, entries.length), entries.length);
  }
  bar.end();
  console.log(
    `${added} added, ${entries.length - added - left} were there already, ${left} had left since, ${faults.length} left out.`,
  );
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

export async function backup({ store, args: [file = ''] }: Given): Promise<void> {
  await store.copyTo(file);
  console.log(
    `The copy is in ${file}, readable by you alone. It holds addresses: encrypt it before it leaves this machine.`,
  );
}

/** Puts a copy back. Whoever left since stays away, and whoever was told since is not told again. */
export async function restore({ store, args: [file = ''], flags }: Given): Promise<'nothing' | undefined> {
  if (!store.replaceBy)
    throw new Error(
      'Put a copy of PostgreSQL back with "pg_restore --clean", then run "replay" so that nobody who left comes back.',
    );
  const { entries } = await store.stats();
  if (!flags.yes) {
    console.log(
      `This replaces the list of ${counted(entries, 'entry', 'entries')} with ${file}. Make a backup first, then add --yes. Nothing was changed.`,
    );
    return 'nothing';
  }
  const left = await store.erasures();
  const told: Entry[] = [];
  for await (const entry of store.entries()) if (entry.announceState !== null) told.push(entry);
  await store.replaceBy(file);
  const erased = await store.replayErasures(Date.now(), left);
  for (let at = 0; at < told.length; at += 500) await store.markAnnounced(told.slice(at, at + 500));
  console.log(
    `The list now has ${counted((await store.stats()).entries, 'entry', 'entries')}. Erased again because they left after the copy was made: ${erased}.`,
  );
  return undefined;
}

export async function erasures({ store, flags }: Given): Promise<void> {
  if (flags.out === undefined) throw new Error('Write --out FILE after "erasures".');
  newPrivateFile(flags.out);
  const all = await store.erasures();
  writeFileSync(flags.out, all.map(({ hash, at }) => `${hash} ${at}\n`).join(''));
  console.log(`The record of ${counted(all.length, 'erasure')} is in ${flags.out}.`);
}

export async function replay({ store, args: [file] }: Given): Promise<void> {
  const more = file === undefined ? [] : readErasures(readFileSync(file, 'utf8'));
  const erased = await store.replayErasures(Date.now(), more);
  console.log(`Erased again because they had left: ${erased}.`);
}
