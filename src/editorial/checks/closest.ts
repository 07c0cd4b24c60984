/** How much two names have in common, from 0 to 1: the share of pairs of neighboring letters that are in both. */
function likeness(one: string, other: string): number {
  const pairs = (text: string) => new Set([...text].slice(1).map((letter, at) => `${text[at]}${letter}`));
  const [here, there] = [pairs(one), pairs(other)];
  return (2 * [...there].filter((pair) => here.has(pair)).length) / (here.size + there.size || 1);
}

/** The one whose name is most like what was written; undefined if none is like it at all. */
export function closest<T>(
  written: string,
  all: readonly T[],
  nameOf: (one: T) => string,
  least = 0.4,
): T | undefined {
  const [best] = all
    .map((one) => ({ one, like: likeness(written, nameOf(one)) }))
    .sort((one, other) => other.like - one.like);
  return best && best.like > least ? best.one : undefined;
}
