import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Stop {
  readonly text: string;
  readonly visible: boolean;
}

/**
 * Whether the focus on an element can be seen: an outline on the element itself or on the card around it, and nothing
 * in front of it, such as a bar that stays at the top or at the bottom. Runs in the page, so it may use nothing from around it.
 */
function stopAt(one: Element | null): Stop {
  // Past the last control the focus is in the browser's own bar, which shows it.
  if (!one || one === document.body) return { text: '', visible: true };
  // A heading that a step gave the focus to after the press is no stop of the Tab key.
  if (/^H[1-6]$/.test(one.tagName) && one.getAttribute('tabindex') === '-1')
    return { text: '', visible: true };
  const shown = [one, one.closest('.answer, .ways li')].some((part) => {
    if (!part) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
  });
  const { left, top, width, height } = one.getBoundingClientRect();
  const front = document.elementFromPoint(left + width / 2, top + height / 2);
  const bar = front?.closest('.safety, .take, .preview-bar');
  const covered = bar != null && !bar.contains(one);
  const label = one.id === '' ? null : document.querySelector(`label[for="${CSS.escape(one.id)}"]`);
  const text = (label ?? one.closest('label') ?? one).textContent ?? '';
  return { text: text.replace(/\s+/g, ' ').trim(), visible: shown && !covered };
}

/** Where the focus is, and whether it can be seen. */
export function focus(page: Page): Promise<Stop> {
  return page.evaluate(`(${stopAt})(document.activeElement)`);
}

/**
 * Gives the focus to everything on the page that can take it by Tab, with all that is folded open, and names what then
 * does not show it. `count` is how many there were.
 */
export function unseenStops(page: Page): Promise<{ count: number; unseen: string[] }> {
  return page.evaluate(`(() => {
    const stopAt = ${stopAt};
    for (const one of document.querySelectorAll('details')) one.open = true;
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
    const taking = all.filter((one) => {
      if (one.tabIndex < 0 || !one.checkVisibility({ visibilityProperty: true })) return false;
      one.focus({ focusVisible: true });
      return document.activeElement === one;
    });
    const stops = taking.map((one) => (one.focus({ focusVisible: true }), stopAt(one)));
    return { count: stops.length, unseen: stops.filter(({ visible }) => !visible).map(({ text }) => text) };
  })()`);
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

/** Waits until a field that a press has opened has taken the focus, so that what is typed next goes into it. */
export async function untilWriting(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate('document.activeElement?.tagName')).toBe('TEXTAREA');
}
