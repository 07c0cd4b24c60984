/**
 * Texts of another language over the English ones. Structure stays once, in the English file: an overlay holds the same
 * tree with only the texts, and a list is named by its entries' ids, so that an entry may move or change its conditions
 * without a translation noticing.
 */
export type Overlay = string | readonly Overlay[] | { readonly [key: string]: Overlay };

/** One text of a tree, and the keys that lead to it. */
export interface TextAt {
  readonly path: readonly string[];
  readonly text: string;
}

/** Keys whose values are structure, whatever file they are in. Every other text is for a reader. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'when',
  'default',
  'defaultFrom',
  'askIf',
  'notBefore',
  'autocomplete',
  'href',
  'answerHref',
  'also',
]);

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** By what an overlay names an entry of a list: its id, where it leads, or its place among the others. */
function keyOf(entry: unknown, at: number): string {
  const { id, href } = isTree(entry) ? entry : {};
  return typeof id === 'string' ? id : typeof href === 'string' ? href : String(at);
}

/** What lies below a value, each with its key. Structure is left out. */
function below(value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.map((entry, at) => [keyOf(entry, at), entry]);
  return isTree(value) ? Object.entries(value).filter(([key]) => !STRUCTURE.has(key)) : [];
}

/** Every text that a reader sees, in order. */
export function textsIn(value: unknown, path: readonly string[] = []): TextAt[] {
  if (typeof value === 'string') return [{ path, text: value }];
  return below(value).flatMap(([key, one]) => textsIn(one, [...path, key]));
}

/** Every text of an overlay, which holds nothing else: an entry may be called as structure is elsewhere. */
export function textsOf(overlay: Overlay, path: readonly string[] = []): TextAt[] {
  if (typeof overlay === 'string') return [{ path, text: overlay }];
  return Object.entries(overlay).flatMap(([key, one]) => textsOf(one, [...path, key]));
}

/** The English with the texts of another language in their places. What the overlay lacks stays English. */
export function overlaid<T>(english: T, overlay: Overlay | undefined): T {
  return withTexts(english, overlay) as T;
}

function withTexts(english: unknown, overlay: unknown): unknown {
  if (overlay === undefined) return english;
  if (typeof english === 'string') return typeof overlay === 'string' ? overlay : english;
  const over = isTree(overlay) ? overlay : {};
  if (Array.isArray(english)) return english.map((entry, at) => withTexts(entry, over[keyOf(entry, at)]));
  if (!isTree(english)) return english;
  return Object.fromEntries(
    Object.entries(english).map(([key, value]) => [
      key,
      STRUCTURE.has(key) ? value : withTexts(value, over[key]),
    ]),
  );
}
