import { isPacked } from './saved-site.ts';

/** What can be saved for offline use, in groups: what everyone needs, and what belongs to each place. */

/** Files that are saved together. */
export interface OfflineGroup {
  /** Changes whenever one of the files does. */
  readonly version: string;
  readonly files: readonly string[];
  /** Their size on the device, in bytes. */
  readonly bytes: number;
  /** Their size over the wire, compressed, in bytes. */
  readonly wire: number;
}

/** The list that the build writes to `/offline.json`. */
export interface OfflineList {
  readonly core: OfflineGroup;
  readonly places: Readonly<Record<string, OfflineGroup & { readonly parents: readonly string[] }>>;
}

export const OFFLINE_LIST = '/offline.json';

/** Choices besides the places. */
export const ALL = 'all';
export const NO_PLACE = 'elsewhere';

/** What nobody needs offline: the waitlist's pages, files for machines and for whoever programs, and the saving itself. */
const LEFT_OUT = [
  /^\/waitlist\//,
  /^\/share\//,
  /^\/(404\.html|robots\.txt|_headers|_redirects|offline\.json|offline-worker\.js)$/,
  /^\/data\/(places|place\.schema)\.json$/,
  /\.(csv|atom|xml|br|gz|map)$/,
];

/** Whether a file of the built site is for saving by itself. `path` is its address, such as /guide/. */
export function isForOffline(path: string): boolean {
  return !isPacked(path) && !LEFT_OUT.some((pattern) => pattern.test(path));
}

/** The place to which a file belongs: /rights/us-ny/, /letter/law/us-ny.json. Undefined for what belongs to all. */
export function placeOf(path: string, places: ReadonlySet<string>): string | undefined {
  const [, name = ''] = /\/([^/]+?)(?:\/|\.json)$/.exec(path) ?? [];
  return places.has(name) ? name : undefined;
}

/** All that a choice saves, as one group. Undefined if the place is not known. */
export function chosen(list: OfflineList, choice: string): OfflineGroup | undefined {
  if (choice === NO_PLACE) return list.core;
  if (choice === ALL) return together([list.core, ...Object.values(list.places)]);
  const place = list.places[choice];
  if (!place) return undefined;
  return together([list.core, place, ...place.parents.flatMap((parent) => list.places[parent] ?? [])]);
}

function together(groups: readonly OfflineGroup[]): OfflineGroup {
  return {
    version: groups.map(({ version }) => version).join('.'),
    files: groups.flatMap(({ files }) => files),
    bytes: groups.reduce((sum, { bytes }) => sum + bytes, 0),
    wire: groups.reduce((sum, { wire }) => sum + wire, 0),
  };
}

/** A size as people read it, on one line: `2.4 MB`. */
export function megabytes(bytes: number): string {
  return `${Math.max(0.1, bytes / 1e6).toFixed(1)}\u00A0MB`;
}
