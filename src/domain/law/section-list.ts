/** What one kind of section is called, one and several. */
const UNITS: readonly (readonly [one: string, several: string])[] = [
  ['s', 'ss'],
  ['section', 'sections'],
  ['Section', 'Sections'],
  ['article', 'articles'],
  ['Article', 'Articles'],
  ['art.', 'arts.'],
  ['Recital', 'Recitals'],
  ['par.', 'pars.'],
  ['paragraph', 'paragraphs'],
  ['clause', 'clauses'],
  ['rule', 'rules'],
  ['regulation', 'regulations'],
];

const words = (all: readonly string[]) =>
  all
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace('.', String.raw`\.`))
    .join('|');
const UNIT = words(UNITS.flat());
/** Units of which a range has a hyphen, as in "ss 44-48". A section of other laws can be called 12-2293. */
const RANGED = ['ss', 'arts.', 'par.', 'clauses'];
const NUMBER = String.raw`[A-Z]{0,2}\d[\w.:-]*`;
const PART = String.raw`\([\w.]{1,4}\)`;
const ITEM = String.raw`(?:${NUMBER}|(?=\())(?:${PART})*(?:-${PART}| to ${NUMBER})?`;
const LIST = String.raw`(?!\()${ITEM}(?:(?:, | and )(?:(?:ss?|sections?|articles?|arts?\.|clauses?) )?${ITEM})*`;
/** What comes after the sections: a remark in brackets, and whose law it is. */
const TAIL = String.raw`(?: \([^()]*\))?(?:, [^\d,]+)?`;
const NAMED = new RegExp(`^(.+?,? )(${UNIT}) (${LIST})(${TAIL})$`);
/** Laws that name their sections by the number alone. */
const BARE = new RegExp(String.raw`^(.*\d+ (?:CFR|U\.S\.C\.|NYCRR) )()(${LIST})(${TAIL})$`);
/** The chapter or the sections that a law's name ends with, where its part is named, too: that is enough. */
const WIDER = new RegExp(
  String.raw`(?<=CFR |NYCRR )(?:Part [\d-]+|\S+ to \S+), (?=\d)|\b(?:${UNIT}) \S+ (?:to|and) \S+, (?=(?:${UNIT}) )`,
);

/** A title that ends with sections of a law, taken apart. */
export interface Sections {
  readonly law: string;
  /** What a section is called, in the singular; empty where the number is enough. */
  readonly unit: string;
  readonly items: readonly string[];
  readonly tail: string;
}

const SECTION = new RegExp(
  String.raw`^(?:${UNIT}|Schedules?|Part) [A-Z]?\d|^chapter \d+(?: section|$)|^\w+ Schedule$`,
);

/** Whether a text begins with what a section is called, such as "Article 3" or "chapter 2 section 1". */
export function beginsWithSection(text: string): boolean {
  return SECTION.test(text);
}

/** Takes a title apart; undefined if it doesn't end with sections. */
export function readSections(title: string): Sections | undefined {
  const named = title.replace(WIDER, '');
  const [, law, unit, list, tail] = BARE.exec(named) ?? NAMED.exec(named) ?? [];
  if (law === undefined || unit === undefined || list === undefined || tail === undefined) return undefined;
  const items: string[] = [];
  let word = unit;
  for (const one of list.split(/, | and /)) {
    const [, own = word, item = one] = new RegExp(`^(${UNIT}) (.*)$`).exec(one) ?? [];
    word = own;
    const whole = item.startsWith('(') ? `${(items.at(-1) ?? '').replace(/\([^()]*\)$/, '')}${item}` : item;
    items.push(RANGED.includes(word) ? spanned(whole) : whole);
  }
  return { law, unit: UNITS.find((both) => both.includes(unit))?.[0] ?? '', items, tail };
}

/** `49-53` as "49 to 53", but not 7-2, which is one section. */
function spanned(item: string): string {
  const [, from, to] = /^(\d[\w.]*)-(\d[\w.]*)$/.exec(item) ?? [];
  return from !== undefined && to !== undefined && order(from, to) < 0 ? `${from} to ${to}` : item;
}

/**
 * Sections of one law as one reads them out: "ss 44 and 48", "section 3(a) and (b)", "45 CFR 164.524(a)(1) to (3) and
 * (c)(2)". They come in the order of the law. A part within another that is named goes without saying.
 */
export function writeSections({ law, unit, items, tail }: Sections): string {
  const root: Node = { whole: false, under: new Map() };
  for (const item of items) for (const path of pathsOf(item)) add(root, path);
  for (const range of root.under.keys())
    if (range.includes(' to ')) for (const end of range.split(' to ')) root.under.delete(end);
  const phrases = phrasesOf(root);
  const sections = root.under.size;
  const several = sections > 1 || [...root.under.keys()].some((name) => name.includes(' to '));
  const word = several ? (UNITS.find(([one]) => one === unit)?.[1] ?? '') : unit;
  return `${law}${word}${word && ' '}${joined(phrases)}${tail}`;
}

