import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { comeEarly } from '../support/late-script.ts';
import { visitors } from '../support/visitors.ts';
import { LONG, someOf } from '../../support/long.ts';

const site = visitors();

/** Opens search over a page by its button. */
async function opened(path = '/guide/how-to-ask/'): Promise<Page> {
  const page = await site.come(path);
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  return page;
}

const field = (page: Page) => page.getByLabel('Search this site');
const results = (page: Page) => page.locator('.search .found');

/** Types a text and waits for the first result. */
async function find(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page
    .getByRole('status')
    .filter({ hasText: /\d result/ })
    .waitFor();
}

const focused = (page: Page) => page.evaluate('document.activeElement?.outerHTML ?? ""') as Promise<string>;

describe('search over a page', () => {
  test('is said to open a dialog, by a link that leads to its page until it can', LONG, async () => {
    const link = (page: Page) => page.getByRole('link', { name: 'Search', exact: true });
    const page = await site.come('/guide/how-to-ask/');
    expect(await link(page).getAttribute('aria-haspopup')).toBe('dialog');
    const itself = await site.come('/search/');
    await itself.waitForFunction(() => document.querySelector('[data-search]'));
    expect(await link(itself).getAttribute('aria-haspopup')).toBeNull();
    const plain = await site.come('/guide/how-to-ask/', { javaScriptEnabled: false });
    expect(await link(plain).getAttribute('aria-haspopup')).toBeNull();
    expect(await link(plain).getAttribute('href')).toBe('/search/');
  });

  test('is not loaded before it is asked for, and asks only this site', async () => {
    const asked: string[] = [];
    const page = await site.come('/guide/how-to-ask/', {
      prepare: async (context) => {
        context.on('request', (request) => asked.push(request.url()));
      },
    });
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /pagefind|search-dialog|Search\./.test(url))).toEqual([]);
    await page.keyboard.press('/');
    await find(page, 'court');
    expect(asked.some((url) => url.includes('/pagefind/'))).toBe(true);
    expect(asked.filter((url) => /court/i.test(url))).toEqual([]);
  });

  test('opens by its button, by / and by Ctrl+K, and gives the focus back on Escape', async () => {
    const page = await opened();
    expect(await focused(page)).toContain('search-field');
    await page.keyboard.press('Escape');
    await page
      .getByRole('dialog')
      .waitFor({ state: 'detached' })
      .catch(() => undefined);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await focused(page)).toContain('data-search');
    for (const key of ['/', 'Control+k']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await field(page).inputValue()).toBe('');
      await page.keyboard.press('Escape');
    }
  });

  test(
    'does not open by / once that is switched off, keeps only this choice, and forgets it when switched on',
    LONG,
    async () => {
      const kept = () => page.evaluate('JSON.stringify({ ...localStorage })');
      const page = await opened();
      await page.getByText('Keyboard shortcuts', { exact: true }).click();
      const box = page.getByRole('checkbox', { name: /also opens search/ });
      expect(await box.isChecked()).toBe(true);
      expect(await kept()).toBe('{}');
      await box.uncheck();
      expect(await kept()).toBe('{"search-slash":"off"}');
      await page.goto(`${site.origin}/guide/when-to-ask/`);
      await page.keyboard.press('/');
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
      expect(await field(page).inputValue()).toBe('');
      await page.getByText('Keyboard shortcuts', { exact: true }).click();
      await box.check();
      expect(await kept()).toBe('{}');
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.getByRole('dialog').waitFor();
    },
  );

  test('shows title, part of the site, marked words and headings, and announces how many', async () => {
    const page = await opened();
    await find(page, 'custody');
    expect(await results(page).first().getAttribute('href')).toBe('/guide/court-and-custody/');
    const first = page.locator('.results > li').first();
    expect(await first.textContent()).toContain('Guide');
    expect((await first.locator('mark').first().textContent())?.toLowerCase()).toMatch(/custody|divorce/);
    expect(await first.locator('ul a').first().getAttribute('href')).toMatch(
      /^\/guide\/court-and-custody\/#/,
    );
    expect(await page.locator('.small.status').textContent()).toMatch(/^\d+ results?/);
  });

  test('is walked with arrows, and Enter goes there', async () => {
    const page = await opened();
    await find(page, 'custody');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('class="found"');
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toContain('search-field');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/guide/court-and-custody/');
  });

  test('goes to the best result on Enter in the field', async () => {
    const page = await opened('/');
    await find(page, 'california');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/rights/us-ca/');
  });

  test('is narrowed by part of the site and by place', async () => {
    const page = await opened();
    await find(page, 'record');
    await page.getByLabel('Part of the site').selectOption('Glossary');
    await page.locator('.results a.found[href^="/glossary/"]').first().waitFor();
    await expect
      .poll(() =>
        results(page).evaluateAll((all) => all.map((one) => one.getAttribute('href')?.split('/')[1])),
      )
      .toEqual(expect.not.arrayContaining(['guide', 'rights']));
    await page.getByLabel('Part of the site').selectOption('');
    await page.getByLabel('State or country', { exact: true }).selectOption('Texas');
    await expect
      .poll(() => results(page).evaluateAll((all) => all.map((one) => one.getAttribute('href'))))
      .toEqual(['/rights/us-tx/']);
  });

  test('answers for the place that is named, above all results', async () => {
    const page = await opened();
    for (const [typed, title, url, why] of [
      ['california', 'Can I see my therapy notes in California?', '/rights/us-ca/', undefined],
      ['munich notes', 'Can I see my therapy notes in Germany?', '/rights/de/', 'Munich is in Germany.'],
      ['akteneinsicht', 'Can I see my therapy notes in Germany?', '/rights/de/', undefined],
    ] as const) {
      await field(page).fill(typed);
      const answer = page.locator('.place-answer').first();
      await answer.getByRole('heading', { name: title, exact: true }).waitFor();
      if (why !== undefined) await answer.getByText(why).waitFor();
      await expect
        .poll(() => answer.getByText('Munich is in Germany.').count(), { message: typed })
        .toBe(why ? 1 : 0);
      expect(await answer.locator('dt').count()).toBe(3);
      expect(await answer.locator('dd').first().textContent()).toMatch(/^Yes/);
      expect(
        await answer.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
      ).toEqual([url, url, `/letter/#${/([a-z-]+)\/$/.exec(url)?.[1]}`]);
      expect(await page.locator(`.results a.found[href="${url}"]`).count()).toBe(0);
      expect(await axeFindings(page, `the answer for ${typed}`)).toEqual([]);
    }
  });

  test('asks for the names of cities only for a word that it does not know', LONG, async () => {
    const asked: string[] = [];
    const page = await site.come('/guide/how-to-ask/', {
      prepare: async (context) => {
        context.on('request', (request) => asked.push(request.url()));
      },
    });
    await page.keyboard.press('/');
    for (const known of ['california', 'court', 'how long']) await find(page, known);
    const named = () => asked.filter((url) => url.includes('/pagefind/names/')).length;
    expect(named()).toBe(0);
    await field(page).fill('munich notes');
    await page.locator('.place-answer').getByText('Munich is in Germany.').waitFor();
    expect(named()).toBe(1);
  });

  test('says what it searched instead, and searches as typed if asked', async () => {
    const page = await opened();
    await find(page, 'hippa');
    expect(await page.getByRole('status').allTextContents()).toContainEqual(
      expect.stringMatching(/^Showing results for hipaa\. \d+ results/),
    );
    await page.getByRole('button', { name: /as typed/ }).click();
    await page.locator('.instead').waitFor({ state: 'detached' });
    await expect
      .poll(() => page.locator('.small.status').textContent())
      .toMatch(/^(\d+ results?|Nothing found)/);
  });

  test('leaves nothing typed in the address, the title or the storage', async () => {
    const page = await opened();
    await find(page, 'custody');
    expect(page.url()).not.toMatch(/custody|#|\?/);
    expect(await page.title()).not.toMatch(/custody/i);
    expect(await page.evaluate('JSON.stringify([{...localStorage}, {...sessionStorage}])')).toBe('[{},{}]');
    await page.reload();
    await page.keyboard.press('/');
    expect(await field(page).inputValue()).toBe('');
  });

  test('has the way out and help inside, and leaves nothing behind', async () => {
    const page = await opened();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('link', { name: 'Help right now' }).getAttribute('href')).toBe('/support/');
    expect(await dialog.getByRole('link', { name: 'Leave this site' }).count()).toBe(1);
  });

  test('is without fault for axe, in light and dark, wide and narrow', async () => {
    const page = await opened();
    await find(page, 'custody');
    expect(await axeFindings(page, 'search dialog')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await field(page).fill('suicide');
    await page.locator('.help-first').waitFor();
    expect(await axeFindings(page, 'help lines in search')).toEqual([]);
    await field(page).fill('xqzvk');
    await page.locator('.nothing').waitFor();
    await page.getByText('Keyboard shortcuts', { exact: true }).click();
    expect(await axeFindings(page, 'nothing found, and the keys')).toEqual([]);
  });
});

