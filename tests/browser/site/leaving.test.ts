import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBrowser } from '../../support/chromium.ts';
import { eventually, visitors } from '../support/visitors.ts';
import { LONG, someOf } from '../../support/long.ts';

/** A browser that keeps pages whole to come back to, as browsers do. */
const site = visitors(() => openBrowser({ kind: 'whole', without: ['--disable-back-forward-cache'] }));
const SECRET = 'Zyxwether Mxyzptlk';

/** A visitor of a page, with the site they leave for played by the test. */
async function visit(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await site.come('/', {
    rough: true,
    prepare: (context) =>
      context.route('https://**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title><h1>Another site</h1>' }),
      ),
  });
  await prepare?.(page);
  await page.goto(path);
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]:not([client="use"])'));
  return page;
}

/** Somebody who is at the second step of a tool, has typed, and has kept things on the device. */
async function writing(path = '/readiness/'): Promise<Page> {
  const page = await visit(path);
  await page.locator('.tool button[type=submit]').first().click();
  await eventually(() => page.evaluate(() => JSON.stringify(history.state))).toBe('{"at":1}');
  await page.evaluate((secret) => {
    localStorage.setItem('letter', secret);
    sessionStorage.setItem('some', secret);
    return caches.open('saved-site-1');
  }, SECRET);
  return page;
}

const exit = (page: Page) => page.getByRole('link', { name: 'Leave this site' }).first();

async function shifts(page: Page, times = 3): Promise<void> {
  for (let at = 0; at < times; at += 1) await page.keyboard.press('Shift');
}

/** Waits until the visitor is on the other site. */
async function expectGone(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Another site' }).waitFor();
}

/** Waits until this site keeps nothing. */
async function expectWiped(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await other.goto('/icon.svg');
  const left = () => other.evaluate(async () => [localStorage.length, (await caches.keys()).length]);
  await eventually(left).toEqual([0, 0]);
  await other.close();
}

const showsTool = (page: Page) =>
  page.evaluate(
    () =>
      document.documentElement.checkVisibility({ visibilityProperty: true }) &&
      document.querySelector('.tool') !== null,
  );

const isLeaving = (page: Page) => page.evaluate(() => document.documentElement.dataset['left'] ?? 'no');

describe('leaving', () => {
  test.each(['the button', 'three presses of Shift'])('by %s wipes what was kept', async (way) => {
    const page = await writing();
    await (way === 'the button' ? exit(page).click() : shifts(page));
    await expectGone(page);
    await expectWiped(page);
  });

  test('erases nothing that is kept where the visitor chose so, but all that lives in the tab', async () => {
    const page = await writing();
    await page.evaluate(() => localStorage.setItem('leaving-keeps', 'yes'));
    await shifts(page);
    await expectGone(page);
    const other = await page.context().newPage();
    await other.goto('/icon.svg');
    expect(await other.evaluate(async () => [localStorage.length, (await caches.keys()).length])).toEqual([
      2, 1,
    ]);
    await page.goto('/icon.svg');
    expect(await page.evaluate(() => sessionStorage.getItem('some'))).toBeNull();
  });

  test('empties the page at once, before the other site has answered', async () => {
    const page = await writing();
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.context().route('https://**', async (route) => {
      await held;
      await route.fulfill({ contentType: 'text/html', body: '<h1>Another site</h1>' });
    });
    // A page that is being left answers no more questions, so it tells by itself what is on it once it changes.
    const told = new Promise<unknown>((resolve) => void page.exposeFunction('tell', resolve));
    await page.evaluate(() => {
      const tell = (what: unknown) => (window as unknown as { tell: (what: unknown) => void }).tell(what);
      const look = () =>
        tell({ words: document.body.textContent, title: document.title.trim(), kept: localStorage.length });
      new MutationObserver(look).observe(document.body, { childList: true });
    });
    await exit(page).click({ noWaitAfter: true });
    expect(await told).toEqual({ words: 'Loading…', title: '', kept: 0 });
    answer();
    await expectGone(page);
  });

  test('takes every open tab of the site along', async () => {
    const page = await writing();
    const others = await Promise.all(['/readiness/', '/guide/'].map((path) => opened(page, path)));
    await exit(page).click();
    await Promise.all([page, ...others].map(expectGone));
  });

  test.each(someOf(1, ['/rights/us-ny/', '/', '/404.html']))('works on %s too', async (path) => {
    const page = await visit(path);
    await shifts(page);
    await expectGone(page);
  });
});