/** A section or part of one: whether it is named as a whole, and what is named within it. */
interface Node {
  whole: boolean;
  readonly under: Map<string, Node>;
}

function add(node: Node, [first, ...rest]: readonly string[]): void {
  if (first === undefined) {
    node.whole = true;
    return;
  }
  const next = node.under.get(first) ?? { whole: false, under: new Map() };
  node.under.set(first, next);
  add(next, rest);
}

/** Where an item is, level by level: `49(1)(b)-(c)` is 49, (1), (b) and 49, (1), (c). */
function pathsOf(item: string): string[][] {
  const [, number = item, parts = '', last] =
    /^([^()]+)((?:\([^()]*\))*)(?:-(\([^()]*\)))?$/.exec(item) ?? [];
  const path = [number, ...(parts.match(/\([^()]*\)/g) ?? [])];
  const [, from, to] = /^(\d+) to (\d+)$/.exec(number) ?? [];
  if (from !== undefined && to !== undefined && Number(from) < Number(to))
    return run(from, to).map((one) => [one]);
  if (last === undefined) return [path];
  return run(path.at(-1) ?? '', last).map((one) => [...path.slice(0, -1), one]);
}

/** All from one to the other, such as (b), (c), (d). */
function run(from: string, to: string): string[] {
  const all = [from];
  const roman = isRoman(from) && isRoman(to);
  while (all.at(-1) !== to && all.length < MOST_IN_RUN) all.push(after(all.at(-1) ?? '', roman));
  return all.at(-1) === to ? all : [from, to];
}

const MOST_IN_RUN = 60;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const bare = (one: string) => one.replace(/[()]/g, '');
const isRoman = (one: string) => ROMAN.includes(bare(one).toLowerCase());

/** What follows a number, a letter or a Roman number. */
function after(one: string, roman: boolean): string {
  const name = bare(one);
  const next = roman ? nextRoman(name) : /^\d+$/.test(name) ? String(Number(name) + 1) : nextLetter(name);
  return one.replace(name, next);
}

function nextRoman(name: string): string {
  const next = ROMAN[ROMAN.indexOf(name.toLowerCase()) + 1] ?? '';
  return name === name.toLowerCase() ? next : next.toUpperCase();
}

const nextLetter = (name: string) =>
  /^[a-y]$/i.test(name) ? String.fromCodePoint((name.codePointAt(0) ?? 0) + 1) : '';

/** What is named under a node, in its order; three or more in a row are one phrase. */
function phrasesOf(node: Node, before = ''): string[] {
  const roman = [...node.under.keys()].every(isRoman);
  const entries = [...node.under].toSorted(([a], [b]) => (roman ? romanOrder(a, b) : order(a, b)));
  const phrases: string[] = [];
  let row: string[] = [];
  const close = () => {
    phrases.push(...(row.length > 2 ? [`${row[0]} to ${row.at(-1)}`] : row).map((one) => before + one));
    row = [];
  };
  for (const [name, { whole, under }] of entries) {
    const last = row.at(-1);
    if (last !== undefined && (!whole || after(last, roman) !== name)) close();
    if (whole) row.push(name);
    else phrases.push(...phrasesOf({ whole, under }, before + name));
  }
  close();
  return phrases;
}

const romanOrder = (a: string, b: string) =>
  ROMAN.indexOf(bare(a).toLowerCase()) - ROMAN.indexOf(bare(b).toLowerCase());
const inNumbers = new Intl.Collator('en', { numeric: true }).compare;
/** 9 comes before 44, but 611.0045 before 611.008: a zero after the point makes it a decimal. */
const order = (a: string, b: string) =>
  DECIMAL.test(a) && DECIMAL.test(b) && Number.parseInt(a, 10) === Number.parseInt(b, 10)
    ? inText(a, b)
    : inNumbers(a, b);
const inText = new Intl.Collator('en').compare;
const DECIMAL = /^\d+\.0/;

/** Phrases as one list. What all have in common, a section or a part of one, is said once. */
function joined(phrases: readonly string[]): string {
  const [first = '', ...others] = phrases;
  const part = /^(.+)\([^()]+\)(?: to .*)?$/.exec(first)?.[1];
  const section = /^[^()]+/.exec(first)?.[0];
  const isWithin = (start: string | undefined, rest: RegExp): start is string =>
    start !== undefined && others.every((one) => one.startsWith(start) && rest.test(one.slice(start.length)));
  const shared = isWithin(part, LAST_PART) ? part : isWithin(section, /^\(/) ? section : '';
  const short = [first, ...others.map((one) => one.slice(shared.length))];
  return short.length < 2 ? first : `${short.slice(0, -1).join(', ')} and ${short.at(-1)}`;
}

const LAST_PART = /^\([^()]+\)(?: to \([^()]+\))?$/;
