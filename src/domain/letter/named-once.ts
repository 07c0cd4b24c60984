import { groupedBy } from '../text/grouped-by.ts';

/** How a language lists several things. */
type List = (items: readonly string[]) => string;

/**
 * Names of laws as a letter lists them, each law once: sections of one law are put together, “sections 3019 and 3921 of
 * title 24”, and so is a part of federal rules that is named by its number beside the rule it belongs to, “the HIPAA
 * Privacy Rule (45 CFR 164.524 and 45 CFR 164.502)”.
 */
export function namedOnce(names: readonly string[], list: List): string[] {
  return bySection(byRule([...new Set(names)], list), list);
}

/** One section of a law, as English letters name it. */
const SECTION = /^section (?<number>\S+) of (?<law>.+)$/;

function bySection(names: readonly string[], list: List): string[] {
  const groups = groupedBy(names, (name) => SECTION.exec(name)?.groups?.['law'] ?? name);
  return [...groups].map(([law, same]) => {
    const [only = ''] = same;
    if (same.length === 1) return only;
    return `sections ${list(same.map((name) => SECTION.exec(name)?.groups?.['number'] ?? ''))} of ${law}`;
  });
}

/** A rule with its number in brackets; a number that stands alone. Numbers of one part of the federal rules belong together. */
const RULE = /^(?<name>.+) \((?<number>(?<part>\d+ CFR \d+)\.\d+)\)$/;
const ALONE = /^(?:.* )?(?<number>(?<part>\d+ CFR \d+)\.\d+)$/;

function byRule(names: readonly string[], list: List): string[] {
  const rules = names.flatMap((name) => RULE.exec(name)?.groups?.['part'] ?? []);
  const alone = names.map((name) => ALONE.exec(name)?.groups);
  return names.flatMap((name) => {
    if (rules.includes(ALONE.exec(name)?.groups?.['part'] ?? '')) return [];
    const rule = RULE.exec(name)?.groups;
    if (!rule) return [name];
    const beside = alone.filter((one) => one?.['part'] === rule['part']);
    return [`${rule['name']} (${list([rule, ...beside].map((one) => one?.['number'] ?? ''))})`];
  });
}
