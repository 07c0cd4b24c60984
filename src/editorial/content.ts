import { z } from 'astro/zod';
import { flowFaults, letterFaults, type KnownAnswers } from '../domain/content-faults.ts';
import { FlowSchema, type Flow } from '../domain/flow.schema.ts';
import { TermSchema } from '../domain/glossary.schema.ts';
import { LetterSchema, type LetterText } from '../domain/letter.schema.ts';
import { lineagesHold, placeFaults } from '../domain/place-faults.ts';
import { OfflineSchema } from '../domain/offline.schema.ts';
import { PlaceSchema, type Place } from '../domain/place.schema.ts';
import { readinessFaults } from '../domain/readiness-faults.ts';
import {
  missingRefusals,
  refusalFaults,
  refusalKnownAnswers,
  refusalTextFaults,
} from '../domain/refusal-faults.ts';
import {
  RefusalSchema,
  RefusalTextSchema,
  type Refusal,
  type RefusalText,
} from '../domain/refusal.schema.ts';
import { ReadinessSchema, type Readiness } from '../domain/readiness.schema.ts';
import { RightsTextSchema } from '../domain/rights-text.schema.ts';
import { searchFaults, missingPages } from '../domain/search-faults.ts';
import { SearchSchema, type Search } from '../domain/search.schema.ts';
import { SiteSchema, type Site } from '../domain/site.schema.ts';
import { SupportSchema } from '../domain/support.schema.ts';
import { glossaryFaults, rightsTextFaults, supportFaults } from '../domain/text-faults.ts';
import { timelineFaults, timelineKnownAnswers } from '../domain/timeline-faults.ts';
import { TimelineTextSchema, type TimelineText } from '../domain/timeline.schema.ts';
import { WaitlistWordsSchema } from '../domain/waitlist.schema.ts';
import { contentFolder, type Changes, type ContentFolder } from './content-folder.ts';
import { readPages } from './page-files.ts';
import { siteAddresses } from './site-addresses.ts';
import { readFile, readFolder } from './yaml-files.ts';
import type { FileFault } from './yaml-file.ts';

/** All checked content, as commands and tests read it. Pages read the same files through Astro's collections. */
export interface Content {
  readonly places: Readonly<Record<string, Place>>;
  readonly flows: Readonly<Record<string, Flow>>;
  readonly letters: Readonly<Record<string, LetterText>>;
  /** What the self-check says; undefined if its file has faults. */
  readonly readiness: Readiness | undefined;
  /** The answers that a request can get, by id, and the words around them. */
  readonly refusals: Readonly<Record<string, Refusal>>;
  readonly refusal: RefusalText | undefined;
  /** The letters of the refusal helper. */
  readonly replies: Readonly<Record<string, LetterText>>;
  /** The words of the client's own timeline. */
  readonly timeline: TimelineText | undefined;
  readonly site: Site | undefined;
  /** What people type into search, and mean by it. */
  readonly search: Search | undefined;
  /** When each file is due to be checked again, by its path. */
  readonly checks: Readonly<Record<string, { readonly nextCheck: string }>>;
  /** What is wrong, with file and line. Content with faults must not be published. */
  readonly faults: readonly FileFault[];
}

const GlossarySchema = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, 'Write a short name of small letters, digits and dashes.'),
  TermSchema,
);

/** Every kind of content file with its shape. A new kind is a line here, and one below where its files hang on others. */
function readFiles(from: ContentFolder) {
  return {
    site: readFile(from, 'content/site.yaml', SiteSchema),
    places: readFolder(from, 'content/places', PlaceSchema),
    flows: readFolder(from, 'content/flows', FlowSchema),
    letters: readFolder(from, 'content/letters', LetterSchema),
    readiness: readFile(from, 'content/readiness/options.yaml', ReadinessSchema),
    refusal: readFile(from, 'content/refusal.yaml', RefusalTextSchema),
    refusals: readFolder(from, 'content/refusals', RefusalSchema),
    replies: readFolder(from, 'content/replies', LetterSchema),
    glossary: readFile(from, 'content/glossary.yaml', GlossarySchema),
    rights: readFile(from, 'content/rights.yaml', RightsTextSchema),
    support: readFile(from, 'content/support.yaml', SupportSchema),
    timeline: readFile(from, 'content/timeline.yaml', TimelineTextSchema),
    search: readFile(from, 'content/search.yaml', SearchSchema),
    offline: readFile(from, 'content/offline.yaml', OfflineSchema),
    waitlist: readFile(from, 'content/waitlist.yaml', WaitlistWordsSchema),
    guide: readPages(from, 'content/guide'),
    pages: readPages(from, 'content/pages'),
  };
}

type Files = ReturnType<typeof readFiles>;

