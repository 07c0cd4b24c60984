import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Ask } from './index-in-node.ts';

/** What a person types, and the pages any of which is what they want. */
export interface Judged {
  readonly ask: string;
  readonly want: readonly string[];
}

/** `tuned` queries may shape the alias words; `held` ones may not. */
export const queries = parse(readFileSync(join(import.meta.dirname, 'queries.yaml'), 'utf8')) as Record<
  'tuned' | 'held',
  Judged[]
>;

/** How a search did over judged queries. Shares from 0 to 1; `missed` are those without a wanted page in the first three. */
export interface Verdict {
  readonly first: number;
  readonly three: number;
  /** Mean reciprocal rank within the first ten. */
  readonly mrr: number;
  readonly missed: readonly { readonly ask: string; readonly got: readonly string[] }[];
  readonly notFirst: readonly { readonly ask: string; readonly got: readonly string[] }[];
}

/** Asks every query and looks where the first wanted page stands. */
export async function judge(asked: readonly Judged[], ask: Ask): Promise<Verdict> {
  const ranks: { ask: string; at: number; got: string[] }[] = [];
  for (const query of asked) {
    const got = await ask(query.ask);
    ranks.push({ ask: query.ask, at: got.findIndex((url) => query.want.includes(url)), got });
  }
  const share = (most: number) => ranks.filter(({ at }) => at >= 0 && at < most).length / asked.length;
  const told = (most: number) =>
    ranks.filter(({ at }) => at < 0 || at >= most).map(({ ask, got }) => ({ ask, got: got.slice(0, 4) }));
  return {
    first: share(1),
    three: share(3),
    mrr: ranks.reduce((sum, { at }) => sum + (at < 0 || at > 9 ? 0 : 1 / (at + 1)), 0) / asked.length,
    missed: told(3),
    notFirst: told(1),
  };
}
