import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { contentFolder } from '../content-folder.ts';
import { entriesOf } from '../content-files.ts';
import { KINDS, type KindName } from '../kinds.ts';

/**
 * Hands Astro what our own reader reads, so that pages, checks and commands can't read one file differently. While
 * somebody works on the site, a file with faults keeps what it said before; the check says what is wrong with it.
 */
export function contentLoader(name: KindName): Loader {
  const { path, holds } = KINDS[name];
  return {
    name: 'content',
    load: async ({ store, config, watcher }) => {
      const root = fileURLToPath(config.root);
      const load = () => {
        const { entries, faulty } = entriesOf(contentFolder(root), name);
        const there = new Set([...entries.map(({ id }) => id), ...faulty]);
        // Of a list with faults nobody knows which entries it still has.
        if (holds !== 'list' || faulty.length === 0)
          for (const id of store.keys().filter((key) => !there.has(key))) store.delete(id);
        for (const { id, file, data, body } of entries)
          store.set({
            id,
            data: { ...data },
            filePath: file,
            ...(body !== undefined && { body, deferredRender: true }),
          });
      };
      load();
      const inKind = (changed: string) => `${changed.replaceAll('\\', '/')}/`.includes(`/${path}/`);
      for (const event of ['change', 'add', 'unlink'] as const)
        watcher?.on(event, (changed: string) => inKind(changed) && load());
    },
  };
}
