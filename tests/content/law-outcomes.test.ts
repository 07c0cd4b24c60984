import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/flow/when.ts';
import { fillInLetter } from '../../src/domain/letter/fill-in.ts';
import { letterLaw } from '../../src/domain/letter/law.ts';
import { content } from '../support/content.ts';
import { ours, sentences } from '../support/letter-wrongs.ts';
import { binding, whoseLaw } from '../../src/domain/refusal/law.ts';
import { entriesOf, resultOf, type Case } from '../support/refusal-case.ts';

/** One line of the table: a case, and what the law makes of it. */
interface Row {
  readonly place: string;
  readonly holder?: string;
  readonly writer?: keyof typeof WRITERS;
  readonly with?: Answers;
  readonly cites?: readonly string[];
  readonly not?: readonly string[];
  readonly by?: string;
  readonly after?: readonly string[];
  readonly first?: string;
  readonly then?: readonly string[];
  readonly 'by-then'?: string;
  readonly never?: string;
  readonly under?: string;
}

/** Who writes, as the questions have it. */
const WRITERS = {
  self: {},
  helping: { about: 'helping' },
  parent: { about: 'child', 'child-role': 'parent', 'child-age': 'young' },
  teen: { about: 'child', 'child-role': 'parent', 'child-age': 'teen' },
  guardian: { about: 'adult', 'adult-role': 'guardian' },
  power: { about: 'adult', 'adult-role': 'power' },
  executor: { about: 'died', 'died-role': 'executor' },
  spouse: { about: 'died', 'died-role': 'spouse' },
  child: { about: 'died', 'died-role': 'child' },
} as const;

const TABLE = 'tests/content/law-outcomes.yaml';
const DAY = '2026-11-02';
const rows: readonly Row[] = parse(readFileSync(join(import.meta.dirname, 'law-outcomes.yaml'), 'utf8'));

const answersOf = ({ holder = 'solo', writer = 'self', with: more }: Row): Answers => ({
  recipient: holder,
  ...WRITERS[writer],
  ...more,
});

/** Whose record it is gets asked only where somebody else is involved. */
const isAboutOther = ({ writer = 'self' }: Row) => !['self', 'helping'].includes(writer);

/** The formal request of a line, in words. */
function request(row: Row): string {
  const [flow, text] = [content.flows['letter'], content.letters['request']];
  if (!flow || !text) throw new Error('The letter has faults.');
  const answers = { kind: 'request', tone: 'formal', ...answersOf(row) };
  const letter = fillInLetter(flow, text, letterLaw(content.places, row.place), answers, { sent: DAY });
  return sentences(letter).map(ours).join(' ').replaceAll('\u00a0', ' ');
}

/** What the refusal helper is told: a refusal, or what else happened. */
const caseOf = (row: Row): Case => ({
  place: row.place,
  happened: [...(row.after ?? ['no-reason']), ...(isAboutOther(row) ? ['parent-or-child'] : [])],
  answers: answersOf(row),
  fields: { 'asked-on': '2026-10-01', 'told-on': DAY },
  today: '2026-11-03',
});

/** Where a complaint goes, in order. */
const bodies = (row: Row) => resultOf(caseOf(row)).bodies;

/** Whose law it is that binds, as the headings over its rules name it. */
function heading(row: Row): string | undefined {
  const { law, entries } = entriesOf(caseOf(row));
  return law ? whoseLaw(binding(law, entries.answers)).name : undefined;
}

const nameOf = (row: Row) =>
  [row.place, row.holder ?? 'solo', row.writer ?? 'self', JSON.stringify(row.with ?? {})].join(' ');

test('there are at least 80 lines', () => {
  expect(rows.length).toBeGreaterThanOrEqual(80);
});

describe(`each case comes out as ${TABLE} says`, () => {
  test.each(rows.map((row, at) => [`${at + 1}: ${nameOf(row)}`, row] as const))('%s', (_, row) => {
    const text = request(row);
    for (const words of row.cites ?? []) expect(text).toContain(words);
    for (const words of row.not ?? []) expect(text).not.toContain(words);
    if (row.by !== undefined) expect(text).toContain(row.by);
    const asksWhere = [row.first, row.then, row.never].some((one) => one !== undefined);
    const [first, ...others] = asksWhere ? bodies(row) : [];
    if (row.first !== undefined) expect(first?.body ?? 'none').toContain(row.first);
    if (row['by-then'] !== undefined) expect(first?.by).toBe(row['by-then']);
    for (const [at, words] of (row.then ?? []).entries()) expect(others[at]?.body ?? 'none').toContain(words);
    const all = [first, ...others].map((one) => one?.body ?? '').join('; ');
    if (row.never !== undefined) expect(all).not.toContain(row.never);
    if (row.under !== undefined) expect(heading(row)).toContain(row.under);
  });
});
