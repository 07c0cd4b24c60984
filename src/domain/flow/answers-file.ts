import { isEntries, isRecord } from './entries.ts';
import type { Entries } from './flow.ts';

/** Tells our own files from others. It says nothing about what the tool is for, since files are seen by others. */
const FORMAT = 'answers-1';

/** Entries as the text of a file that the client saves and can open again. */
export function answersFile(entries: Entries): string {
  return JSON.stringify({ format: FORMAT, entries }, null, 1);
}

/** The entries in a file's text; undefined if it is not one of ours. */
export function readAnswersFile(text: string): Entries | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data) || data['format'] !== FORMAT || !isEntries(data['entries'])) return undefined;
    return { answers: data['entries'].answers, fields: data['entries'].fields };
  } catch {
    return undefined;
  }
}
