import type { z } from 'zod';

/** Faults of a file's shape, told in the words of somebody who edits texts and not programs. */

/** A fault inside one file: the path of keys that leads to it, and what to do. */
export interface ShapeFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What to do about the issues of Zod's. A field that is missing and one that is not known may be one and the same, misspelt. */
export function adviceOn(
  issues: readonly z.core.$ZodIssue[],
  takesNull: (path: readonly PropertyKey[]) => boolean = () => false,
): ShapeFault[] {
  const all = issues
    .flatMap((issue) => advice(issue))
    .map((fault) =>
      fault.message.startsWith(MISSING) && takesNull(fault.path)
        ? {
            ...fault,
            message: `${fault.message.replace(/\.$/, '')}, or write "${String(fault.path.at(-1))}: null" if there is none.`,
          }
        : fault,
    );
  const at = (fault: ShapeFault) => fault.path.slice(0, -1).join('.');
  const name = (fault: ShapeFault) => String(fault.path.at(-1));
  const missing = all.filter(({ message }) => message.startsWith(MISSING));
  const meant = new Map(
    all
      .filter(({ message }) => message.endsWith(UNKNOWN) || message.startsWith(NO_BLANK))
      .flatMap((unknown) => {
        const field = missing.find((one) => at(one) === at(unknown) && alike(name(one), name(unknown)));
        return field ? [[unknown, field] as const] : [];
      }),
  );
  const shifted = shiftedFields(all, missing);
  const told = new Set([...meant.values(), ...shifted.values()]);
  return all
    .filter((fault) => !told.has(fault))
    .map((fault) => {
      if (shifted.has(fault))
        return {
          ...fault,
          message: `"${name(fault)}" seems to be part of "${String(fault.path.at(-2))}". If it isn’t, start its line as far left as the lines it belongs to.`,
        };
      const field = meant.get(fault);
      return field && !fault.message.startsWith(NO_BLANK)
        ? { ...fault, message: `"${name(fault)}" is not a field here. Write "${name(field)}".` }
        : fault;
    });
}

/** Fields that are missing further up and unknown here: their line was shifted to the right. Each with what is missing. */
function shiftedFields(
  all: readonly ShapeFault[],
  missing: readonly ShapeFault[],
): ReadonlyMap<ShapeFault, ShapeFault> {
  return new Map(
    all
      .filter(({ message }) => message.endsWith(UNKNOWN))
      .flatMap((unknown) => {
        const field = missing.find(
          ({ path }) =>
            path.length < unknown.path.length &&
            path.at(-1) === unknown.path.at(-1) &&
            path.slice(0, -1).every((step, at) => step === unknown.path[at]),
        );
        return field ? [[unknown, field] as const] : [];
      }),
  );
}

const MISSING = 'This field is missing.';
const NO_BLANK = 'The space';
const UNKNOWN = 'is not a field here. Fix the spelling, or delete the line.';

/** Whether two names share most of their letters: one may be the other, misspelt. */
function alike(one: string, other: string): boolean {
  const pairs = (word: string) =>
    [...word.toLowerCase()].slice(1).map((letter, n) => `${word[n]?.toLowerCase()}${letter}`);
  const sorted = (word: string) => [...word.toLowerCase()].sort().join('');
  if (sorted(one) === sorted(other)) return true;
  const [first, second] = [pairs(one), pairs(other)];
  return 2 * first.filter((pair) => second.includes(pair)).length >= (first.length + second.length) * 0.5;
}

/** What to do about one issue. An issue about a choice of shapes is told as that of the shape meant. */
function advice(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): ShapeFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, issue.input) }));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const meant = shapeMeant(issue.errors);
    if (meant) return meant.flatMap((inner) => advice(inner, path));
  }
  return [{ path, message: sentence(issue) }];
}

/** Letters that look like a blank, or like nothing, and are none. */
const INVISIBLE = /[\u00a0\u2000-\u200f\u2028-\u202f\u2060\ufeff]/;

