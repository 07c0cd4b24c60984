import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../support/served-site.ts';
import { PAGE_BUDGET } from '../support/wire-size.ts';
import { fileOf, fileWeight, plainWeight } from './page-weight.ts';
import { routeTemplates } from './route-templates.ts';
import type { Row } from './row.ts';

/** A list for those who check us, which nobody in need loads; its length is what it's for. */
const NO_BUDGET: ReadonlySet<string> = new Set(['/support/sources/']);

/**
 * What the heaviest page of each template weighs by its files: HTML, styles, and the scripts it starts with. A page with
 * a tool has a budget of its own, in a browser.
 */
export function templateRows(): Row[] {
  return routeTemplates().map(({ file, page }) => {
    // An island that wakes on use brings nothing before that.
    const hasTool = /<astro-island(?![^>]*client="use")/.test(readFileSync(join(DIST, fileOf(page)), 'utf8'));
    const measured = fileWeight(page);
    return {
      what: `template ${file}, ${page}`,
      unit: 'bytes',
      measured,
      ...(hasTool || NO_BUDGET.has(page) ? {} : { budget: PAGE_BUDGET }),
      plain: measured / plainWeight(page),
      ...(hasTool ? { note: 'with a tool' } : {}),
    };
  });
}
