import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { readContent, type Content } from '../content.ts';
import { megabytes } from '../../domain/site/offline-list.ts';
import { writeOfflineList, writeOfflineWorker } from './offline-files.ts';
import { precompressor } from './precompress.ts';
import { longOverdue, overdue } from '../overdue.ts';
import { headersFile, policyOf, withOwnHashes } from './headers.ts';
import { readSearchContent } from '../search/content.ts';
import { writeSearchIndex } from '../search/index.ts';
import { say } from '../yaml/file.ts';

/**
 * What the project adds to Astro's build: content is checked before anything is built, the site's address is taken from
 * it, and the headers of the finished pages are written for static hosts and for our own service.
 */
export function editorial(): AstroIntegration {
  let root = process.cwd();
  let content: Content | undefined;
  const compressNew = precompressor();
  const early: Promise<unknown>[] = [];
  return {
    name: 'editorial',
    hooks: {
      'astro:config:setup': ({ config, logger, command, updateConfig }) => {
        root = fileURLToPath(config.root);
        const today = new Date().toISOString().slice(0, 10);
        content = readContent(root);
        const { faults, checks, site } = content;
        if (site) updateConfig({ site: site.url });
        // Scripts and styles are as they will stay before the first page is made.
        const assetsWritten = (folder: string) => void early.push(compressNew(folder));
        updateConfig({ vite: { plugins: [afterAssets(assetsWritten)] } });
        if (command !== 'dev') updateConfig({ vite: { plugins: [withoutPrebundling] } });
        for (const line of overdue(checks, today)) logger.warn(line);
        const problems = [...faults.map(say), ...longOverdue(checks, today)];
        if (problems.length === 0) return;
        const report = `${problems.join('\n')}\n${problems.length} fault(s) in content. Mend them and build again.`;
        if (command === 'build') throw new Error(`\n${report}`);
        logger.error(report);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
          file.endsWith('.html'),
        );
        const policies = pages.map((page) => {
          const html = withOwnHashes(readFileSync(join(dist, page), 'utf8'));
          writeFileSync(join(dist, page), html);
          return policyOf(html, page);
        });
        writeFileSync(join(dist, '_headers'), headersFile(policies));
        const pagesCompressed = compressNew(dist);
        const worker = writeOfflineWorker(dist);
        const { places, search } = content ?? readContent(root);
        if (search) {
          const found = await writeSearchIndex(dist, readSearchContent(root, search, places));
          logger.info(`${found} pages and terms can be found by search`);
        }
        await Promise.all([...early, pagesCompressed, worker]);
        const compressed = await compressNew(dist);
        // Last, since it lists every file of the site with its compressed size.
        const { core } = writeOfflineList(dist, places);
        await compressNew(dist);
        logger.info(`for offline use: ${core.files.length} files, ${megabytes(core.bytes)}, and places`);
        logger.info(`headers for ${pages.length} pages written, ${compressed} files compressed`);
      },
    },
  };
}

/** Calls back with the folder in which the scripts and styles for the browser now lie. */
function afterAssets(written: (folder: string) => void): Plugin {
  return {
    name: 'after-assets',
    writeBundle({ dir }) {
      if (this.environment.name === 'client' && dir !== undefined) written(dir);
    },
  };
}

/**
 * Astro reads the schemas of content with a server of Vite's, which would first bundle what a browser asks for while one
 * develops. In a build no browser asks, and a second is saved.
 */
const withoutPrebundling: Plugin = {
  name: 'without-prebundling',
  configResolved({ environments }) {
    for (const { optimizeDeps } of Object.values(environments)) {
      optimizeDeps.noDiscovery = true;
      optimizeDeps.include = [];
    }
  },
};