describe('words of distress', () => {
  test('show help lines first', async () => {
    const page = await opened();
    const help = page.locator('.help-first');
    for (const words of ['suicide', 'kill myself', 'abuse', 'suicde', 'scared of partner']) {
      // What is typed in between asks for no help.
      await find(page, 'custody');
      await help.waitFor({ state: 'detached' });
      await field(page).fill(words);
      await help.waitFor();
      await results(page).first().waitFor();
      // English of the United States, so its numbers come first: that for danger, and beside it someone to talk to.
      expect(await help.locator('ul').first().getByRole('link').allInnerTexts(), words).toEqual(
        ['abuse', 'scared of partner'].includes(words)
          ? ['Call 911', 'Call 1-800-799-7233', 'Call 988']
          : ['Call 911', 'Call 988', 'Call 1-800-799-7233'],
      );
      await page.locator('.search [role=status]').getByText('You can talk to someone now.').waitFor();
      await field(page).press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.textContent), words).toBe('Call 911');
      const above = await page.evaluate(
        `document.querySelector('.help-first').compareDocumentPosition(document.querySelector('.results')) & 4`,
      );
      expect(above, words).toBe(4);
      expect(await help.locator('details li').count(), words).toBeGreaterThan(40);
    }
  });

  test('show help lines even where no page has them, and where the index cannot be searched as typed', async () => {
    const page = await opened();
    await field(page).fill('qqqq kill myself zzzz');
    await page.locator('.help-first').waitFor();
  });
});

