import { groupedBy } from '../text/grouped-by.ts';
import type { ShownSource } from '../refusal/refusal.ts';

/** More words than this between what two titles share, and they are no parts of one law. */
const MOST_WORDS = 3;

/**
 * Sources as one reads them out: parts of one law at one address become one link. "Act, section 1(a)" and "Act, section
 * 1(b)" become "Act, section 1(a), 1(b)". The order stays that of the first of each.
 */
export function oneLinkEach(sources: readonly ShownSource[]): ShownSource[] {
  const byAddress = groupedBy(sources, ({ url, title }) => url ?? title);
  return [...byAddress.values()].flatMap((same) => {
    const [{ url }] = same as [ShownSource];
    const titles = [...new Set(same.map(({ title }) => title))];
    const joined = joinedTitle(titles);
    return joined === undefined ? titles.map((title) => ({ title, url })) : [{ title: joined, url }];
  });
}

/** The words that all titles begin and end with, once, around what differs. Undefined where too much differs. */
function joinedTitle(titles: readonly string[]): string | undefined {
  const words = titles.map((title) => title.split(/(?<= )|(?=, )/));
  const [first = []] = words;
  if (words.length === 1) return titles[0];
  const shortest = Math.min(...words.map(({ length }) => length));
  const before = alike(words, shortest - 1);
  const after = alike(
    words.map((list) => list.toReversed()),
    shortest - 1 - before,
  );
  const between = words.map((list) => list.slice(before, list.length - after));
  if (before === 0 || between.some((list) => list.length > MOST_WORDS)) return undefined;
  const parts = between.map((list, at) => (at < between.length - 1 ? list.join('').trim() : list.join('')));
  return first.slice(0, before).join('') + parts.join(', ') + first.slice(first.length - after).join('');
}

/** How many words all lists begin with, at most so many. */
function alike(lists: readonly (readonly string[])[], most: number): number {
  let count = 0;
  while (count < most && lists.every((list) => list[count] === lists[0]?.[count])) count += 1;
  return count;
}
