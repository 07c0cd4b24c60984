import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Changes } from '../../../src/editorial/content-folder.ts';
import { readContent } from '../../../src/editorial/content.ts';
import { say } from '../../../src/editorial/yaml/file.ts';
import { ROOT } from '../../support/content.ts';

/** One slip: what it is, what it changes, the words on the line that has to be named, and what the editor is told. */
export type Slip = readonly [
  way: string,
  from: string | RegExp,
  to: string,
  at: string | RegExp | null,
  says: RegExp,
];

/** What an editor is told who changes content so. What is wrong already is left out. */
export function told(changes: Changes): string[] {
  return readContent(ROOT, changes)
    .faults.map(say)
    .filter((message) => !before.includes(withoutLine(message)));
}

const withoutLine = (message: string) => message.replace(/:\d+: /, ': ');
const before = readContent(ROOT).faults.map(say).map(withoutLine);

export const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** A file's text with one slip in it. Throws if there was nothing to break. */
export function broken(file: string, from: string | RegExp, to: string): string {
  const text = textOf(file);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Nothing in ${file} matches ${from}.`);
  return changed;
}

/** The number of the line that holds these words, the one nearest to the slip. */
function lineOf(file: string, text: string, at: string | RegExp): number {
  const old = textOf(file).split('\n');
  const lines = text.split('\n');
  const slip = lines.findIndex((line, n) => line !== old[n]);
  const holding = [...lines.keys()].filter((n) => {
    const line = lines[n] ?? '';
    return typeof at === 'string' ? line.includes(at) : at.test(line);
  });
  const [nearest] = holding.sort((one, other) => Math.abs(one - slip) - Math.abs(other - slip));
  if (nearest === undefined) throw new Error(`No line holds ${at}.`);
  return nearest + 1;
}

/** Each slip in one file brings exactly one message: the file, the line of the slip, and how to fix it. */
export function eachSlip(file: string, slips: readonly Slip[]): void {
  test.each(slips)('%s', (_, from, to, at, says) => {
    const text = broken(file, from, to);
    const messages = told({ [file]: text });
    expect(messages).toEqual([expect.stringMatching(says)]);
    const place = at === null ? `${file}: ` : `${file}:${lineOf(file, text, at)}: `;
    expect(messages[0]?.slice(0, place.length)).toBe(place);
  });
}
