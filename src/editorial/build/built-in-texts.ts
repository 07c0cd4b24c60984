import type { Plugin } from 'vite';
import type { RightsText } from '../../domain/law/rights-text.schema.ts';
import type { Search, SearchTexts } from '../../domain/search/search.schema.ts';
import type { Interface } from '../../domain/site/interface.ts';

/**
 * Modules that hold the words of what is loaded late: search, whose dialog opens on every page, and the count of presses
 * of Shift. They are built into that code, so that no page carries them.
 */
export function builtInTexts(
  interfaces: Readonly<Record<string, Pick<Interface, 'site'>>>,
  { words }: Search,
  { find, answer }: Pick<RightsText, 'find' | 'answer'>,
): Plugin {
  const presses = Object.entries(interfaces).map(([id, { site }]) => [id, site.exit.presses] as const);
  const search: SearchTexts = { ...words, within: find.within, read: answer.read, write: answer.write };
  const modules: Readonly<Record<string, unknown>> = {
    'virtual:search-texts': search,
    'virtual:press-texts': Object.fromEntries(presses),
  };
  return {
    name: 'built-in-texts',
    resolveId: (source) => (Object.hasOwn(modules, source) ? `\0${source}` : undefined),
    load: (id) =>
      Object.hasOwn(modules, id.slice(1))
        ? `export default ${JSON.stringify(modules[id.slice(1)])}`
        : undefined,
  };
}
