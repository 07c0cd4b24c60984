import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import { flowFaults, letterFaults, type KnownAnswers } from '../domain/content-faults.ts';
import { FlowSchema, type Flow } from '../domain/flow.schema.ts';
import { LetterSchema, type LetterText } from '../domain/letter.schema.ts';
import { placeFaults, type Fault } from '../domain/place.ts';
import { PlaceSchema, type Place } from '../domain/place.schema.ts';
import { readinessFaults } from '../domain/readiness-faults.ts';
import { missingRefusals, refusalFaults, refusalKnownAnswers } from '../domain/refusal-faults.ts';
import {
  RefusalSchema,
  RefusalTextSchema,
  type Refusal,
  type RefusalText,
} from '../domain/refusal.schema.ts';
import { ReadinessSchema, type Readiness } from '../domain/readiness.schema.ts';
import { searchFaults } from '../domain/search-faults.ts';
import { SearchSchema, type Search } from '../domain/search.schema.ts';
import { timelineFaults, timelineKnownAnswers } from '../domain/timeline-faults.ts';
import { TimelineTextSchema, type TimelineText } from '../domain/timeline.schema.ts';
import { SiteSchema, type Site } from '../domain/site.schema.ts';
import { proseFaults } from './prose-files.ts';
import { readYaml, type FileFault, type YamlFile } from './yaml-file.ts';

/** All checked content, as commands and tests read it. Pages read the same files through Astro's collections. */
export interface Content {
  readonly places: Record<string, Place>;
  readonly flows: Record<string, Flow>;
  readonly letters: Record<string, LetterText>;
  /** What the self-check says; undefined if its file has faults. */
  readonly readiness: Readiness | undefined;
  /** The answers that a request can get, by id, and the words around them. */
  readonly refusals: Record<string, Refusal>;
  readonly refusal: RefusalText | undefined;
  /** The letters of the refusal helper. */
  readonly replies: Record<string, LetterText>;
  /** The words of the client's own timeline. */
  readonly timeline: TimelineText | undefined;
  readonly site: Site | undefined;
  /** What people type into search, and mean by it. */
  readonly search: Search | undefined;
  /** What is wrong, with file and line. Content with faults must not be published. */
  readonly faults: readonly FileFault[];
}

/** Reads and checks all of `content/` but the prose of its pages. `root` is the project's folder. */
export function readContent(root: string): Content {
  const placeFiles = readFolder(root, 'content/places', PlaceSchema);
  const flowFiles = readFolder(root, 'content/flows', FlowSchema);
  const letterFiles = readFolder(root, 'content/letters', LetterSchema);
  const readinessFiles = readFolder(root, 'content/readiness', ReadinessSchema);
  const refusalFiles = readFolder(root, 'content/refusals', RefusalSchema);
  const replyFiles = readFolder(root, 'content/replies', LetterSchema);
  const refusalFile = read(root, 'content/refusal.yaml', RefusalTextSchema);
  const timelineFile = read(root, 'content/timeline.yaml', TimelineTextSchema);
  const siteFile = read(root, 'content/site.yaml', SiteSchema);
  const searchFile = read(root, 'content/search.yaml', SearchSchema);
  const places = values(placeFiles);
  const flows = values(flowFiles);
  const letters = values(letterFiles);
  const builder = flows['letter'];
  const check = flows['readiness'];
  const after = flows['refusal'];
  const track = flows['timeline'];
  const more = after ? refusalKnownAnswers(after, places) : {};
  const known: Record<string, KnownAnswers> = { refusal: more, timeline: timelineKnownAnswers(places) };
  return {
    places,
    flows,
    letters,
    readiness: values(readinessFiles)['options'],
    refusals: values(refusalFiles),
    refusal: refusalFile.value,
    replies: values(replyFiles),
    timeline: timelineFile.value,
    site: siteFile.value,
    search: searchFile.value,
    faults: [
      ...siteFile.faults,
      ...refusalFile.faults,
      ...all('content/search.yaml', searchFile, searchFaults),
      ...proseFaults(root),
      ...gather(placeFiles, (_, id) => placeFaults(places, id)),
      ...gather(flowFiles, (flow, id) => [
        ...flowFaults(flow, known[id]),
        ...(id === 'refusal' ? missingRefusals(flow, [...refusalFiles.keys()]) : []),
      ]),
      ...gather(letterFiles, (letter) => (builder ? letterFaults(letter, builder) : [])),
      ...gather(refusalFiles, (one, id) => (after ? refusalFaults(id, one, after, places) : [])),
      ...gather(replyFiles, (letter) => (after ? letterFaults(letter, after, more) : [])),
      ...gather(new Map([['timeline', { file: 'content/timeline.yaml', read: timelineFile }]]), (texts) =>
        track ? timelineFaults(texts, track) : [],
      ),
      ...gather(readinessFiles, (texts) => (builder && check ? readinessFaults(texts, check, builder) : [])),
    ],
  };
}

type Files<T> = Map<string, { file: string; read: YamlFile<T> }>;

function readFolder<T>(root: string, folder: string, schema: z.ZodType<T>): Files<T> {
  const names = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return new Map(
    names.map((name) => [
      basename(name, '.yaml'),
      { file: `${folder}/${name}`, read: read(root, `${folder}/${name}`, schema) },
    ]),
  );
}

function read<T>(root: string, file: string, schema: z.ZodType<T>): YamlFile<T> {
  return readYaml(file, readFileSync(join(root, file), 'utf8'), schema);
}

function values<T>(files: Files<T>): Record<string, T> {
  return Object.fromEntries(
    [...files].flatMap(([id, { read }]) => (read.value === undefined ? [] : [[id, read.value]])),
  );
}

/** The faults of shape, then those that only a look across files can find. */
function gather<T>(files: Files<T>, across: (value: T, id: string) => Fault[]): FileFault[] {
  return [...files].flatMap(([id, { file, read }]) => all(file, read, (value) => across(value, id)));
}

function all<T>(file: string, read: YamlFile<T>, across: (value: T) => Fault[]): FileFault[] {
  return [
    ...read.faults,
    ...(read.value === undefined ? [] : across(read.value)).map((fault) => ({
      file,
      line: read.lineOf(fault.path),
      message: `${fault.path.join('.')}: ${fault.message}`,
    })),
  ];
}
