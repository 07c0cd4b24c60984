import { groupedBy } from '../law/grouped-by.ts';

/** How a language lists several things. */
type List = (items: readonly string[]) => string;

/**
 * Names of laws as a letter lists them, each law once: sections of one law are put together, “sections 3019 and 3921 of
 * title 24”, and so is a part of federal rules that is named by its number beside the rule it belongs to, “the HIPAA
 * Privacy Rule (45 CFR 164.502 and 164.524)”.
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

/** A rule with its number in brackets; the number of a section that stands alone. */
const RULE = /^(?<name>.+) \((?<part>\d+ CFR \d+)\.(?<number>\d+)\)$/;
const ALONE = /(?<part>\d+ CFR \d+)\.(?<number>\d+)$/;

function byRule(names: readonly string[], list: List): string[] {
  const partOf = (name: string, kind: RegExp) => kind.exec(name)?.groups?.['part'];
  const rules = names.flatMap((name) => partOf(name, RULE) ?? []);
  return names.flatMap((name) => {
    if (rules.includes(partOf(name, ALONE) ?? '')) return [];
    const rule = RULE.exec(name)?.groups;
    if (!rule) return [name];
    const alone = names.filter((one) => partOf(one, ALONE) === rule['part']);
    const numbers = [rule, ...alone.map((one) => ALONE.exec(one)?.groups)].flatMap(
      (found) => found?.['number'] ?? [],
    );
    const [first = '', ...others] = numbers.sort();
    const chapter = rule['part']?.split(' ').at(-1);
    const listed = list([`${rule['part']}.${first}`, ...others.map((one) => `${chapter}.${one}`)]);
    return [`${rule['name']} (${listed})`];
  });
}