function unknownKey(key: string, input: unknown): string {
  if (INVISIBLE.test(key))
    return `${NO_BLANK} in "${key.replace(new RegExp(INVISIBLE, 'g'), '·')}" is an invisible character and not a real space (a dot marks it here). Delete it and type the start of the line again.`;
  const value =
    typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[key] : undefined;
  if (/\s/.test(key) && value === null)
    return `The comma before "${key}" ends the text, because it’s inside { }. Put the whole text in double quotes.`;
  return `"${key}" ${UNKNOWN}`;
}

/** Of several shapes the one that the editor meant: the kind of value fits and fewest fields differ. Undefined if two fit alike. */
function shapeMeant(
  errors: readonly (readonly z.core.$ZodIssue[])[],
): readonly z.core.$ZodIssue[] | undefined {
  const fitting = errors.filter(
    (issues) => !issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  const sorted = [...fitting].sort((one, other) => one.length - other.length);
  return sorted[0] && sorted[0].length < (sorted[1]?.length ?? Number.POSITIVE_INFINITY)
    ? sorted[0]
    : undefined;
}

function sentence(issue: z.core.$ZodIssue): string {
  const own = issue.message;
  if (issue.code === 'invalid_type') return typeSentence(issue, own);
  // What is wrong with a key is told by the key's own rule.
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? own;
  if (issue.code === 'invalid_value') return chooseFrom(issue.values.map(String), issue.input);
  if (issue.code === 'invalid_union') return choiceSentence(issue, own);
  if (issue.code === 'too_small' && /^Too small/.test(own))
    return issue.origin === 'array'
      ? `Write at least ${issue.minimum} of them here, each on a line that begins with a dash.`
      : `Write a whole number above ${issue.minimum}.`;
  return own;
}

/** About a choice of shapes of which none fits better than the others. */
function choiceSentence(issue: z.core.$ZodIssueInvalidUnion, own: string): string {
  const choices = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  if (choices.length > 0) return chooseFrom(choices, (issue.input as Record<string, unknown>)?.['kind']);
  return own === 'Invalid input' ? EACH_TONE : own;
}

const EACH_TONE = 'Write a text here, or the same text once for each tone: warm, neutral, formal.';

function chooseFrom(choices: readonly string[], input: unknown): string {
  const missing = input === undefined ? `${MISSING} Add it. ` : '';
  return `${missing}Choose one of: ${choices.join(', ')}.`;
}

function typeSentence(issue: z.core.$ZodIssueInvalidType, own: string): string {
  const wanted = WANTED[issue.expected] ?? issue.expected;
  if (issue.input === undefined) return `${MISSING} Add it (it takes ${isDay(issue) ? A_DAY : wanted}).`;
  if (issue.input === null)
    return `There is nothing after the colon. Write ${wanted} there, or delete the line.`;
  if (!/^Invalid input/.test(own)) return own;
  return otherType(issue) ?? `Write ${wanted} here.`;
}

const A_DAY = 'a day, such as 2026-11-23';
const isDay = ({ path }: z.core.$ZodIssue) => /^(checked|nextCheck|written)$/.test(String(path.at(-1)));

/** What to do about a value of another type, where the type alone would not tell an editor. */
function otherType({ expected, input }: z.core.$ZodIssueInvalidType): string | undefined {
  if (expected === 'int') return 'Write a whole number here.';
  if (expected === 'number' && typeof input === 'string')
    return 'Write a number here: only digits, with no quotes and no words.';
  if (expected === 'array' && typeof input === 'string')
    return /\s/.test(input)
      ? 'Write a list here, each part of it on a line of its own that begins with a dash.'
      : `Write a list here, in square brackets: [${input}].`;
  if (expected !== 'string') return undefined;
  if (typeof input === 'number' || typeof input === 'boolean')
    return `This is read as a ${typeof input === 'number' ? 'number' : 'yes or no'}, and a text belongs here. Put it in double quotes.`;
  return Array.isArray(input)
    ? undefined
    : 'Write a text here. If the text itself begins with {, put the whole text in double quotes.';
}

const WANTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  boolean: 'true or false',
};
