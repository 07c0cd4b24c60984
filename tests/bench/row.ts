/** One thing measured: what it may be, what it is, and how it stands beside the same thing made plainly or by others. */
export interface Row {
  readonly what: string;
  readonly unit: Unit;
  readonly measured: number;
  /** At most so much; for scores, at least. */
  readonly budget?: number;
  /** How often the measure of a plain HTML page of the same words, or of the plain way to do the same. */
  readonly plain?: number | undefined;
  /** How often the measure of a stock Starlight site of the same text. */
  readonly starlight?: number | undefined;
  readonly note?: string;
}

export type Unit = 'bytes' | 'ms' | 's' | 'score' | 'times';

const SPELL: Readonly<Record<Unit, (value: number) => string>> = {
  bytes: (value) => `${(value / 1024).toFixed(1)} KB`,
  ms: (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`,
  s: (value) => `${value.toFixed(1)} s`,
  score: (value) => String(value),
  times: (value) => `${value.toFixed(2)} ×`,
};

/** undefined where there is no budget to hold. */
export function held({ measured, budget, unit }: Row): boolean | undefined {
  if (budget === undefined) return undefined;
  return unit === 'score' ? measured >= budget : measured <= budget;
}

/** Bytes are the same in every run, so a broken budget of bytes is a fault. Times and scores depend on the machine. */
export const broken = (row: Row): boolean => row.unit === 'bytes' && held(row) === false;

const ratio = (value: number | undefined) => (value === undefined ? '' : `${value.toFixed(2)} ×`);

function cells(row: Row): string[] {
  const spell = SPELL[row.unit];
  const verdict = { true: 'held', false: 'OVER', undefined: '' }[String(held(row)) as 'true'];
  return [
    row.what,
    row.budget === undefined ? '' : spell(row.budget),
    spell(row.measured),
    verdict,
    ratio(row.plain),
    ratio(row.starlight),
    row.note ?? '',
  ];
}

/** The table as text: what, budget, measured, held or not, the two ratios, and what else there is to say. */
export function table(rows: readonly Row[]): string {
  const head = ['what', 'budget', 'measured', 'held?', 'plain page', 'Starlight', ''];
  const lines = [head, ...rows.map(cells)];
  const width = (column: number) => Math.max(...lines.map((line) => line[column]?.length ?? 0));
  const isWord = (column: number) => column === 0 || column === 6;
  return lines
    .map((line) =>
      line
        .map((cell, column) => (isWord(column) ? cell.padEnd(width(column)) : cell.padStart(width(column))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
