import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Stop {
  readonly text: string;
  readonly visible: boolean;
}

/**
 * Where the focus is, and whether it can be seen: an outline on the element itself or on the card around it, and
 * nothing in front of it, such as the bar that stays at the top.
 */
export function focus(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const one = document.activeElement;
    // Past the last control the focus is in the browser's own bar, which shows it.
    if (!one || one === document.body) return { text: '', visible: true };
    const shown = [one, one.closest('.answer')].some((part) => {
      if (!part) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
    });
    const { left, top, width, height } = one.getBoundingClientRect();
    const front = document.elementFromPoint(left + width / 2, top + height / 2);
    const covered = front?.closest('.safety') != null && !front.closest('.safety')?.contains(one);
    const label = one.id === '' ? null : document.querySelector(`label[for="${CSS.escape(one.id)}"]`);
    const text = (label ?? one.closest('label') ?? one).textContent ?? '';
    return { text: text.replace(/\s+/g, ' ').trim(), visible: shown && !covered };
  });
}

/** Presses Tab until the focus is on what starts with the given text, and expects to see it at every stop. */
export async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await focus(page);
    expect(stop, `the focus on “${stop.text}” can be seen`).toMatchObject({ visible: true });
    if (stop.text.startsWith(text)) return;
  }
  throw new Error(`Tab never reaches “${text}”.`);
}

/** From wherever the focus is to a control, and one key on it. */
export async function use(page: Page, text: string, key: string): Promise<void> {
  await tabTo(page, text);
  await page.keyboard.press(key);
}
