import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import type { Plugin } from 'vite';
import { readContent, type Content } from '../content.ts';
import { builtInTexts } from './built-in-texts.ts';
import { redirectsFile } from '../../domain/site/redirects.ts';
import { megabytes } from '../../domain/site/offline-list.ts';
import { addressToAsk, refusedBase } from './address.ts';
import { devCheck, reportOf } from './dev-check.ts';
import { withoutIdleSpace } from './idle-space.ts';
import { writeOfflineList, writeOfflineWorker, writePack } from './offline-files.ts';
import { precompressor } from './precompress.ts';
import { bringsItsStyles, withStylesInside } from './styles-inside.ts';
import { longOverdue, overdue } from '../overdue.ts';
import { headersFile, policyOf, withOwnHashes } from './headers.ts';
import { writeSchemas } from '../schemas/write.ts';
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
      'astro:config:setup': (setup) => {
        root = fileURLToPath(setup.config.root);
        setup.addClientDirective({
          name: 'use',
          entrypoint: join(root, 'src/browser/hydrate-on-use.ts'),
        });
        content = readContent(root);
        takeAddress(setup, content);
        if (setup.command === 'dev') watchContent(setup, root);
        else setup.updateConfig({ vite: { plugins: [withoutPrebundling] } });
        const { site, interfaces, search, rights } = content;
        if (site && search && rights)
          setup.updateConfig({ vite: { plugins: [builtInTexts(interfaces, search, rights)] } });
        // Scripts and styles are as they will stay before the first page is made.
        const assetsWritten = (folder: string) => void early.push(compressNew(folder));
        setup.updateConfig({ vite: { plugins: [afterAssets(assetsWritten)] } });
        tellFaults(setup, content);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
          file.endsWith('.html'),
        );
        const policies = pages.map((page) => {
          const lean = withoutIdleSpace(withOwnHashes(readFileSync(join(dist, page), 'utf8')));
          const html = bringsItsStyles(page)
            ? withStylesInside(lean, (address) => readFileSync(join(dist, address), 'utf8'))
            : lean;
          writeFileSync(join(dist, page), html);
          return policyOf(html, page);
        });
        writeFileSync(join(dist, '_headers'), headersFile(policies));
        const pagesCompressed = compressNew(dist);
        const worker = writeOfflineWorker(dist);
        const { places, search, redirects } = content ?? readContent(root);
        writeFileSync(join(dist, '_redirects'), redirectsFile(redirects));
        if (search) {
          const found = await writeSearchIndex(dist, readSearchContent(root, search, places));
          writePack(dist);
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

type Setup = HookParameters<'astro:config:setup'>;

/** Takes the site's address from content, and asks for a real one before a build. */
function takeAddress({ config, logger, command, updateConfig }: Setup, { site }: Content): void {
  const refused = refusedBase(config.base);
  if (refused !== undefined) throw stopped(refused);
  if (!site) return;
  updateConfig({ site: site.url });
  const ask = command === 'build' ? addressToAsk(site.url) : undefined;
  if (ask !== undefined) logger.warn(ask);
}

/** While one writes: schemas as they are now, and what is wrong with content in the page and the terminal. */
function watchContent({ logger, updateConfig, injectScript }: Setup, root: string): void {
  writeSchemas(root);
  updateConfig({ vite: { plugins: [devCheck(root, logger)] } });
  injectScript('page', "import '/src/editorial/build/dev-bar.ts';");
}

/** Says what is wrong with content, and stops a build for it. */
function tellFaults({ logger, command }: Setup, { faults, checks }: Content): void {
  const today = new Date().toISOString().slice(0, 10);
  for (const line of overdue(checks, today)) logger.warn(line);
  const problems = [...faults.map(say), ...longOverdue(checks, today)];
  if (problems.length === 0) return;
  if (command === 'build') throw stopped(reportOf(problems));
  logger.error(reportOf(problems));
}

/** Ends a build with words for an editor: where in the code that happens is of no use to them. */
function stopped(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
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
