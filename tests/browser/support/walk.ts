import type { Page } from 'playwright-core';
import { eventually } from './visitors.ts';

/** Goes through a tool from its first question to its last view, with the first answer of each question. */
export async function walkThrough(page: Page): Promise<void> {
  const main = page.locator('.tool .asking .button.main').first();
  const end = page.locator('.tool.finished');
  await main.waitFor();
  for (let step = 0; step < 30 && !(await end.isVisible()); step += 1) {
    const before = await page.locator('#step-progress').textContent();
    const place = page.locator('.tool .asking select').first();
    if (await place.isVisible()) await place.selectOption('us-ny').catch(() => undefined);
    const box = page.locator('.tool .asking .answer input').first();
    if (await box.isVisible()) await box.check();
    await main.click();
    // A step can be on its way: its heading is there, and neither its questions nor the end.
    await eventually(async () => {
      if (await end.isVisible()) return 'finished';
      return (await main.isVisible()) ? page.locator('#step-progress').textContent() : before;
    }).not.toBe(before);
  }
  await end.waitFor();
}
