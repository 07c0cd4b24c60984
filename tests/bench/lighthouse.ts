import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../support/chromium.ts';
import { freePort } from '../server/support/postgres.ts';
import type { Measured } from './measured.ts';
import { builtPages, heaviest } from './page-weight.ts';
import { say } from './progress.ts';
import { routeTemplates } from './route-templates.ts';
import type { Row } from './row.ts';
import { starlightPage } from './starlight.ts';
import { needYardsticks, YARDSTICKS } from './yardsticks.ts';

/** Lighthouse's four scores, as it judges phones, of one page for each kind of page. */

const LOOKS = 3;
const KINDS = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What we read of Lighthouse's result. */
interface Audit {
  readonly title: string;
  readonly score: number | null;
}
interface Report {
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly runtimeError?: { readonly message: string };
}
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Report } | undefined>;

interface Verdict {
  readonly scores: readonly number[];
  /** The titles of what kept a score under 100, and what was left out. */
  readonly remarks: readonly string[];
}

export async function lighthouseRows({ origin, starlight }: Measured): Promise<Row[]> {
  needYardsticks();
  const port = await freePort();
  const browser = await openBrowser({ kind: 'whole', more: [`--remote-debugging-port=${port}`] });
  try {
    const templates = routeTemplates();
    const rows: Row[] = [];
    for (const [at, { file, page }] of templates.entries()) {
      say(`lighthouse: ${at + 1} of ${templates.length}, ${page}`);
      rows.push(row(`Lighthouse ${page} (${file})`, await judge(origin + page, port)));
    }
    const article = heaviest(builtPages('guide/*/index.html'))?.split('/')[2];
    if (!starlight || !article) return rows;
    say('lighthouse: the same article on Starlight');
    const theirs = await judge(starlightPage(starlight, article), port);
    return [...rows, { ...row(`Lighthouse, Starlight's ${article}`, theirs), budget: undefined }];
  } finally {
    await browser.close();
  }
}

function row(what: string, { scores, remarks }: Verdict): Row {
  const note = [scores.join(' / '), ...remarks].join('; ');
  return { what, unit: 'score', measured: Math.min(...scores), budget: 100, note };
}

/** A page that asks search engines not to list it is not judged on being listed. */
const HIDDEN = 'is-crawlable';

/**
 * The best of up to three looks: whatever else the machine does can only make a page seem slower than it is. The other
 * three scores are the same in each.
 */
async function judge(address: string, port: number): Promise<Verdict> {
  let best: Verdict | undefined;
  for (let looks = 0; looks < LOOKS && (best?.scores[0] ?? 0) < 100; looks += 1) {
    const verdict = await look(address, port);
    if (!best || (verdict.scores[0] ?? 0) > (best.scores[0] ?? 0)) best = verdict;
  }
  return best ?? { scores: [0], remarks: [] };
}

async function look(address: string, port: number): Promise<Verdict> {
  const hidden = /<meta name="robots" content="noindex/.test(await (await fetch(address)).text());
  const flags = { port, logLevel: 'silent', onlyCategories: KINDS, skipAudits: hidden ? [HIDDEN] : null };
  const module = pathToFileURL(join(YARDSTICKS, 'node_modules/lighthouse/core/index.js'));
  const { default: lighthouse } = (await import(module.href)) as { default: Lighthouse };
  const report = await tried(() => lighthouse(address, flags));
  if (typeof report === 'string') return { scores: [0], remarks: [report] };
  const failing = KINDS.flatMap((kind) => report.categories[kind] ?? [])
    .filter(({ score }) => score !== 1)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
    .flatMap(({ id }) => report.audits[id] ?? [])
    .filter(({ score }) => score !== null && score < 1);
  return {
    scores: KINDS.map((kind) => Math.round((report.categories[kind]?.score ?? 0) * 100)),
    remarks: [
      ...failing.map(({ title }) => title),
      ...(hidden ? ['not for search engines, on purpose'] : []),
    ],
  };
}

/** Lighthouse's report, or why there is none. On a busy machine it loses a page now and then and asks to be run again. */
async function tried(run: () => ReturnType<Lighthouse>): Promise<Report | string> {
  let trouble = 'Lighthouse gave no report.';
  for (let times = 0; times < 3; times += 1) {
    try {
      const report = (await run())?.lhr;
      if (report && !report.runtimeError) return report;
      trouble = report?.runtimeError?.message ?? trouble;
    } catch (error) {
      trouble = String(error);
    }
  }
  return trouble;
}
