import { describe, expect, test } from 'vitest';
import { visitors } from '../support/visitors.ts';

const site = visitors();
const viewport = { width: 390, height: 844 };

describe('the page of help on a phone', () => {
  test('is eight screens, with the likely country open above the others', async () => {
    const page = await site.come('/support/', { viewport });
    await page.locator('[data-country=us][open]').waitFor();
    expect(await page.locator('[data-country]').first().getAttribute('data-country')).toBe('us');
    expect(await page.locator('[data-country][open]').count()).toBe(1);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height / viewport.height).toBeLessThanOrEqual(8);
  });

  test.each([
    ['#de', '[data-country=de]'],
    ['#leave-this-site', '.part:has(#leave-this-site)'],
  ])('opens what %s names', async (hash, fold) => {
    const page = await site.come(`/support/${hash}`, { viewport });
    await page.locator(`${fold}[open]`).waitFor();
    expect(await page.locator(`${fold} > summary`).isVisible()).toBe(true);
  });

  test('opens every country by a press without script', async () => {
    const page = await site.come('/support/', { viewport, javaScriptEnabled: false });
    const germany = page.locator('[data-country=de]');
    expect(await germany.getByRole('link').first().isVisible()).toBe(false);
    await germany.locator('summary').click();
    expect(await germany.getByRole('link').first().isVisible()).toBe(true);
    expect(
      await page
        .getByRole('link', { name: /Call 911/ })
        .first()
        .isVisible(),
    ).toBe(true);
  });
});
