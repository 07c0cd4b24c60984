import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import {
  isForOffline,
  OFFLINE_LIST,
  placeOf,
  type OfflineGroup,
  type OfflineList,
} from '../../domain/site/offline-list.ts';
import { lineage, type Places } from '../../domain/law/place.ts';
import { isPacked, PACK, PACKED_PARTS, WORKER, type PackedParts } from '../../domain/site/saved-site.ts';

/**
 * Writes the list of what can be saved for offline use into a finished, compressed site: whatever the build wrote is in
 * it by a rule, so a new tool needs no entry anywhere.
 */
export function writeOfflineList(dist: string, places: Places): OfflineList {
  const list = offlineList(dist, places);
  writeFileSync(join(dist, OFFLINE_LIST), JSON.stringify(list));
  return list;
}

/** The list for the site in `dist`. The sizes over the wire are those of the compressed files, where there are any. */
export function offlineList(dist: string, places: Places): OfflineList {
  const ids = new Set(Object.keys(places));
  const files = addresses(dist);
  const byPlace = Map.groupBy(files, (path) => placeOf(path, ids));
  const group = (place: string | undefined) => groupOf(dist, byPlace.get(place) ?? []);
  return {
    core: group(undefined),
    places: Object.fromEntries(
      [...ids].map((id) => [id, { ...group(id), parents: lineage(places, id).slice(1) }]),
    ),
  };
}

/** Writes the many small files of search into one, for copies. It goes over the wire as it is: its parts are compressed. */
export function writePack(dist: string): void {
  const parts: Record<string, PackedParts[string]> = {};
  const packed: Buffer[] = [];
  let end = 0;
  for (const path of filesOf(dist).filter(isPacked)) {
    const file = readFileSync(join(dist, path));
    parts[path] = [end, end + file.length];
    packed.push(file);
    end += file.length;
  }
  mkdirSync(join(dist, dirname(PACK)), { recursive: true });
  writeFileSync(join(dist, PACK), Buffer.concat(packed));
  writeFileSync(join(dist, PACKED_PARTS), JSON.stringify(parts));
}

/** The address of every file that is for saving. */
function addresses(dist: string): string[] {
  return filesOf(dist)
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .filter(isForOffline)
    .sort();
}

/** Every file of the site from its top, in one order on every machine. */
function filesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replaceAll('\\', '/'))
    .map((file) => `/${file.replace(/^\//, '')}`)
    .sort();
}

function groupOf(dist: string, files: readonly string[]): OfflineGroup {
  const hash = createHash('sha256');
  let bytes = 0;
  let wire = 0;
  for (const path of files) {
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
    const content = readFileSync(file);
    hash.update(`${path} ${content.length}\n`).update(content);
    bytes += content.length;
    wire += existsSync(`${file}.br`) ? statSync(`${file}.br`).size : content.length;
  }
  return { version: hash.digest('hex').slice(0, 8), files, bytes, wire };
}

/**
 * Builds the worker that serves a saved copy. It lies at the top of the site under a fixed name, which decides for which
 * pages it may answer, and it stays readable, so that anyone can look at what it does.
 */
export async function writeOfflineWorker(dist: string): Promise<void> {
  const entry = fileURLToPath(new URL('../../worker/offline-worker.ts', import.meta.url));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: dist,
      emptyOutDir: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'offlineWorker', fileName: () => WORKER.slice(1) },
    },
  });
}
