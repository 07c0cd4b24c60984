import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { TermSchema } from '../domain/glossary.schema.ts';
import { OfflineSchema } from '../domain/offline.schema.ts';
import { PageSchema, type PageMatter } from '../domain/page.schema.ts';
import { RightsTextSchema } from '../domain/rights-text.schema.ts';
import { SupportSchema } from '../domain/support.schema.ts';
import { WaitlistWordsSchema } from '../domain/waitlist.schema.ts';
import { readYaml, type FileFault, type YamlFile } from './yaml-file.ts';

/** Files of words that stand alone, each with its shape. */
const SINGLE: Readonly<Record<string, z.ZodType>> = {
  'content/glossary.yaml': z.record(z.string(), TermSchema),
  'content/offline.yaml': OfflineSchema,
  'content/rights.yaml': RightsTextSchema,
  'content/support.yaml': SupportSchema,
  'content/waitlist.yaml': WaitlistWordsSchema,
};

/** What is wrong with the files of words and with the heads of pages, with file and line. */
export function proseFaults(root: string): FileFault[] {
  const single = Object.entries(SINGLE).map(([file, schema]) =>
    readYaml(file, readFileSync(join(root, file), 'utf8'), schema),
  );
  return [...single, ...heads(root).map(({ read }) => read)].flatMap((read) => read.faults);
}

/** The frontmatter of every page of prose, by file. */
export function pageMatters(root: string): Record<string, PageMatter> {
  return Object.fromEntries(
    heads(root).flatMap(({ file, read }) => (read.value === undefined ? [] : [[file, read.value]])),
  );
}

function heads(root: string): { file: string; read: YamlFile<PageMatter> }[] {
  return ['content/guide', 'content/pages'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map((name) => ({
        file: `${folder}/${name}`,
        read: readHead(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')),
      })),
  );
}

/** Reads what stands between the first two lines of dashes. Lines are counted as the editor's own program counts them. */
function readHead(file: string, text: string): YamlFile<PageMatter> {
  const [, head] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  if (head === undefined) {
    const message =
      'The page has no head. Begin it with a line of three dashes, its title, description and dates, and three dashes again.';
    return { value: undefined, faults: [{ file, line: 1, message }], lineOf: () => 1 };
  }
  const read = readYaml(file, head, PageSchema);
  return {
    ...read,
    faults: read.faults.map((fault) => ({
      ...fault,
      line: fault.line === undefined ? undefined : fault.line + 1,
    })),
  };
}
