import { groupedBy } from '../text/grouped-by.ts';
import { beginsWithSection, readSections, writeSections } from './section-list.ts';
import type { ShownSource } from '../refusal/refusal.ts';

/** More words than this between what two titles share, and they are no parts of one law. */
const MOST_WORDS = 3;

/**
 * Sources as one reads them out: sections of one law at one address become one link. "Act, section 1(b)" and "Act,
 * section 1(a)" become "Act, section 1(a) and (b)". The order stays that of the first of each.
 */
export function oneLinkEach(sources: readonly ShownSource[]): ShownSource[] {
  const byAddress = groupedBy(sources, ({ url, title }) => url ?? title);
  return [...byAddress.values()].flatMap((same) => {
    const [{ url }] = same as [ShownSource];
    const titles = bySection([...new Set(same.map(({ title }) => title))]);
    const joined = underOneLaw(titles) ?? joinedTitle(titles);
    return joined === undefined ? titles.map((title) => ({ title, url })) : [{ title: joined, url }];
  });
}

/** Titles in which the sections of one law, called alike, are one list. */
function bySection(titles: readonly string[]): string[] {
  const read = titles.map((title) => ({ title, sections: readSections(title) }));
  const groups = groupedBy(read, ({ title, sections }) =>
    sections ? [sections.law, sections.unit, sections.tail].join('|') : title,
  );
  return [...groups.values()].map((group) => {
    const [{ title, sections }] = group as [(typeof group)[number]];
    return sections
      ? writeSections({ ...sections, items: group.flatMap((one) => one.sections?.items ?? []) })
      : title;
  });
}

/** A law named once, with its sections of several kinds: "GDPR Articles 15 and 23; Recital 63". As a whole it comes first. */
function underOneLaw(titles: readonly string[]): string | undefined {
  const words = titles.map((title) => title.split(' '));
  const [first = []] = words;
  if (words.length === 1) return titles[0];
  const whole = titles.find(
    (title) => !readSections(title) && titles.some((other) => other.startsWith(`${title}, `)),
  );
  if (whole !== undefined) {
    const parts = underOneLaw(titles.filter((title) => title !== whole));
    return parts?.startsWith(`${whole}, `) ? parts.replace(`${whole}, `, `${whole}; `) : undefined;
  }
  for (let count = alike(words, first.length); count > 0; count -= 1) {
    const rests = words.map((list) => list.slice(count).join(' '));
    if (rests.every(beginsWithSection)) return [...first.slice(0, count), rests.join('; ')].join(' ');
  }
  return undefined;
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
