import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { TermSchema, type Term } from '../domain/glossary.schema.ts';
import { RightsTextSchema } from '../domain/rights-text.schema.ts';
import type { Search } from '../domain/search.schema.ts';
import { SupportSchema, type Support } from '../domain/support.schema.ts';
import { readYaml, say } from './yaml-file.ts';

/** The content from which the search index is made, beside the built pages. */
export interface SearchContent {
  readonly search: Search;
  readonly support: Support;
  readonly glossary: Readonly<Record<string, Term>>;
  /** Names of places by id: their own and other ones, parts of them included. */
  readonly placeNames: Readonly<Record<string, readonly string[]>>;
}

/** Reads what the index needs. `search` and the names of places were read and checked already. */
export function readSearchContent(
  root: string,
  search: Search,
  places: Readonly<Record<string, { readonly name: string }>>,
): SearchContent {
  const names = read(root, 'content/rights.yaml', RightsTextSchema).names;
  return {
    search,
    support: read(root, 'content/support.yaml', SupportSchema),
    glossary: read(root, 'content/glossary.yaml', z.record(z.string(), TermSchema)),
    placeNames: Object.fromEntries(
      Object.entries(places).map(([id, { name }]) => [
        id,
        [name, ...(names[id]?.also ?? []), ...(names[id]?.parts ?? [])],
      ]),
    ),
  };
}

function read<T>(root: string, file: string, schema: z.ZodType<T>): T {
  const { value, faults } = readYaml(file, readFileSync(join(root, file), 'utf8'), schema);
  if (value === undefined) throw new Error(`\n${faults.map(say).join('\n')}`);
  return value;
}
