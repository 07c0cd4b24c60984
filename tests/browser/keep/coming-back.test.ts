import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser } from '../../support/chromium.ts';
import { REFUSAL, RefusalTool } from '../../support/refusal-tool.ts';
import { SelfCheck } from '../../support/self-check.ts';
import { TimelineTool } from '../../support/timeline-page.ts';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { eventually, visitors } from '../support/visitors.ts';
import { someOf } from '../../support/long.ts';

/**
 * A browser that keeps a page whole in memory while one looks at another, as browsers do; the other tests' browser does
 * not, so that each of their pages starts afresh.
 */
const site = visitors(() => openBrowser({ kind: 'whole', without: ['--disable-back-forward-cache'] }));
const SECRET = 'Zyxwether Mxyzptlk';
const NAME = 'Your name, as they know you';
const NOTE = '#q-log-note';

interface Tool {
  readonly path: string;
  /** Types SECRET, or chooses something, and leaves it standing on the page. */
  readonly type: (page: Page) => Promise<unknown>;
  /** What then stands there. */
  readonly read: (page: Page) => Promise<unknown>;
  readonly typed: string;
}

const field = (label: string) => (page: Page) => page.getByLabel(label).first().inputValue();
const TOOLS: readonly Tool[] = [
  {
    path: '/letter/',
    async type(page) {
      const tool = new LetterTool(page);
      await tool.finish({ therapist: SECRET });
      await tool.changeButton(STEPS.find).click();
      await tool.type(NAME, SECRET);
    },
    read: field(NAME),
    typed: SECRET,
  },
  {
    path: '/readiness/',
    async type(page) {
      const check = new SelfCheck(page);
      await check.choose('Up and down');
      await check.press('Continue');
      await check.choose('A court case');
    },
    read: async (page) => String(await new SelfCheck(page).root.getByLabel('A court case').isChecked()),
    typed: 'true',
  },
  {
    path: '/refusal/',
    async type(page) {
      const tool = new RefusalTool(page);
      await tool.stand({ place: 'us-ny', marks: ['A fee'] });
      await tool.write('Write the reply');
      await tool.changeButton(REFUSAL.you).click();
      await tool.type(NAME, SECRET);
    },
    read: field(NAME),
    typed: SECRET,
  },
  {
    path: '/after-you-ask/',
    async type(page) {
      await new TimelineTool(page).begin();
      await page.locator(NOTE).fill(SECRET);
    },
    read: (page) => page.locator(NOTE).inputValue(),
    typed: SECRET,
  },
  {
    path: '/waitlist/',
    type: (page) => page.getByLabel('Your first name').fill(SECRET),
    read: field('Your first name'),
    typed: SECRET,
  },
];

/** Comes to a tool and types. The page it may leave for is played by the test. */
async function typing({ path, type }: Tool): Promise<Page> {
  const page = await site.come('/', {
    rough: true,
    prepare: (context) =>
      context.route('https://**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title><h1>Another site</h1>' }),
      ),
  });
  await page.goto(path);
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  await type(page);
  return page;
}

/** A page that was left before can leave again before the move to it is done: then the browser calls that off. */
function overtaken(error: Error): void {
  if (!/net::ERR_ABORTED|Not attached to an active page/.test(error.message)) throw error;
}

/** All that a page shows, fields included. */
async function shown(page: Page): Promise<string> {
  const read = () =>
    page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
      return [document.title, document.body?.textContent, ...fields.map(({ value }) => value)].join('\n');
    });
  // A page that was left before leaves again at once, and can be gone while it is read.
  return read().catch(read);
}

test.each(someOf(1, TOOLS))(
  '$path: after a look at another page all is still there; after leaving nothing is',
  async (tool) => {
    const page = await typing(tool);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) =>
        document.documentElement.toggleAttribute('data-same', persisted),
      );
    });
    // By the address, since a link opens over the tool.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto('/support/');
    await page.goBack({ waitUntil: 'commit' });
    await page.locator('html[data-same]').waitFor({ state: 'attached' });
    expect(await tool.read(page)).toBe(tool.typed);

    await page.evaluate(() => {
      localStorage.setItem('letter', 'kept');
      sessionStorage.setItem('some', 'thing');
      return caches.open('saved-site-1');
    });
    await page.getByRole('link', { name: 'Leave this site' }).click();
    await page.getByRole('heading', { name: 'Another site' }).waitFor();
    for (const move of ['goBack', 'goBack', 'goForward', 'goForward'] as const) {
      await page[move]({ waitUntil: 'commit' }).catch(overtaken);
      expect(await shown(page)).not.toMatch(new RegExp(`${SECRET}|Up and down`));
    }
    const other = await page.context().newPage();
    await other.goto('/icon.svg');
    const left = () =>
      other.evaluate(async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length]);
    await eventually(left).toEqual([0, 0, 0]);
  },
);

test('a tool that comes back after its answers were erased elsewhere shows none of them', async () => {
  const page = await site.come('/letter/');
  const tool = new LetterTool(page);
  await tool.finish({ therapist: SECRET });
  await tool.root.getByRole('checkbox', { name: 'Save my answers' }).check();
  await page.getByRole('link', { name: 'Help right now' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Help right now' }).waitFor();
  await page.evaluate(() => localStorage.clear());
  await page.goBack({ waitUntil: 'commit' });
  await tool.at(STEPS.where);
  await tool.root.getByText('What was saved on this device was erased, or its time ran out.').waitFor();
  expect(await page.content()).not.toContain(SECRET);
});
