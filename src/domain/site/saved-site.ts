/**
 * The copy of this site that a visitor may save on the device: where it lies and what it says about itself. The page
 * that saves it and the worker that serves it share only this.
 */

/**
 * The two places for a copy, in the browser's cache storage. A newer copy is made in the free one, so that the older
 * stays whole until then. The names are fixed, so that leaving can erase both without asking first what is there.
 */
export const COPIES = ['saved-site-1', 'saved-site-2'] as const;
export type CopyName = (typeof COPIES)[number];

/**
 * A file of a copy. It asks all caches by name and opens none: to open a cache makes it, so one that was being erased at
 * that moment would come back, empty, as a trace.
 */
export function inCopy(name: CopyName, path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName: name });
}

/** Where a copy keeps its mark. It is put in last: a cache without it is not whole, and nobody serves from it. */
export const MARK = '/offline/mark.json';

export const WORKER = '/offline-worker.js';
/** Tells the worker to erase all copies and itself. The worker outlives a page that is being left. */
export const ERASE = 'erase';
/** A header of requests that make a copy: the worker lets them pass, so that no copy is made of an older copy. */
export const FRESH = 'x-fresh-copy';
/** The page that is shown offline in place of one that was not saved. */
export const NOT_SAVED = '/offline/';

/**
 * The records of search, in one file: a browser writes and erases a thousand small entries slowly, and fetches them
 * slowly too. `PACKED_PARTS` says from which byte of `PACK` to which byte each record lies, by its address.
 */
export const PACK = '/offline/search.bin';
export const PACKED_PARTS = '/offline/search.json';
export type PackedParts = Readonly<Record<string, readonly [from: number, to: number]>>;

/** Whether a copy holds a file inside the pack and not by itself. */
export function isPacked(path: string): boolean {
  return /^\/pagefind\/(fragment|filter)\//.test(path);
}

/** What a copy says about itself. */
export interface Mark {
  /** The version of all that was chosen, see `chosen`. */
  readonly version: string;
  /** The choice: a place, or one of the answers besides places. */
  readonly choice: string;
  /** When it was saved, in milliseconds since 1970. */
  readonly saved: number;
  /** Its size on the device, in bytes. */
  readonly bytes: number;
  /** What each page says at its top when it comes from the copy. */
  readonly note: string;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** Whether data that was read back is a mark. What is not, is not trusted. */
export function isMark(data: unknown): data is Mark {
  if (typeof data !== 'object' || data === null) return false;
  const { version, choice, saved, bytes, note, links } = data as Record<string, unknown>;
  return (
    [version, choice, note].every((text) => typeof text === 'string') &&
    [saved, bytes].every((number) => typeof number === 'number') &&
    Array.isArray(links)
  );
}

/**
 * Under which address a copy holds what a path asks for. Pages end with a slash; a path that forgot it leads there, as
 * on the server.
 */
export function savedPath(path: string): string {
  if (path.endsWith('/index.html')) return path.slice(0, -'index.html'.length);
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last === '' || last.includes('.') ? path : `${path}/`;
}

/** Whether a file never changes under its address, because its name holds a hash of what is in it. */
export function isHashed(path: string): boolean {
  return path.startsWith('/_astro/');
}

/** A page with the words of the mark at its top, so that nobody takes yesterday's law for today's. */
export function withNote(html: string, { note, links }: Pick<Mark, 'note' | 'links'>): string {
  const ways = links.map(({ label, href }) => ` <a href="${escaped(href)}">${escaped(label)}</a>`).join(' ·');
  return html.replace(
    /<main\b[^>]*>/,
    (main) => `${main}<p class="note column small saved-copy">${escaped(note)}${ways}</p>`,
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
