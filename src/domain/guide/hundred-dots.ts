/** The dots of one row are ten apart, and the first is five from the edge. */
const GAP = 10;

/**
 * Two paths over a square of 100 by 100 that, drawn with a dash of no length every ten and round ends, show `count` dots
 * out of a hundred: those that are full, from the top left, and the rest.
 */
export function dotRows(count: number): { full: string; rest: string } {
  if (!Number.isInteger(count) || count < 0 || count > 100)
    throw new Error(`A picture of a hundred dots needs a whole number from 0 to 100, and got "${count}".`);
  const rows = Array.from({ length: 10 }, (_, row) => Math.min(10, Math.max(0, count - row * 10)));
  return {
    full: rows.map((dots, row) => run(row, 0, dots)).join(''),
    rest: rows.map((dots, row) => run(row, dots, 10)).join(''),
  };
}

/** Part of one row, from one dot to before another. The half past the last dot keeps rounding from losing it. */
function run(row: number, from: number, to: number): string {
  if (from === to) return '';
  const at = (dot: number) => GAP / 2 + dot * GAP;
  return `M${at(from)} ${at(row)}H${at(to - 1) + 0.5}`;
}
