import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { contentFolder } from '../content-folder.ts';
import { entryOf, readLanguages } from '../languages.ts';

export type { LanguageEntry } from '../languages.ts';

/** Hands Astro the languages as our own reader reads them. One with faults keeps what it said before. */
export function languageLoader(): Loader {
  return {
    name: 'languages',
    load: async ({ store, config, watcher }) => {
      const load = () => {
        const languages = readLanguages(contentFolder(fileURLToPath(config.root)));
        const there = new Set(languages.map(({ id }) => id));
        for (const id of store.keys().filter((key) => !there.has(key))) store.delete(id);
        for (const language of languages) {
          const entry = entryOf(language);
          if (entry) store.set({ id: language.id, data: { ...entry } });
        }
      };
      load();
      const isLanguage = (changed: string) =>
        /\/content\/[a-z]{2}(-[a-z]+)?\/.+\.yaml$/.test(changed.replaceAll('\\', '/'));
      for (const event of ['change', 'add', 'unlink'] as const)
        watcher?.on(event, (changed: string) => isLanguage(changed) && load());
    },
  };
}
