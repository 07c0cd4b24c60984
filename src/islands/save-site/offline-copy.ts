import { chosen, OFFLINE_LIST, type OfflineList } from '../../domain/site/offline-list.ts';
import {
  COPIES,
  FRESH,
  inCopy,
  isMark,
  MARK,
  WORKER,
  type CopyName,
  type Mark,
} from '../../domain/site/saved-site.ts';

/** Why nothing new was saved. */
export type Failure = 'stopped' | 'network' | 'changed' | 'full' | 'worker';

/** How many files are on their way at once. */
const AT_ONCE = 12;

/** In how many steps the bar that shows the progress grows. */
const STEPS = 20;

/** Why this browser cannot save the site at all. */
export function obstacle(): 'insecure' | 'impossible' | undefined {
  if (!window.isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator && 'caches' in window ? undefined : 'impossible';
}

/** The list of what can be saved, as it is online now. */
export async function fetchList(): Promise<OfflineList> {
  const response = await fetchNew(OFFLINE_LIST);
  return (await response.json()) as OfflineList;
}

/** The copy that is saved here. What an earlier saving left behind before it was whole is thrown away. */
export async function offlineCopy(): Promise<{ name: CopyName; mark: Mark } | undefined> {
  const found: { name: CopyName; mark: Mark }[] = [];
  for (const name of COPIES) {
    const mark: unknown = await (await inCopy(name, MARK))?.json().catch(() => undefined);
    if (isMark(mark)) found.push({ name, mark });
    else await caches.delete(name);
  }
  return found.sort((one, other) => other.mark.saved - one.mark.saved)[0];
}

/**
 * Saves a choice, all or nothing: every file is fetched into memory first, then written into the free cache, and only
 * the mark makes that a copy. A copy from before stays until the new one is served. Gives why it failed, if it did.
 */
export async function saveOffline(
  list: OfflineList,
  mark: Mark,
  watch: { readonly stop: AbortSignal; readonly onProgress: (part: number) => void },
): Promise<Failure | undefined> {
  const before = await offlineCopy().catch(() => undefined);
  const free = COPIES.find((name) => name !== before?.name) ?? COPIES[0];
  const files = chosen(list, mark.choice)?.files ?? [];
  const drop = () => void caches.delete(free);
  // A page that is closed while it writes must not leave half a copy.
  window.addEventListener('pagehide', drop);
  try {
    const answers = await or(watch.stop, 'network', () => fetchAll(files, watch));
    const now = await or(watch.stop, 'network', fetchList);
    if (chosen(now, mark.choice)?.version !== mark.version) throw new Failed('changed');
    await or(watch.stop, 'full', () => write(free, answers, mark));
    await or(watch.stop, 'worker', startWorker);
    if (hasLeft()) throw new Failed('stopped');
  } catch (fault) {
    await caches.delete(free).catch(() => false);
    if (!before) await eraseOffline().catch(() => undefined);
    return fault instanceof Failed ? fault.why : 'worker';
  } finally {
    window.removeEventListener('pagehide', drop);
  }
  if (before) await caches.delete(before.name);
  return undefined;
}

/** Erases every copy and the worker, and says whether all is gone. */
export async function eraseOffline(): Promise<boolean> {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.map((worker) => worker.unregister()));
  return (await caches.keys()).length === 0;
}

class Failed extends Error {
  readonly why: Failure;

  constructor(why: Failure) {
    super(why);
    this.why = why;
  }
}

/** Does one step of the saving. If it fails, that says why; but if the visitor stopped it, that is the reason. */
async function or<T>(stop: AbortSignal, why: Failure, step: () => Promise<T>): Promise<T> {
  try {
    const done = await step();
    if (!stop.aborted) return done;
  } catch {
    if (!stop.aborted) throw new Failed(why);
  }
  throw new Failed('stopped');
}

type Answers = readonly (readonly [path: string, answer: Response])[];

/** Fetches all files, a few at once. The first that fails ends the others too. */
async function fetchAll(
  files: readonly string[],
  { stop, onProgress }: Parameters<typeof saveOffline>[2],
): Promise<Answers> {
  const left = [...files];
  const answers: (readonly [string, Response])[] = [];
  let done = 0;
  let told = 0;
  const end = new AbortController();
  stop.addEventListener('abort', () => end.abort());
  const lane = async () => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const answer = await fetchNew(path, end.signal);
      answers.push([path, await kept(answer)]);
      done += 1;
      // A device that is told of each of a hundred files draws more than it saves.
      const part = Math.floor((done / files.length) * STEPS) / STEPS;
      if (part === told || end.signal.aborted) continue;
      told = part;
      onProgress(part);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  } finally {
    end.abort();
  }
  return answers;
}

/** Fetches past all caches, so that no second copy stays in the browser's own. The worker lets such requests pass. */
async function fetchNew(path: string, signal?: AbortSignal): Promise<Response> {
  const answer = await fetch(path, {
    cache: 'no-store',
    headers: { [FRESH]: 'yes' },
    signal: signal ?? null,
  });
  if (!answer.ok) throw new Error(`${path} did not come: ${answer.status}`);
  return answer;
}

/** An answer as it is kept: whole in memory, and without headers that spoke only of its way here. */
async function kept(answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length', 'vary', 'date', 'etag']) headers.delete(name);
  return new Response(await answer.arrayBuffer(), { headers });
}

async function write(name: CopyName, answers: Answers, mark: Mark): Promise<void> {
  await caches.delete(name);
  const cache = await caches.open(name);
  await Promise.all(answers.map(([path, answer]) => cache.put(path, answer)));
  if (hasLeft()) throw new Error('The visitor has left.');
  await cache.put(MARK, Response.json(mark));
}

/** Registers the worker and waits until it answers for the pages of the site. */
async function startWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' });
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (!worker) throw new Error('The browser registered no worker.');
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('The worker did not start.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Whether “Leave this site” was pressed: from then on nothing may be kept. */
function hasLeft(): boolean {
  return document.documentElement.dataset['left'] !== undefined;
}
