import { expect } from 'vitest';
import type { visitors } from './visitors.ts';

/** The budget of a tool's page for its script, over the wire. */
const MOST = 35 * 1024;

/** Loads a tool's page and weighs all script that comes with it. */
export async function expectScriptWithinBudget(
  site: ReturnType<typeof visitors>,
  route: string,
): Promise<void> {
  const sizes: Promise<number>[] = [];
  const page = await site.come(route, {
    prepare: async (context) => {
      context.on('requestfinished', (request) => {
        if (request.url().endsWith('.js'))
          sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
      });
    },
  });
  await page.waitForLoadState('networkidle');
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(5_000);
  expect(total).toBeLessThanOrEqual(MOST);
}
