import {
  COPIES,
  ERASE,
  FRESH,
  inCopy,
  isHashed,
  isMark,
  isPacked,
  MARK,
  NOT_SAVED,
  PACK,
  PACKED_PARTS,
  savedPath,
  withNote,
  type CopyName,
  type Mark,
  type PackedParts,
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
  readonly name: CopyName;
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
  return (await inCopy(copy.name, path)) ?? fetch(request);
}

/** The newest copy that is whole. */
async function wholeCopy(): Promise<Copy | undefined> {
  const copies: Copy[] = [];
  for (const name of COPIES) {
    const mark: unknown = await (await inCopy(name, MARK))?.json().catch(() => undefined);
    if (isMark(mark)) copies.push({ name, mark });
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
  const path = savedPath(pathname);
  const saved = isPacked(path) ? await fromPack(path, copy) : await inCopy(copy.name, path);
  if (!saved || request.mode !== 'navigate') return saved;
  return path === pathname ? noted(saved, copy) : Response.redirect(path + search);
}

async function fromPack(path: string, { name }: Copy): Promise<Response | undefined> {
  const [pack, list] = await Promise.all([inCopy(name, PACK), inCopy(name, PACKED_PARTS)]);
  const part = ((await list?.json()) as PackedParts | undefined)?.[path];
  return pack && part && new Response((await pack.blob()).slice(...part));
}

async function notSaved(request: Request, copy: Copy): Promise<Response> {
  const page = request.mode === 'navigate' ? await inCopy(copy.name, NOT_SAVED) : undefined;
  return page ? noted(page, copy) : Response.error();
}

async function noted(page: Response, { mark }: Copy): Promise<Response> {
  if (!page.headers.get('content-type')?.startsWith('text/html')) return page;
  return new Response(withNote(await page.text(), mark), { headers: page.headers });
}

async function eraseAll(): Promise<void> {
  await Promise.all([...COPIES.map((name) => caches.delete(name)), worker.registration.unregister()]);
}
