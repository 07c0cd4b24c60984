import type { z } from 'zod';
import { hrefFaults, type SiteAddresses } from '../checks/links.ts';
import type { Fault } from '../../domain/law/place.ts';
import type { ContentFolder } from '../content-folder.ts';
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

/** Every file of a folder. */
export function readFolder<T>(from: ContentFolder, folder: string, schema: z.ZodType<T>): YamlFiles<T> {
  return gather(
    from.names(folder, '.yaml').map((name) => `${folder}/${name}`),
    from,
    schema,
  );
}

/** A file that stands alone. */
export function readFile<T>(from: ContentFolder, file: string, schema: z.ZodType<T>): YamlFiles<T> {
  return gather([file], from, schema);
}

function gather<T>(names: readonly string[], from: ContentFolder, schema: z.ZodType<T>): YamlFiles<T> {
  const files = names.map((file) => {
    const id = /([^/]*)\.yaml$/.exec(file)?.[1] ?? file;
    const { text, faults } = from.text(file);
    const read: YamlFile<T> =
      faults.length > 0
        ? { value: undefined, faults, lineOf: () => undefined }
        : readOnce(file, text, schema);
    return { id, file, read };
  });
  const across: YamlFiles<T>['across'] = (check) =>
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
}

/** What each file held when it was last read: a build reads content more than once, and parsing is most of the work. */
const lastRead = new Map<string, { text: string; schema: unknown; read: YamlFile<unknown> }>();

function readOnce<T>(file: string, text: string, schema: z.ZodType<T>): YamlFile<T> {
  const last = lastRead.get(file);
  if (last?.text === text && last.schema === schema) return last.read as YamlFile<T>;
  const read = readYaml(file, text, schema);
  lastRead.set(file, { text, schema, read });
  return read;
}
