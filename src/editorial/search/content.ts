import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TermSchema, type Term } from '../../domain/guide/glossary.schema.ts';
import type { Place } from '../../domain/law/place.schema.ts';
import { RightsTextSchema } from '../../domain/law/rights-text.schema.ts';
import type { Search } from '../../domain/search/search.schema.ts';
import { SupportSchema, type Support } from '../../domain/site/support.schema.ts';
import { plainWords } from '../../domain/text/word-form.ts';
import { readYaml, say } from '../yaml/file.ts';

/** The content from which the search index is made, beside the built pages. */
export interface SearchContent {
  readonly search: Search;
  readonly support: Support;
  readonly glossary: Readonly<Record<string, Term>>;
  /** Names of places by id: their own and other ones, parts of them included. */
  readonly placeNames: Readonly<Record<string, readonly string[]>>;
  /** The acts of each place by id, by name and by the letters people know them by, such as "phipa". */
  readonly acts: Readonly<Record<string, readonly string[]>>;
}

/** Reads what the index needs. `search` and the names of places were read and checked already. */
export function readSearchContent(
  root: string,
  search: Search,
  places: Readonly<Record<string, Pick<Place, 'name' | 'laws'>>>,
): SearchContent {
  const names = read(root, 'content/rights.yaml', RightsTextSchema).names;
  return {
    search,
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