async function opened(page: Page, path: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(path);
  await other.waitForFunction(() => !document.querySelector('astro-island[ssr]:not([client="use"])'));
  return other;
}

describe('after leaving', () => {
  test('neither Back nor Forward shows a tool, however many were used before', async () => {
    const page = await writing();
    await page.goto('/after-you-ask/');
    await page.waitForFunction(() => !document.querySelector('astro-island[ssr]:not([client="use"])'));
    await page.locator('.tool button.main').first().click();
    await eventually(() => page.evaluate(() => JSON.stringify(history.state))).toBe('{"at":1}');
    await exit(page).click();
    await expectGone(page);
    for (const way of ['goBack', 'goBack', 'goBack', 'goForward', 'goForward', 'goForward'] as const) {
      await page[way]({ waitUntil: 'commit' }).catch(() => undefined);
      // A tool's page may load, but it is never drawn, and leaves again at once; then it can be gone while it is read.
      expect(await showsTool(page).catch(() => showsTool(page)), `${way}: ${page.url()}`).toBe(false);
    }
  });

  test('the last entry of the tool is an empty page with a title that says nothing', async () => {
    const page = await writing();
    await exit(page).click();
    await expectGone(page);
    await page.goForward();
    expect(new URL(page.url()).pathname).toBe('/blank.html');
    expect(await page.evaluate(() => [document.title, document.body.textContent?.trim()])).toEqual([
      'Page',
      '',
    ]);
  });

  test('somebody who comes back by the address is welcome', LONG, async () => {
    const page = await writing();
    await exit(page).click();
    await expectGone(page);
    await page.goto('/letter/');
    await page.locator('.tool button[type=submit]').first().waitFor();
    expect(await isLeaving(page)).toBe('no');
  });
});

/** Presses Shift three times, with something done each time while it is down. */
async function withShift(page: Page, during: (at: number) => Promise<unknown>): Promise<void> {
  for (const at of [0, 1, 2]) {
    await page.keyboard.down('Shift');
    await during(at);
    await page.keyboard.up('Shift');
  }
}

async function chord(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  await shifts(page);
  for (const key of keys) await page.keyboard.up(key);
}

