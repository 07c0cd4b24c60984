import { isPacked, SEARCH_PACK, unpack } from '../domain/site/pack.ts';
import {
  COPIES,
  ERASE,
  FRESH,
  isHashed,
  isMark,
  MARK,
  NOT_SAVED,
  savedPath,
  withNote,
  type Mark,
} from '../domain/site/saved-site.ts';

/**
 * Serves the copy of the site that a visitor saved on purpose. It is registered by the press that saves, and by nothing
 * else. It only ever reads: what is asked for or answered while somebody browses is never kept, so that nothing typed
 * and no answer of the waitlist can get into the copy.
 *
 * Written by hand and not with a library: it has three rules, and the saving needs all or nothing in one go, where
 * libraries such as Workbox fill their caches while the worker installs and as pages are visited.
 */
const worker = self as unknown as ServiceWorkerScope;

/** How long the network may take before the saved page is shown instead, in milliseconds. */
const PATIENCE = 3000;

interface Copy {
  readonly cache: Cache;
  readonly mark: Mark;
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => {
  if (event.data === ERASE) event.waitUntil(eraseAll());
});
worker.addEventListener('fetch', (event) => {
  if (isOurs(event.request)) event.respondWith(answer(event.request));
});

/** Whether a request is for a file of this site. The saving itself must get everything from the network. */
function isOurs({ method, url, headers }: Request): boolean {
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== worker.location.origin) return false;
  return !headers.has(FRESH) && !pathname.startsWith('/api/');
}

async function answer(request: Request): Promise<Response> {
  const copy = await wholeCopy();
  if (!copy) {
    // The browser threw the copy away, or it was erased. A worker without a copy would be a trace without a use.
    void worker.registration.unregister();
    return fetch(request);
  }
  const path = new URL(request.url).pathname;
  if (!isHashed(path)) return newest(request, copy);
  return (await copy.cache.match(path)) ?? fetch(request);
}

/** The newest copy that is whole. */
async function wholeCopy(): Promise<Copy | undefined> {
  const copies: Copy[] = [];
  for (const name of COPIES) {
    // Opening a cache would make it; asking first leaves no empty one behind.
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    const mark: unknown = await (await cache.match(MARK))?.json().catch(() => undefined);
    if (isMark(mark)) copies.push({ cache, mark });
  }
  return copies.sort((one, other) => other.mark.saved - one.mark.saved)[0];
}

/** What the network has, so that law is never stale while online; from the copy if that fails or takes too long. */
async function newest(request: Request, copy: Copy): Promise<Response> {
  // Asked anew each time: the browser's own cache would give a page of some other day, without a word on that.
  const network = fetch(new Request(request, { cache: 'no-cache' })).catch(() => undefined);
  const saved = await fromCopy(request, copy);
  if (!saved) return (await network) ?? notSaved(request, copy);
  const first = await Promise.race([network, late()]);
  return first && first.status < 500 ? first : saved;
}

function late(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE);
  });
}

/** The saved file, whatever the query. A page says that it is a copy, and from which day. */
async function fromCopy(request: Request, copy: Copy): Promise<Response | undefined> {
  const { pathname, search } = new URL(request.url);
  if (isPacked(pathname)) return fromPack(pathname, copy);
  const path = savedPath(pathname);
  const saved = await copy.cache.match(path);
  if (!saved || request.mode !== 'navigate') return saved;
  return path === pathname ? noted(saved, copy) : Response.redirect(path + search);
}

/** The pack that was taken apart last, and when its copy was saved: one search asks for many of its files. */
let opened: { readonly saved: number; readonly pack: Promise<Pack | undefined> } | undefined;

interface Pack {
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly headers: Headers;
}

async function openPack({ cache }: Copy): Promise<Pack | undefined> {
  const pack = await cache.match(SEARCH_PACK);
  return pack && { files: new Map(unpack(await pack.arrayBuffer())), headers: pack.headers };
}

/** One of the small files of the search index, which are kept in one. */
async function fromPack(path: string, copy: Copy): Promise<Response | undefined> {
  const { saved } = copy.mark;
  // What cannot be read must not keep the network's answer from the page.
  if (opened?.saved !== saved) opened = { saved, pack: openPack(copy).catch(() => undefined) };
  const pack = await opened.pack;
  const file = pack?.files.get(path);
  return pack && file && new Response(file, { headers: pack.headers });
}

async function notSaved(request: Request, copy: Copy): Promise<Response> {
  const page = request.mode === 'navigate' ? await copy.cache.match(NOT_SAVED) : undefined;
  return page ? noted(page, copy) : Response.error();
}

async function noted(page: Response, { mark }: Copy): Promise<Response> {
  if (!page.headers.get('content-type')?.startsWith('text/html')) return page;
  return new Response(withNote(await page.text(), mark), { headers: page.headers });
}

async function eraseAll(): Promise<void> {
  await Promise.all([...COPIES.map((name) => caches.delete(name)), worker.registration.unregister()]);
}
