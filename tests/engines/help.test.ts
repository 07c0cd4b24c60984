import { expect } from 'vitest';
import { inEachEngine } from './support/in-each-engine.ts';
import { openAfresh, until } from './support/visitor.ts';
import { isWhole } from '../support/long.ts';

/** Help from every tool, at its questions and at its end. Chromium's tests of this are tests/browser/keep/help-opens. */

const TOOLS = isWhole ? ['/letter/', '/readiness/', '/refusal/', '/after-you-ask/'] : ['/letter/'];

/** On paper, and in the list of print jobs. */
const PRINTED = 'Letter';

/** Answers what is asked on the open step; true once a box is checked or a place is chosen. */
function answer(): boolean {
  const list = document.querySelector<HTMLSelectElement>('.tool .asking select');
  if (list && list.value !== 'us-ny') {
    list.value = 'us-ny';
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }
  const box = document.querySelector<HTMLInputElement>('.tool .asking .answer input');
  if (box && !box.checked) box.click();
  return Boolean(list ?? box);
}

/** One press toward the end of the tool; true once it is there. */
function goOn(): boolean {
  if (document.querySelector('.tool.finished')) return true;
  document.querySelector<HTMLButtonElement>('.tool .asking .button.main')?.click();
  return false;
}

/** All that is answered on the page: what is checked, chosen or typed. */
function answered(): string {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    '.tool :is(input, select, textarea)',
  );
  return [...fields].map((one) => ('checked' in one && one.checked ? 'x' : one.value)).join('|');
}

/** Presses a link as a visitor does, without following it, and tells whether the browser would ask to stay. */
function asksAt(selector: string): boolean {
  const link = document.querySelector<HTMLAnchorElement>(selector);
  if (!link) throw new Error(`There is no ${selector}.`);
  link.addEventListener('click', (event) => event.preventDefault(), { once: true });
  link.click();
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

function printTitle(): string {
  dispatchEvent(new Event('beforeprint'));
  const title = document.title;
  dispatchEvent(new Event('afterprint'));
  return title;
}

inEachEngine(({ test, visitor }) => {
  /** All that is answered, once the law of the place has brought its questions: nothing changes for a second. */
  async function settled(): Promise<string> {
    for (;;) {
      const before = await visitor.run(answered);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      if ((await visitor.run(answered)) === before) return before;
    }
  }

  /** Opens help, uses it, and comes back by its button or the browser's Back: everything is as it was. */
  async function costsNothing(path: string, way: 'button' | 'Back'): Promise<void> {
    const before = await settled();
    await visitor.press('.safety a', 'Help right now');
    await until(visitor, () =>
      document.querySelector('dialog.page-panel[open] h1')?.textContent?.includes('Help right now'),
    );
    for (const kind of ['tel:', 'sms:', 'mailto:'])
      expect(await visitor.run(asksAt, `dialog.page-panel a[href^="${kind}"]`), kind).toBe(false);
    if (way === 'Back') await visitor.back();
    else await visitor.press('dialog.page-panel .bar .button');
    await until(visitor, () => !document.querySelector('dialog.page-panel[open]'));
    expect(await visitor.run(asksAt, 'footer a[href^="mailto:"]')).toBe(false);
    expect(await visitor.run(() => location.pathname)).toBe(path);
    expect(await visitor.run(answered)).toBe(before);
  }

  test.each(TOOLS)('%s: help asks nothing and loses nothing, at a question and at the end', async (path) => {
    await openAfresh(visitor, path);
    await until(visitor, answer);
    await until(visitor, () =>
      document.querySelector('.tool :is(input:checked, option:checked:not(:first-child))'),
    );
    expect(await visitor.run(printTitle)).toBe(PRINTED);
    await costsNothing(path, 'button');
    await costsNothing(path, 'Back');
    for (let step = 0; step < 30 && !(await visitor.run(goOn)); step += 1) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      await visitor.run(answer);
    }
    await until(visitor, () => document.querySelector('.tool.finished'));
    expect(await visitor.run(printTitle)).toBe(PRINTED);
    await costsNothing(path, 'Back');
  });
});