/** Reads and checks all of `content/`. `root` is the project's folder; `changes` are looked at as if they were made. */
export function readContent(root: string, changes: Changes = {}): Content {
  const from = contentFolder(root, changes);
  const files = readFiles(from);
  const shape = Object.values(files).flatMap(({ faults }) => faults);
  return {
    places: files.places.values,
    flows: files.flows.values,
    letters: files.letters.values,
    readiness: files.readiness.only,
    refusals: files.refusals.values,
    refusal: files.refusal.only,
    replies: files.replies.values,
    timeline: files.timeline.only,
    site: files.site.only,
    search: files.search.only,
    checks: checksOf(files),
    faults: [
      ...shape,
      ...placed(files),
      ...asked(files),
      ...alone(files),
      ...linked(root, files, shape),
      ...from.unread(),
    ],
  };
}

/** Faults of places and of what cites their law. Told only when every place has its shape: the rest would follow from it. */
function placed(files: Files): FileFault[] {
  const { places, rights, guide, pages, glossary } = files;
  if (places.faults.length > 0) return [];
  const own = places.across((_, id) => placeFaults(places.values, id));
  if (!lineagesHold(places.values)) return own;
  const terms = Object.keys(glossary.only ?? {});
  return [
    ...own,
    ...rights.across((texts) => rightsTextFaults(texts, places.values)),
    ...(glossary.only ? [guide, pages].flatMap((folder) => folder.slips(places.values, terms)) : []),
  ];
}

/** Faults of what is asked and answered: flows, and the letters and texts that hang on a flow without faults. */
function asked(files: Files): FileFault[] {
  const { flows, letters, replies, readiness, refusal, refusals, timeline, places } = files;
  const known = knownOf(files);
  const faults = new Map(
    Object.entries(flows.values).map(([id, flow]) => [id, known[id] ? flowFaults(flow, known[id]) : []]),
  );
  const sound = (id: string) => (known[id] && faults.get(id)?.length === 0 ? flows.values[id] : undefined);
  const [letter, check, after, track] = ['letter', 'readiness', 'refusal', 'timeline'].map(sound);
  return [
    ...flows.across((_, id) => faults.get(id) ?? []),
    ...flows.across((flow, id) => (id === 'refusal' ? missingRefusals(flow, refusals.ids) : [])),
    ...letters.across((text) => (letter ? letterFaults(text, letter) : [])),
    ...replies.across((text) => (after ? letterFaults(text, after, known['refusal']) : [])),
    ...readiness.across((texts) => (letter && check ? readinessFaults(texts, check, letter) : [])),
    ...refusal.across((texts) => (after ? refusalTextFaults(texts, after) : [])),
    ...refusals.across((one, id) =>
      after && lineagesHold(places.values) ? refusalFaults(id, one, after, places.values) : [],
    ),
    ...timeline.across((texts) => (track ? timelineFaults(texts, track) : [])),
  ];
}

/** What each flow knows beside its own questions; nothing where it comes from places that have no shape yet. */
function knownOf({ flows, places }: Files): Readonly<Record<string, KnownAnswers>> {
  const alone = Object.fromEntries(Object.keys(flows.values).map((id) => [id, {}]));
  const { refusal, timeline, ...rest } = alone;
  if (places.faults.length > 0) return rest;
  const after = flows.values['refusal'];
  return {
    ...rest,
    ...(refusal && after && { refusal: refusalKnownAnswers(after, places.values) }),
    ...(timeline && { timeline: timelineKnownAnswers(places.values) }),
  };
}

/** Faults of files that hang on no others. */
function alone({ glossary, support, search }: Files): FileFault[] {
  return [
    ...glossary.across(glossaryFaults),
    ...support.across(supportFaults),
    ...search.across(searchFaults),
  ];
}

/** Links that lead nowhere. Told only when all content has its shape, since pages come from it. */
function linked(root: string, files: Files, shape: readonly FileFault[]): FileFault[] {
  const { waitlist, glossary, support } = files;
  if (shape.length > 0) return [];
  const site = siteAddresses(root, {
    places: files.places.ids,
    grounds: files.refusals.ids,
    guide: files.guide.parts,
    pages: files.pages.parts,
    waitlist: Object.keys(waitlist.only?.pages ?? {}),
    glossary: Object.entries(glossary.only ?? {}).flatMap(([id, { kind }]) => [id, `${kind}-words`]),
    support: [...(support.only?.countries ?? []), ...(support.only?.safety.parts ?? [])].map(({ id }) => id),
  });
  const addresses = [...site.pages].flatMap(([path, parts]) => [
    path,
    ...[...parts].map((part) => `${path}#${part}`),
  ]);
  return [
    ...Object.values(files).flatMap(({ deadLinks }) => deadLinks(site)),
    ...files.search.across((search) => missingPages(search, new Set(addresses))),
  ];
}

function checksOf({ places, refusals, guide, pages, readiness, support }: Files): Content['checks'] {
  const inFolder = (folder: string, values: Readonly<Record<string, { readonly nextCheck: string }>>) =>
    Object.entries(values).map(([id, value]) => [`${folder}/${id}.yaml`, value] as const);
  return {
    ...Object.fromEntries(inFolder('content/places', places.values)),
    ...guide.matters,
    ...pages.matters,
    ...Object.fromEntries(inFolder('content/refusals', refusals.values)),
    ...Object.fromEntries(inFolder('content/readiness', readiness.values)),
    ...Object.fromEntries(inFolder('content', support.values)),
  };
}
