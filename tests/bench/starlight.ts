import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { precompressor } from '../../src/editorial/build/precompress.ts';
import { siteServer } from '../../src/server/site.ts';
import { ROOT } from '../support/content.ts';
import { build, spell, type Build } from './build-time.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { say } from './progress.ts';
import type { Row } from './row.ts';
import { needYardsticks, YARDSTICKS } from './yardsticks.ts';

/** A stock Starlight site of our guide's text: what the same words cost where nobody thought about them. */

const FOLDER = join(YARDSTICKS, 'starlight');
const ASTRO = join(YARDSTICKS, 'node_modules/astro/bin/astro.mjs');
const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://example.org', integrations: [starlight({ title: 'Notes' })] });
`;
const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

export interface StarlightSite {
  readonly origin: string;
  /** Of a site with as many pages as ours, the guide's pages in turns: a small one would carry the start-up alone. */
  readonly build: Build;
  readonly close: () => Promise<void>;
}

/** Where Starlight serves the page that we serve at /guide/<topic>/. */
export const starlightPage = ({ origin }: StarlightSite, topic: string): string =>
  `${origin}/guide/${topic}/`;

/** Builds it twice, with as many pages as ours for the time and with the guide alone to be looked at, and serves this. */
export async function serveStarlight(pages: number): Promise<StarlightSite> {
  needYardsticks();
  say(`starlight: building ${pages} pages`);
  writeSite(pages);
  const timed = await build(FOLDER, ASTRO);
  say('starlight: building the guide');
  writeSite(0);
  await build(FOLDER, ASTRO);
  const dist = join(FOLDER, 'dist');
  writeFileSync(join(dist, '_headers'), '');
  await precompressor()(dist);
  const server = await siteServer(dist);
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  return { origin, build: timed, close: () => server.close() };
}

/** Writes the site with the guide once, or with copies of its pages until there are so many. */
function writeSite(atLeast: number): void {
  rmSync(FOLDER, { recursive: true, force: true });
  const docs = join(FOLDER, 'src/content/docs');
  mkdirSync(join(docs, 'guide'), { recursive: true });
  writeFileSync(join(FOLDER, 'astro.config.mjs'), CONFIG);
  // Astro bundles what its project lists; without the list Starlight's own virtual modules are not found.
  cpSync(join(YARDSTICKS, 'package.json'), join(FOLDER, 'package.json'));
  writeFileSync(join(FOLDER, 'src/content.config.ts'), COLLECTIONS);
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Notes\n---\n\n[The guide](/guide/how-to-ask/)\n');
  const guide = join(ROOT, 'content/guide');
  const topics = readdirSync(guide).filter((name) => name.endsWith('.mdx'));
  for (let at = 0; at < Math.max(atLeast, topics.length); at += 1) {
    const topic = topics[at % topics.length] ?? '';
    const copy = at < topics.length ? '' : `-${at}`;
    const text = plainMarkdown(readFileSync(join(guide, topic), 'utf8'));
    writeFileSync(join(docs, 'guide', `${basename(topic, '.mdx')}${copy}.md`), text);
  }
}

/** Starlight's own build, for those who want to see what ours is measured by. */
export async function starlightRows({ starlight }: { starlight: StarlightSite | undefined }): Promise<Row[]> {
  if (!starlight) return [];
  const { pages, seconds } = starlight.build;
  const note = spell(starlight.build);
  return [{ what: `Starlight's full build of ${pages} pages`, unit: 's', measured: seconds, note }];
}