describe('Shift', () => {
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const gestures: readonly [string, (page: Page) => Promise<unknown>][] = [
    ['typing capitals', (page) => withShift(page, (at) => page.keyboard.press('ABC'[at] ?? 'A'))],
    ['going back by Tab', (page) => withShift(page, () => page.keyboard.press('Tab'))],
    ['selecting with the arrows', (page) => withShift(page, () => page.keyboard.press('ArrowRight'))],
    ['Control held, as for another keyboard', (page) => chord(page, 'Control')],
    ['Alt held, as for another keyboard', (page) => chord(page, 'Alt')],
    ['Control and Alt held, as VoiceOver does', (page) => chord(page, 'Control', 'Alt')],
    ['Command or the Windows key held', (page) => chord(page, 'Meta')],
    ['clicking', (page) => withShift(page, () => page.mouse.click(600, 500))],
    ['turning the wheel', (page) => withShift(page, () => page.mouse.wheel(0, 40))],
    ['holding it while thinking', (page) => withShift(page, () => pause(1100))],
    [
      'pressing another key in between',
      async (page) => {
        for (const key of ['Shift', 'Shift', 'a', 'Shift', 'Shift', 'ArrowDown', 'Shift'])
          await page.keyboard.press(key);
      },
    ],
    [
      'moving the focus in between',
      async (page) => {
        await shifts(page, 2);
        await page.locator('footer a').first().focus();
        await shifts(page, 2);
      },
    ],
  ];

  test('does not leave when it is pressed for anything else', async () => {
    const page = await visit('/guide/');
    for (const [name, press] of gestures) {
      await press(page);
      expect(await isLeaving(page), name).toBe('no');
      expect(new URL(page.url()).pathname, name).toBe('/guide/');
      // Another key ends the count, so that the next gesture begins anew.
      await page.keyboard.press('Escape');
    }
  });

  test('does not leave with more than five seconds in between', async () => {
    const page = await visit('/guide/', (one) => one.clock.install());
    for (const _ of [1, 2, 3]) {
      await page.keyboard.press('Shift');
      await page.clock.runFor(5001);
    }
    expect(await isLeaving(page)).toBe('no');
  });

  test('leaves after three slow presses too, each within five seconds of the last', async () => {
    const page = await visit('/guide/', (one) => one.clock.install());
    for (const _ of [1, 2]) {
      await page.keyboard.press('Shift');
      await page.clock.runFor(4500);
    }
    await page.keyboard.press('Shift');
    await expectGone(page);
  });

  test('leaves while a slow tool changes, and moves the focus by itself in between', async () => {
    const page = await visit('/readiness/');
    let go = (): void => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.route('**/*.{js,json}', async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('.tool button[type=submit]').first().click();
    await eventually(() => page.evaluate(() => document.activeElement?.matches('h1, h2'))).toBe(true);
    await shifts(page, 2);
    // Not in the title: the tool writes that itself, a moment later.
    await page.evaluate(() =>
      addEventListener('focusin', () => (document.body.dataset.focus = 'moved'), true),
    );
    go();
    await eventually(() => page.evaluate(() => document.body.dataset.focus)).toBe('moved');
    await shifts(page, 1);
    await expectGone(page);
  });

  test('leaves while typing in a field', async () => {
    const page = await visit('/waitlist/');
    await page.getByLabel('Your first name').focus();
    await shifts(page);
    await expectGone(page);
  });

  test('shows and says each press, and the count ends by itself', async () => {
    const page = await visit('/guide/', (one) => one.clock.install());
    const told = page.locator('[data-presses] [role=status]');
    expect(await told.textContent()).toBe('');
    const off = page.getByRole('button', { name: 'Turn off leaving by Shift' });
    expect(await off.isVisible()).toBe(false);
    await page.keyboard.press('Shift');
    await eventually(() => told.textContent()).toBe('Press Shift 2 more times to leave this site.');
    expect(await told.isVisible()).toBe(true);
    await page.keyboard.press('Shift');
    await eventually(() => told.textContent()).toBe('Press Shift 1 more time to leave this site.');
    await page.clock.runFor(5001);
    expect(await told.textContent()).toBe('');
  });

  test('can be switched off where it is counted; then it leaves no more in this visit, and the button still does', async () => {
    const page = await visit('/guide/');
    await page.keyboard.press('Shift');
    await page.getByRole('button', { name: 'Turn off leaving by Shift' }).click();
    await page.getByText('Leaving by Shift is off for this visit.').waitFor();
    await shifts(page, 4);
    await page.goto('/letter/');
    await shifts(page, 4);
    expect(await isLeaving(page)).toBe('no');
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).toBe(
      '[{},{"shift-off":"1"}]',
    );
    await exit(page).click();
    await expectGone(page);
  });

  test('can be switched off and on among the ways to stay private', LONG, async () => {
    const page = await visit('/support/#leave-this-site');
    const box = page.getByRole('checkbox', { name: 'Leave this site when I press Shift three times' });
    expect(await box.isChecked()).toBe(true);
    await box.uncheck();
    await page.reload();
    expect(await box.isChecked()).toBe(false);
    await box.check();
    await shifts(page);
    await expectGone(page);
  });
});
