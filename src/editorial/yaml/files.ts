import type { z } from 'zod';
import { hrefFaults, type SiteAddresses } from '../checks/links.ts';
import type { Fault } from '../../domain/law/place.ts';
import type { ContentFolder, TextFile } from '../content-folder.ts';
import { remembered } from '../remembered.ts';
import { readYaml, told, type FileFault, type YamlFile } from './file.ts';

/** The files of one kind, read and checked by shape. */
export interface YamlFiles<T> {
  /** Those without faults of shape, by id: the file's name without its ending. */
  readonly values: Readonly<Record<string, T>>;
  /** The value of the only file; undefined if it has faults. */
  readonly only: T | undefined;
  /** The names of all files, those with faults included. */
  readonly ids: readonly string[];
  /** Faults of shape. */
  readonly faults: readonly FileFault[];
  /** Faults that only a look across files can find, in those that have their shape. */
  readonly across: (check: (value: T, id: string) => readonly Fault[]) => FileFault[];
  readonly deadLinks: (site: SiteAddresses) => FileFault[];
}

/** Every file of a folder. Those in `needs` are told as missing if they are not there. */
export function readFolder<T>(
  from: ContentFolder,
  folder: string,
  schema: z.ZodType<T>,
  needs: readonly string[] = [],
): YamlFiles<T> {
  const names = [...new Set([...from.names(folder, '.yaml'), ...needs.map((id) => `${id}.yaml`)])];
  return gather(
    names.map((name) => `${folder}/${name}`),
    from,
    schema,
  );
}

/** A file by itself. */
export function readFile<T>(from: ContentFolder, file: string, schema: z.ZodType<T>): YamlFiles<T> {
  return gather([file], from, schema);
}

/** One file of a kind. */
interface Gathered<T> {
  readonly id: string;
  readonly file: string;
  readonly read: YamlFile<T>;
}

function gather<T>(names: readonly string[], from: ContentFolder, schema: z.ZodType<T>): YamlFiles<T> {
  return together(...names.map((file) => readOnce(from.text(file), schema))) as YamlFiles<T>;
}

/** Files that did not change are the same value together, too: checks across files go by that. */
const together = remembered((...files: readonly Gathered<unknown>[]): YamlFiles<unknown> => {
  const across: YamlFiles<unknown>['across'] = (check) =>
    files.flatMap(({ id, file, read }) =>
      read.value === undefined
        ? []
        : check(read.value, id).map((fault) => ({
            file,
            line: read.lineOf(fault.path),
            message: told(fault),
          })),
    );
  return {
    values: Object.fromEntries(
      files.flatMap(({ id, read }) => (read.value === undefined ? [] : [[id, read.value]])),
    ),
    only: files[0]?.read.value,
    ids: files.map(({ id }) => id),
    faults: files.flatMap(({ read }) => read.faults),
    across,
    deadLinks: (site) => across((value) => hrefFaults(value, site)),
  };
});

/** What each file held when it was last read: a build reads content more than once, and parsing is most of the work. */
const lastRead = new Map<string, { text: string; schema: unknown; gathered: Gathered<unknown> }>();

function readOnce<T>({ file, text, faults }: TextFile, schema: z.ZodType<T>): Gathered<T> {
  const id = /([^/]*)\.yaml$/.exec(file)?.[1] ?? file;
  if (faults.length > 0) return { id, file, read: { value: undefined, faults, lineOf: () => undefined } };
  const last = lastRead.get(file);
  if (last?.text === text && last.schema === schema) return last.gathered as Gathered<T>;
  const gathered = { id, file, read: readYaml(file, text, schema) };
  lastRead.set(file, { text, schema, gathered });
  return gathered;
}
