import { expect } from 'vitest';
import type { visitors } from './visitors.ts';

/** What a tool's page may weigh over the wire before its first question can be answered, without the font. */
const FIRST_LOAD = 45 * 1024;
/** The script among it. */
const SCRIPT = 35 * 1024;

/** Loads a tool's page and weighs all that comes with it, whatever asked for it. */
export async function expectLightPage(site: ReturnType<typeof visitors>, route: string): Promise<void> {
  const loads: Promise<{ kind: string; bytes: number }>[] = [];
  const page = await site.come(route, {
    prepare: async (context) => {
      context.on('requestfinished', (request) =>
        loads.push(
          request.sizes().then(({ responseBodySize }) => ({
            kind: request.resourceType(),
            bytes: responseBodySize,
          })),
        ),
      );
    },
  });
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(loads);
  const sum = (fits: (kind: string) => boolean) =>
    sizes.filter(({ kind }) => fits(kind)).reduce((total, { bytes }) => total + bytes, 0);
  const script = sum((kind) => kind === 'script');
  expect(script).toBeGreaterThan(5_000);
  expect(script).toBeLessThanOrEqual(SCRIPT);
  expect(sum((kind) => kind !== 'font')).toBeLessThanOrEqual(FIRST_LOAD);
}
