import { basename } from 'node:path';
import type { Measured } from './measured.ts';
import { builtPages, heaviest, plainWeight, weigh } from './page-weight.ts';
import { say } from './progress.ts';
import type { Row } from './row.ts';
import { starlightPage } from './starlight.ts';

/** What pages weigh over the wire, in a browser, from our own service. */

const KB = 1024;
/** Pages to read, by kind; the heaviest of each is weighed. */
const READING = {
  'heaviest article': 'guide/*/index.html',
  'heaviest rights page': 'rights/*/index.html',
  'heaviest answer': 'refusal/*/index.html',
};
const TOOLS = ['/letter/', '/readiness/', '/refusal/', '/after-you-ask/'];

export async function wireRows(measured: Measured): Promise<Row[]> {
  const rows = await readingRows(measured, 'home', '/');
  for (const [what, pattern] of Object.entries(READING)) {
    const heavy = heaviest(builtPages(pattern).filter((page) => page !== '/rights/compare/'));
    if (heavy) rows.push(...(await readingRows(measured, what, heavy)));
  }
  for (const tool of TOOLS) rows.push(...(await toolRows(measured, tool)));
  return rows;
}

/** A page to read: all of it, its script, and the one font. An article is also weighed beside Starlight's. */
async function readingRows(
  { browser, origin, starlight }: Measured,
  what: string,
  path: string,
): Promise<Row[]> {
  say(`wire: ${path}`);
  const ours = await weigh(browser, origin + path);
  const isArticle = path.startsWith('/guide/');
  const theirs =
    starlight && isArticle ? await weigh(browser, starlightPage(starlight, basename(path))) : undefined;
  const rows: Row[] = [
    {
      what: `${what} ${path}: HTML, CSS and JS`,
      unit: 'bytes',
      measured: ours.rest,
      budget: 14 * KB,
      plain: ours.rest / plainWeight(path),
      starlight: theirs && ours.rest / theirs.rest,
    },
    {
      what: `${what}: JS`,
      unit: 'bytes',
      measured: ours.script,
      budget: KB,
      starlight: theirs && ours.script / theirs.script,
    },
  ];
  if (theirs)
    rows.push({
      what: `${what}: HTML`,
      unit: 'bytes',
      measured: ours.html,
      starlight: ours.html / theirs.html,
    });
  if (path === '/') rows.push({ what: 'the font', unit: 'bytes', measured: ours.font, budget: 30 * KB });
  return rows;
}

async function toolRows({ browser, origin }: Measured, path: string): Promise<Row[]> {
  say(`wire: ${path}`);
  const ours = await weigh(browser, origin + path);
  return [
    {
      what: `${path} first load without the font`,
      unit: 'bytes',
      measured: ours.rest,
      budget: 45 * KB,
      plain: ours.rest / plainWeight(path),
    },
    {
      what: `${path} JS`,
      unit: 'bytes',
      measured: ours.script,
      budget: 35 * KB,
    },
  ];
}
