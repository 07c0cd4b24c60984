import type { SiteAddresses } from './checks/links.ts';
import type { Flow } from '../domain/flow/flow.schema.ts';
import type { LetterText } from '../domain/letter/letter.schema.ts';
import type { Place } from '../domain/law/place.schema.ts';
import type { Readiness } from '../domain/readiness/readiness.schema.ts';
import type { RightsText } from '../domain/law/rights-text.schema.ts';
import type { Refusal, RefusalText } from '../domain/refusal/refusal.schema.ts';
import type { Search } from '../domain/search/search.schema.ts';
import type { Support } from '../domain/site/support.schema.ts';
import type { Site } from '../domain/site/site.schema.ts';
import type { TimelineText } from '../domain/timeline/timeline.schema.ts';
import { acrossFaults, addressesOf } from './checks/across.ts';
import { withCalendars } from './holidays.ts';
import { readFiles, type Files } from './content-files.ts';
import { contentFolder, type Changes } from './content-folder.ts';
import type { FileFault } from './yaml/file.ts';

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
  /** The words of the pages on rights. */
  readonly rights: RightsText | undefined;
  readonly site: Site | undefined;
  /** What people type into search, and mean by it. */
  readonly search: Search | undefined;
  /** Whom to call, by country. */
  readonly support: Support | undefined;
  /** When each file is due to be checked again, by its path. */
  readonly checks: Readonly<Record<string, { readonly nextCheck: string }>>;
  /** What is wrong, with file and line. Content with faults must not be published. */
  readonly faults: readonly FileFault[];
}

/** Reads and checks all of `content/`. `root` is the project's folder; `changes` are looked at as if they were made. */
export function readContent(root: string, changes: Changes = {}): Content {
  const from = contentFolder(root, changes);
  const files = readFiles(from);
  const shape = Object.values(files).flatMap(({ faults }) => faults);
  return {
    places: withCalendars(files.places.values, new Date().getFullYear()),
    flows: files.flows.values,
    letters: files.letters.values,
    readiness: files.readiness.only,
    refusals: files.refusals.values,
    refusal: files.refusal.only,
    replies: files.replies.values,
    timeline: files.timeline.only,
    rights: files.rights.only,
    site: files.site.only,
    search: files.search.only,
    support: files.support.only,
    checks: checksOf(files),
    faults: [...shape, ...acrossFaults(root, files, shape), ...from.unread()],
  };
}

/** Every address of the site as the check of links knows it. */
export function contentAddresses(root: string): SiteAddresses {
  return addressesOf(root, readFiles(contentFolder(root)));
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