describe('where search finds nothing or cannot be had', () => {
  test('offers the closest pages, the tools and the A to Z', async () => {
    const page = await opened();
    await field(page).fill('xqzvk');
    await page.locator('.nothing').waitFor();
    expect(await page.locator('.small.status').textContent()).toBe('Nothing found.');
    for (const href of ['/guide/', '/letter/', '/a-z/'])
      expect(await page.locator(`.nothing a[href="${href}"]`).count()).toBe(1);
  });

  test.each(someOf(1, ['**/pagefind/*.pagefind', '**/pagefind/pagefind.js', '**/pagefind/words.json']))(
    'says so when %s does not come, and offers the A to Z and help',
    async (blocked) => {
      const page = await site.come('/guide/how-to-ask/', {
        rough: true,
        prepare: async (context) => void (await context.route(blocked, (route) => route.abort())),
      });
      await page.keyboard.press('/');
      await field(page).fill('court');
      const alert = page.getByRole('alert');
      await alert.waitFor();
      await alert.locator('a[href="/a-z/"]').waitFor();
      await alert.locator('a[href="/support/"]').waitFor();
      expect(await axeFindings(page, `without ${blocked}`)).toEqual([]);
    },
  );

  test('leads to its page where the dialog’s own code does not come', async () => {
    const page = await site.come('/guide/how-to-ask/', {
      rough: true,
      prepare: async (context) => void (await context.route('**/search-dialog*', (route) => route.abort())),
    });
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.waitForURL('**/search/');
  });

  test('without script its page leads to the A to Z, which has every place and topic', async () => {
    const page = await site.come('/search/', { javaScriptEnabled: false });
    await page.locator('main .note a[href="/a-z/"]').click();
    await page.waitForURL('**/a-z/');
    for (const href of ['/guide/how-to-ask/', '/rights/us-ny/', '/glossary/#soap', '/letter/'])
      expect(await page.locator(`main a[href="${href}"]`).count(), href).toBe(1);
  });
});

describe('the page of search', () => {
  test('puts the words into the address only when asked, and takes them from there', async () => {
    const page = await site.come('/search/');
    await field(page).click();
    await find(page, 'custody');
    expect(page.url()).toBe(`${site.origin}/search/`);
    await page.getByRole('button', { name: 'Link to these results' }).click();
    expect(page.url()).toBe(`${site.origin}/search/#q=custody`);
    await page.reload();
    await results(page).first().waitFor();
    expect(await field(page).inputValue()).toBe('custody');
    expect(await axeFindings(page, 'results on the page of search')).toEqual([]);
  });

  test('finds what was typed before its script had come', async () => {
    const { page, letScriptsCome } = await comeEarly(site, '/search/');
    await field(page).fill('custody');
    letScriptsCome();
    await results(page).first().waitFor();
    expect(await field(page).inputValue()).toBe('custody');
  });

  test('from the dialog, the link to the results leads to it', async () => {
    const page = await opened();
    await find(page, 'custody');
    await page.getByRole('button', { name: 'Link to these results' }).click();
    await page.waitForURL('**/search/#q=custody');
  });

  test('answers / with its own field', async () => {
    const page = await site.come('/search/');
    await page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });
    await page.keyboard.press('/');
    await expect.poll(() => focused(page)).toContain('search-field');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
