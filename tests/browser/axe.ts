import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The four ways in which every page is looked at. */
export const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'dark', width: 320 },
  { colorScheme: 'light', width: 320 },
] as const;

/**
 * What axe finds on the page as it stands, a line a finding, in light and dark, wide and narrow. The script of axe goes
 * in through the debugger, since the content policy lets no page load it.
 */
export async function axeFindings(page: Page, state = new URL(page.url()).pathname): Promise<string[]> {
  const findings: string[] = [];
  for (const { colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    if (!(await page.evaluate('"axe" in window'))) await page.evaluate(SOURCE);
    const { violations } = (await page.evaluate(
      (tags) =>
        (window as unknown as { axe: { run: (...settings: unknown[]) => Promise<AxeResults> } }).axe.run(
          document,
          {
            runOnly: tags,
            resultTypes: ['violations'],
          },
        ),
      TAGS,
    )) satisfies AxeResults;
    for (const { id, nodes } of violations)
      for (const { target } of nodes)
        findings.push(`${state}, ${colorScheme}, ${width}: ${id} at ${target.join(' ')}`);
  }
  return findings;
}
