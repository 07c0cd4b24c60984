import type { RULE_COLUMNS } from './values.ts';
import type { OpenPlace } from './open-data.ts';
import { label, resolve, type Places } from './place.ts';

/** The open data as a table: one row for each rule, so that a spreadsheet can hold it. */

/** One rule of one place. What the rule does not have is empty. */
export type RuleRow = Readonly<Record<(typeof RULE_COLUMNS)[number], string>>;

/** What stands in a published place's file, at any depth. */
type Value =
  string | number | boolean | null | undefined | readonly Value[] | { readonly [key: string]: Value };
type Fields = { readonly [key: string]: Value };

/** All rules of a published place, in the order of its file. */
export function rulesOf(places: Places, place: OpenPlace): RuleRow[] {
  const { id, name, confidence, checked } = place;
  return rulesIn(place as Fields, []).map(({ path, rule }) => {
    const cite = text(rule['cite']);
    const cited = resolve(places, id, cite);
    return {
      ...{ place: id, name, confidence, checked, cite, ...limitOf(rule) },
      topic: path.filter((key) => !/^\d+$/.test(key)).join('.'),
      what: text(NAMED_BY.map((key) => rule[key]).find((value) => typeof value === 'string')),
      text: text(rule['text']),
      when: whom(rule['when']),
      condition: text(rule['condition']),
      basis: cited.map(label).join('; '),
      source: [...new Set(cited.flatMap(({ url }) => url ?? []))].join(' '),
      field: path.join('.'),
    };
  });
}

/** The fields that say in a word what a rule is about; a rule has one of them at most. */
const NAMED_BY = ['what', 'kind', 'charge', 'separate', 'writing', 'body', 'for'] as const;

/** Every rule, which is whatever has a text and a cite, with the keys that lead to it. */
function rulesIn(value: Value, path: readonly string[]): { path: readonly string[]; rule: Fields }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => rulesIn(one, [...path, key]));
  return 'text' in value && 'cite' in value ? [{ path, rule: value }, ...inner] : inner;
}

/** The number of a rule: its own for a time limit, that of `within` for a complaint or a review. */
function limitOf(rule: Fields): Pick<RuleRow, 'number' | 'unit' | 'starts' | 'strength'> {
  const within = rule['within'];
  const limit = typeof within === 'object' && within !== null ? (within as Fields) : rule;
  const { amount, unit, starts, strength } = limit;
  return { number: text(amount), unit: text(unit), starts: text(starts), strength: text(strength) };
}

/** A condition as words: "care: private, public; age: adult". */
function whom(when: Value): string {
  if (typeof when !== 'object' || when === null) return '';
  return Object.entries(when)
    .map(([asked, answers]) => `${asked}: ${text(answers)}`)
    .join('; ');
}

function text(value: Value): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
