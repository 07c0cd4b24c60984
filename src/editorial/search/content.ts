import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TermSchema, type Term } from '../../domain/guide/glossary.schema.ts';
import { cardOf, type CardRow } from '../../domain/law/card.ts';
import { openAtlas, type Atlas } from '../../domain/law/find-place.ts';
import type { Places } from '../../domain/law/place.ts';
import { RightsTextSchema } from '../../domain/law/rights-text.schema.ts';
import { SearchSchema, type Search } from '../../domain/search/search.schema.ts';
import { SupportSchema, type Support } from '../../domain/site/support.schema.ts';
import { plainWords } from '../../domain/text/word-form.ts';
import { placeNames } from '../place-names.ts';
import { readYaml, say } from '../yaml/file.ts';

/** The content from which the search index is made, beside the built pages. */
export interface SearchContent {
  readonly search: Search;
  /** The line of search.yaml that a path of keys leads to. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
  readonly support: Support;
  readonly glossary: Readonly<Record<string, Term>>;
  /** Names of places by id: their own and other ones, parts of them included. */
  readonly placeNames: Readonly<Record<string, readonly string[]>>;
  /** The acts of each place by id, by name and by the letters people know them by, such as "phipa". */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  /** What the card of each place says first: whether, how soon and at what cost. */
  readonly cards: Readonly<Record<string, readonly CardRow[]>>;
  /** How each place is called inside a sentence, where that is not its name. */
  readonly inText: Readonly<Record<string, string | undefined>>;
  /** The largest cities, so that none is taken for a slip in another word. */
  readonly cities: readonly string[];
  /** All names by which a place can be found, of cities and regions in it too. */
  readonly atlas: Atlas;
}

/** What people type, and mean by it. */
export const SEARCH_CONTENT = 'content/search.yaml';

/** How many cities are never taken for a slip. */
const LARGEST = 300;

/** Reads what the index needs. `search` and the names of places were read and checked already. */
export function readSearchContent(root: string, search: Search, places: Places): SearchContent {
  const rights = read(root, 'content/rights.yaml', RightsTextSchema);
  const { names, card } = rights;
  const everyName = placeNames(places, rights);
  const cities = everyName.cities.split('\n').slice(0, LARGEST);
  const text = readFileSync(join(root, SEARCH_CONTENT), 'utf8');
  return {
    search,
    lineOf: (path) => readYaml(SEARCH_CONTENT, text, SearchSchema).lineOf(path),
    support: read(root, 'content/support.yaml', SupportSchema),
    glossary: read(root, 'content/glossary.yaml', z.record(z.string(), TermSchema)),
    placeNames: Object.fromEntries(
      Object.entries(places).map(([id, { name }]) => [
        id,
        [name, name.replace(/ \(.*\)$/, ''), ...(names[id]?.also ?? []), ...(names[id]?.parts ?? [])],
      ]),
    ),
    acts: Object.fromEntries(
      Object.entries(places).map(([id, { laws }]) => [
        id,
        actsOf(Object.values(laws).map(({ name }) => name)),
      ]),
    ),
    cards: Object.fromEntries(
      Object.keys(places).map((id) => [id, cardOf(places, id, card).rows.slice(0, 3)]),
    ),
    inText: Object.fromEntries(Object.entries(places).map(([id, { inText }]) => [id, inText])),
    cities: cities.map((line) => line.split('\t')[0] ?? ''),
    atlas: openAtlas(everyName),
  };
}

/** The names of acts without place, year and section, and their first letters with and without the small words. */
function actsOf(laws: readonly string[]): string[] {
  const acts = laws.flatMap(
    (law) => /^(?:The )?(.+? (?:Act|Ordinance|Code))(?![a-z])/.exec(law.replace(/,? \d.*$/, ''))?.[1] ?? [],
  );
  return [...new Set(acts)].flatMap((act) => {
    const words = act.split(' ');
    const letters = [words, words.filter((word) => /^[A-Z]/.test(word))].map((some) =>
      some.map((word) => word[0]?.toLowerCase()).join(''),
    );
    return [
      plainWords(act).join(' '),
      ...new Set(letters.filter((code) => code.length > 3 && code.length < 8)),
    ];
  });
}

function read<T>(root: string, file: string, schema: z.ZodType<T>): T {
  const { value, faults } = readYaml(file, readFileSync(join(root, file), 'utf8'), schema);
  if (value === undefined) throw new Error(`\n${faults.map(say).join('\n')}`);
  return value;
}
