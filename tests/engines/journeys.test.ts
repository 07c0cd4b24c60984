import { createRequire } from 'node:module';
import { afterEach, expect, test as always } from 'vitest';
import { readPdf } from '../browser/support/reading.ts';
import { SHIMMED_VERSION } from './support/firefox.ts';
import { inEachEngine } from './support/in-each-engine.ts';
import { openAfresh, until, type Visitor } from './support/visitor.ts';
import { LONG } from '../support/long.ts';

/** The first journeys through the tools, in the engines of Firefox and Safari. Chromium's are in tests/browser. */

always('the shims for Firefox were looked at for this version of Playwright', () => {
  const { version } = createRequire(import.meta.url)('playwright-core/package.json') as { version: string };
  expect(version).toBe(SHIMMED_VERSION);
});

inEachEngine(({ engine, test, visitor, origin, comeAnew }) => {
  // A driver can lose hold of a tab that has left for another site, so the next test gets a browser of its own.
  afterEach(async ({ task }) => {
    if (/leav/.test(task.name)) await comeAnew();
  });

  const open = (path: string) => openAfresh(visitor, path);

  const heading = (words: string) =>
    until(
      visitor,
      (text) => document.querySelector('.tool h1, .tool h2')?.textContent?.includes(text),
      words,
    );

  /** Picks in a list of places, as a visitor of any engine can. */
  const pick = (id: string) =>
    visitor.run((value) => {
      const list = document.querySelector<HTMLSelectElement>('.tool select');
      if (!list) throw new Error('There is no list of places.');
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }, id);

  async function letter(): Promise<void> {
    await open('/letter/');
    await until(visitor, () => document.querySelector('.tool select, .tool [role=combobox]'));
    await pick('us-ny');
    // What the law says moves the button, and a press in that moment would miss it.
    await until(visitor, () => document.querySelector('.tool .law-note a'));
    await visitor.press('.tool .button.main', 'Continue');
    await heading('Who has the notes?');
    await visitor.press('.tool label.answer', 'A therapist who works alone');
    await visitor.press('.tool .moves .link', 'Skip the rest');
    await until(visitor, () => document.querySelector('.tool .sheet')?.textContent?.includes('Dear'));
  }

  test('a letter is written, and saved as Word and PDF', async () => {
    await letter();
    expect(await visitor.run(() => document.querySelector('.sheet')?.textContent)).toContain(
      'New York Public Health Law',
    );
    await visitor.press('.take-bar .button', 'Save');
    await visitor.press('.take-buttons .button', 'Plain text');
    expect((await visitor.saved('letter.txt')).toString()).toContain('New York Public Health Law');
    await visitor.press('.take-buttons .button', 'Word');
    expect((await visitor.saved('letter.docx')).subarray(0, 2).toString()).toBe('PK');
    await visitor.press('.take-buttons .button', 'PDF');
    expect((await visitor.saved('letter.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a printed letter is one sheet with only the letter, and is called so', LONG, async () => {
    await letter();
    const title = await visitor.run(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const printed = document.title;
      window.dispatchEvent(new Event('afterprint'));
      return printed;
    });
    expect(title).toBe('Letter');
    const { pages, words } = await readPdf(await visitor.print());
    expect(words).toMatch(/Dear/);
    expect(words).not.toMatch(/Ask for Your Notes|Your answers|Help right now|CC BY|Add a page/);
    expect(pages).toBe(1);
  });

  test('after a look at another page, Back shows what was answered before', LONG, async () => {
    await open('/readiness/');
    await visitor.press('.tool label.answer', 'Up and down');
    await until(visitor, () => document.querySelector('.tool input:checked'));
    await visitor.run(() => {
      (window as unknown as { same: boolean }).same = true;
    });
    await visitor.open('/guide/');
    await visitor.back();
    await until(
      visitor,
      () => location.pathname === '/readiness/' && document.querySelector('.tool .asking'),
    );
    // Where the browser kept the page whole, it has to show what it holds. Firefox keeps no page that may ask to stay.
    const same = await visitor.run(() => 'same' in window);
    if (engine === 'webkit') expect(same).toBe(true);
    if (same) await until(visitor, () => document.querySelectorAll('.tool input:checked').length === 1);
  });

  test(
    'the browser’s Back goes one step back in a tool, and at last to the page before it',
    LONG,
    async () => {
      await open('/readiness/');
      for (const _ of [1, 2]) await visitor.press('.tool .button.main', 'Continue');
      await until(visitor, () => document.querySelector('#step-progress')?.textContent?.startsWith('3'));
      for (const step of ['2', '1']) {
        await visitor.back();
        await until(
          visitor,
          (at) => document.querySelector('#step-progress')?.textContent?.startsWith(at),
          step,
        );
      }
      await visitor.back();
      await until(visitor, () => location.pathname === '/icon.svg');
    },
  );

  test('a picture of a hundred people stands beside its words', async () => {
    await visitor.open('/guide/research/');
    const covered = await visitor.run(() =>
      [...document.querySelectorAll('.hundreds li')]
        .filter((one) => {
          const [picture, words] = [...one.children].map((part) => part.getBoundingClientRect());
          return !picture || !words || picture.right > words.left;
        })
        .map((one) => one.textContent),
    );
    expect(covered).toEqual([]);
    expect(await visitor.run(() => document.querySelectorAll('.hundreds li').length)).toBeGreaterThan(5);
  });

  /** The site one leaves for is this one under another name, since no other can be reached. */
  const elsewhere = () => `${origin().replace('127.0.0.1', 'localhost')}/blank.html`;
  const aimExit = (where: Pick<Visitor, 'run'>) =>
    where.run((href) => {
      for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-exit]')) link.href = href;
    }, elsewhere());
  const isGone = (where: Pick<Visitor, 'run'>) => until(where, () => location.hostname === 'localhost');

  test('three clean Shifts leave, and Back shows no tool', async () => {
    await open('/readiness/');
    await visitor.press('.tool .button.main', 'Continue');
    await until(visitor, () => history.state?.at === 1);
    await aimExit(visitor);
    await visitor.keys('Shift', 'Shift', 'Shift');
    await isGone(visitor);
    await visitor.back();
    await until(
      visitor,
      () =>
        (location.pathname === '/icon.svg' || location.hostname === 'localhost') &&
        document.querySelector('.tool') === null,
    );
  });

  test('leaving takes every tab along', LONG, async () => {
    await open('/readiness/');
    const other = await visitor.tab('/guide/');
    await aimExit(visitor);
    await aimExit(other);
    await visitor.press('.safety .exit');
    await isGone(visitor);
    await isGone(other);
  });

  test('Shift for anything else than leaving keeps the visitor here', LONG, async () => {
    await open('/guide/');
    await visitor.keys(['Alt', 'Shift'], ['Alt', 'Shift'], ['Alt', 'Shift']);
    for (const other of ['pointerdown', 'wheel', 'focusin']) {
      await visitor.keys('Shift', 'Shift');
      await visitor.run(
        (name) => void document.body.dispatchEvent(new Event(name, { bubbles: true })),
        other,
      );
      await visitor.keys('Shift');
      await visitor.keys('Tab');
    }
    // Held while thinking.
    const hold = (type: string) =>
      visitor.run((name) => void dispatchEvent(new KeyboardEvent(name, { key: 'Shift' })), type);
    await visitor.keys('Shift', 'Shift');
    await hold('keydown');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await hold('keyup');
    // Too long after the ones before.
    await visitor.keys('Shift', 'Shift');
    await new Promise((resolve) => setTimeout(resolve, 5200));
    await visitor.keys('Shift', 'Tab');
    await visitor.keys(['Shift', 'a'], ['Shift', 'b'], ['Shift', 'c']);
    await visitor.keys(['Shift', 'Tab'], ['Shift', 'Tab'], ['Shift', 'Tab']);
    await visitor.keys(['Shift', 'ArrowRight'], ['Shift', 'ArrowRight'], ['Shift', 'ArrowRight']);
    await visitor.keys(['Control', 'Shift'], ['Control', 'Shift'], ['Control', 'Shift']);
    await visitor.keys(['Control', 'Alt', 'Shift'], ['Control', 'Alt', 'Shift'], ['Control', 'Alt', 'Shift']);
    await visitor.keys('Shift', 'Shift', 'ArrowDown', 'Shift', 'Shift');
    expect(await visitor.run(() => document.documentElement.dataset['left'] ?? 'here')).toBe('here');
  });

  test('saved answers come back, and leaving erases them', LONG, async () => {
    await open('/readiness/');
    await visitor.press('.tool .moves .link');
    await visitor.press('.tool label.answer', 'Save my answers');
    await until(visitor, () => localStorage.length === 1);
    await visitor.open('/readiness/');
    await until(visitor, () =>
      document.querySelector('.tool [role=status]')?.textContent?.includes('is back'),
    );
    await aimExit(visitor);
    await visitor.press('.safety .exit');
    await isGone(visitor);
    await visitor.open('/icon.svg');
    expect(await visitor.run(() => localStorage.length)).toBe(0);
  });

  test('no page is wider than a phone, fresh or after narrowing', async () => {
    const wide: string[] = [];
    const tooWide = () => document.documentElement.scrollWidth > innerWidth + 1;
    for (const path of [
      '/',
      '/rights/us-ny/',
      '/letter/',
      '/readiness/',
      '/support/',
      '/guide/two-kinds-of-notes/',
    ]) {
      await visitor.resize(360, 740);
      await visitor.open(path);
      if (await visitor.run(tooWide)) wide.push(`${path} fresh`);
      await visitor.resize(1000, 740);
      await until(visitor, () => innerWidth > 900);
      await visitor.resize(360, 740);
      await until(visitor, () => innerWidth < 400);
      if (await visitor.run(tooWide)) wide.push(`${path} narrowed`);
    }
    await visitor.resize(1280, 900);
    expect(wide).toEqual([]);
  });
});
