import type { Plugin } from 'vite';

/** A chunk of the build and the files that it imports before it runs. */
type Imports = ReadonlyMap<string, readonly string[]>;

/** What the modules of addresses are known by. A chunk of such a module is named `later`, not like what it names. */
const MARK = '\0later:';
const NAME = '/later';

/**
 * Lets a script load a module later: `import files from './module.tsx?later'` gives the addresses of the built module
 * and of what it imports besides what is there already, for `loadLater(files)`. `address` is the module's own, for a
 * plain `import(address)`. Vite's preload helper, which weighs 0.8 KB on every page, is not needed.
 */
export function lazyModule(): Plugin {
  let building = false;
  /** What is loaded later, by its path in the project: the build's own name for it. */
  const chunks = new Map<string, string>();
  return {
    name: 'lazy-module',
    enforce: 'pre',
    configResolved(config) {
      building = config.command === 'build';
    },
    async resolveId(source, importer) {
      if (!source.endsWith('?later')) return null;
      const resolved = await this.resolve(source.replace(/\?later$/, ''), importer);
      return resolved && `${MARK}${resolved.id}${NAME}`;
    },
    load(id) {
      if (!id.startsWith(MARK)) return null;
      const file = id.slice(MARK.length, -NAME.length);
      const path = file.replace(this.environment.config.root, '');
      if (!building) return written(JSON.stringify(path));
      if (this.environment.name !== 'client') return written('""');
      const chunk = this.emitFile({ type: 'chunk', id: file, preserveSignature: 'strict' });
      chunks.set(path, chunk);
      // The path, not a number in the order of loading, which differs from build to build: a chunk's name is made from
      // its code as it stands here.
      return written(`import.meta.ROLLUP_FILE_URL_${chunk}`, `, "later:${path}"`);
    },
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const files = Object.values(bundle).filter((file) => file.type === 'chunk');
      const imports: Imports = new Map(files.map(({ fileName, imports }) => [fileName, imports]));
      for (const file of files) {
        const there = withImports(file.fileName, imports);
        // A chunk is named by its code, which the address of each file it loads later is part of.
        file.code = file.code.replace(/,\s*["'`]later:([^"'`]+)["'`]/g, (_, path: string) => {
          const [own, ...others] = withImports(this.getFileName(chunks.get(path) ?? ''), imports);
          return [...others]
            .filter((one) => one !== own && !there.has(one))
            .map((one) => `,"/${one}"`)
            .join('');
        });
      }
    },
  };
}

const written = (address: string, others = '') =>
  `export const address = ${address};\nexport default [address${others}];`;

/** A file and all that it imports before it runs. */
function withImports(file: string, imports: Imports, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const one of imports.get(file) ?? []) withImports(one, imports, found);
  return found;
}
