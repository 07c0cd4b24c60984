import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/content.ts';
import { makeSite, takePhrasesAway } from './made-site.ts';
import { say } from './progress.ts';
import type { Row } from './row.ts';
import type { StarlightSite } from './starlight.ts';

/** How long a full build takes with about 120 pages, as the site is, and with 2,000. Nothing is kept from an earlier build. */

const FEW = 120;
const MANY = 2000;
const ASTRO = 'node_modules/astro/bin/astro.mjs';
const SAY_WORK = join(import.meta.dirname, 'say-work.ts');

export interface Build {
  readonly pages: number;
  readonly seconds: number;
  /** Seconds that all cores worked for it: says more than the clock where the machine has other work. */
  readonly work: number;
}

/** Work a page, for ratios: the clock of a busy machine tells of the others. */
const aPage = (build: Build): number => build.work / build.pages;

/** Builds the Astro site in a folder with an Astro of one's choice. Throws with the build's own words if it fails. */
export async function build(root: string, astro = join(ROOT, ASTRO)): Promise<Build> {
  for (const old of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(root, old), { recursive: true, force: true });
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', SAY_WORK, astro, 'build'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - begun) / 1000;
  if (code !== 0) throw new Error(`${root} does not build:\n${output.slice(-4000)}`);
  const work = Number(/^work (\d+)$/m.exec(output)?.[1] ?? 0) / 1e6;
  return { pages: globSync('dist/**/*.html', { cwd: root }).length, seconds, work };
}

async function buildMade(more: number): Promise<Build> {
  const site = makeSite(more);
  try {
    return await build(site.root).catch((fault: unknown) => {
      // A word that few pages have can be on most of those that are left or made, and then leads to none of them.
      if (more === 0 || !takePhrasesAway(site.root, String(fault))) throw fault;
      return build(site.root);
    });
  } finally {
    site.remove();
  }
}

export async function buildRows(starlight: StarlightSite | undefined): Promise<Row[]> {
  say('build: the site as it is');
  const whole = await buildMade(0);
  say(`build: ${FEW} pages`);
  const few = await buildMade(FEW - whole.pages);
  say(`build: ${MANY} pages, for a minute or two`);
  const many = await buildMade(MANY - whole.pages);
  const row = (one: Build): Row => ({
    what: `full build of ${one.pages} pages`,
    unit: 's',
    measured: one.seconds,
    note: spell(one),
  });
  return [
    { ...row(few), budget: 10 },
    { ...row(whole), starlight: starlight && aPage(whole) / aPage(starlight.build) },
    { ...row(many), budget: 40 },
    {
      what: `work a page at ${many.pages}, beside ${few.pages}`,
      unit: 'times',
      measured: aPage(many) / aPage(few),
      budget: 1,
      note: 'at most once: linear or better',
    },
  ];
}

/** The clock a page, and for how long all cores together worked. */
export const spell = ({ seconds, pages, work }: Build): string =>
  `${((seconds / pages) * 1000).toFixed(0)} ms a page; all cores worked ${work.toFixed(1)} s, ${((work / pages) * 1000).toFixed(0)} ms a page`;
