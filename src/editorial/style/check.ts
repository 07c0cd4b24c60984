import type { FileFault } from '../yaml/file.ts';
import { visibleTexts } from './visible.ts';
import { styleFaults, type Named } from './linter.ts';
import { phraseOf } from './pattern.ts';
import { spellingFaults } from './spelling.ts';
import type { Style } from './style.schema.ts';

/** Everything in these files that breaks a rule of style or is misspelled, file by file and line by line. */
export async function proseFaults(
  files: readonly Named[],
  style: Style,
  trade: string,
): Promise<FileFault[]> {
  const faults = [
    ...(await Promise.all(files.map((file) => styleFaults(file, style)))).flat(),
    ...(await spellingFaults(files, trade)),
  ];
  return faults.sort(
    (one, other) => one.file.localeCompare(other.file) || (one.line ?? 0) - (other.line ?? 0),
  );
}

/** Exceptions that no text needs any more. */
export function idleExceptions(files: readonly Named[], style: Style): string[] {
  const written = files.map(({ file, text }) => ({
    file,
    words: visibleTexts(file, text)
      .map(({ words }) => words)
      .join('\n'),
  }));
  const isIdle = ({ text, in: within = '' }: { readonly text: string; readonly in?: string | undefined }) =>
    !written.some(({ file, words }) => file.startsWith(within) && phraseOf(text).test(words));
  return [
    ...Object.entries(style.rules).map(([id, { except }]) => [id, except] as const),
    ['repeats', style.repeats] as const,
  ].flatMap(([id, allowed]) =>
    allowed
      .filter(isIdle)
      .map(({ text }) => `The exception “${text}” to ${id} is no longer needed. Remove it.`),
  );
}
