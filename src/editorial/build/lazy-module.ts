import type { Plugin } from 'vite';

/**
 * Lets a script load a module later without Vite's preload helper, which weighs 0.8 KB on every page:
 * `import address from './module.tsx?later'` gives the address of the built module, for a plain `import(address)`.
 */
export function lazyModule(): Plugin {
  let building = false;
  return {
    name: 'lazy-module',
    enforce: 'pre',
    configResolved(config) {
      building = config.command === 'build';
    },
    async resolveId(source, importer) {
      if (!source.endsWith('?later')) return null;
      const resolved = await this.resolve(source.replace(/\?later$/, ''), importer);
      return resolved && `\0later:${resolved.id}`;
    },
    load(id) {
      if (!id.startsWith('\0later:')) return null;
      const file = id.slice('\0later:'.length);
      if (!building)
        return `export default ${JSON.stringify(file.replace(this.environment.config.root, ''))}`;
      if (this.environment.name !== 'client') return 'export default ""';
      const chunk = this.emitFile({ type: 'chunk', id: file, preserveSignature: 'strict' });
      return `export default import.meta.ROLLUP_FILE_URL_${chunk}`;
    },
  };
}
