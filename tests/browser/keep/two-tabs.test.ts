import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { REFUSAL, RefusalTool } from '../../support/refusal-tool.ts';
import { FIRST_QUESTION, SelfCheck } from '../../support/self-check.ts';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { eventually, visitors } from '../support/visitors.ts';
import { LONG, someOf } from '../../support/long.ts';

/** What timeline.test.ts proves of the timeline, for the other tools that can keep answers. */
const site = visitors();
const SECRET = 'Zyxwether Mxyzptlk';
const NAME = 'Your name, as they know you';

interface Tool {
  readonly name: string;
  readonly path: string;
  /** From the first step to the end, with SECRET wherever words can be typed, in New York. */
  readonly finish: (page: Page) => Promise<unknown>;
  /** Gives another answer on the first step. */
  readonly change: (page: Page) => Promise<void>;
  /** How the other tab shows that answer, and how the device keeps it. */
  readonly changed: { readonly shown: string; readonly kept: string };
  /** Whether nothing is answered on the first step. */
  readonly isBlank: (page: Page) => Promise<boolean>;
  readonly first: string;
}

/** Another place in the first question. */
const byPlace = {
  change: async (page: Page) => {
    await page.locator('.tool #q-place').selectOption('gb');
  },
  changed: { shown: 'United Kingdom', kept: '"gb"' },
  isBlank: async (page: Page) => (await page.locator('.tool #q-place').inputValue()) === '',
};

const TOOLS: readonly Tool[] = [
  {
    name: 'letter',
    path: '/letter/',
    finish: (page) => new LetterTool(page).finish({ therapist: SECRET }),
    ...byPlace,
    first: STEPS.where,
  },
  {
    name: 'readiness',
    path: '/readiness/',
    async finish(page) {
      const check = new SelfCheck(page);
      await check.goShortWay();
    },
    change: (page) => page.locator('.tool').getByLabel('Up and down').check(),
    changed: { shown: 'Up and down', kept: '"mixed"' },
    isBlank: async (page) => (await page.locator('.tool .answer input:checked').count()) === 0,
    first: FIRST_QUESTION,
  },
  {
    name: 'refusal',
    path: '/refusal/',
    async finish(page) {
      const tool = new RefusalTool(page);
      await tool.stand({ place: 'us-ny', marks: ['A fee'] });
      await tool.write('Write the reply');
      await tool.change(REFUSAL.you, () => tool.type(NAME, SECRET));
      await tool.press('Back to what I can do');
    },
    ...byPlace,
    first: REFUSAL.where,
  },
];

const kept = (page: Page, name: string) => page.evaluate((key) => localStorage.getItem(key) ?? '', name);

test.each(someOf(1, TOOLS))(
  'two tabs of $name that keep answers show the same, and neither loses what the other did',
  async ({ name, path, finish, change, changed, isBlank, first }) => {
    const one = await site.come(path);
    await finish(one);
    await one.getByRole('checkbox', { name: 'Save my answers' }).check();
    const other = await one.context().newPage();
    await other.goto(path);
    await other.getByText('What you entered before is back.').waitFor();
    await change(other);
    await one.getByText('You changed this in another tab.').waitFor();
    await one.locator('.answers-list').getByText(changed.shown).first().waitFor();
    const both = await kept(one, name);
    expect(both).toContain(changed.kept);
    if (name !== 'readiness') expect(both).toContain(SECRET);

    await one.locator('.tool').getByRole('button', { name: 'Erase everything I typed' }).click();
    await other.getByText('What was saved on this device was erased, or its time ran out.').waitFor();
    await eventually(() => isBlank(other)).toBe(true);
    await other.getByRole('heading', { level: 2, name: first, exact: true }).waitFor();
    expect(await kept(other, name)).toBe('');
  },
);

test('quick typing in one tab is whole, in the field and on the device, while another tab follows', async () => {
  const one = new LetterTool(await site.come('/letter/'));
  await one.finish();
  await one.root.getByRole('checkbox', { name: 'Save my answers' }).check();
  const other = new LetterTool(await one.page.context().newPage());
  await other.page.goto('/letter/');
  await other.root.getByText('What you entered before is back.').waitFor();
  await one.page.bringToFront();
  await one.changeButton(STEPS.find).click();
  const long = 'The quick brown fox jumps over the lazy dog. '.repeat(4).trim();
  await one.field(NAME).pressSequentially(long);
  expect(await one.field(NAME).inputValue()).toBe(long);
  await eventually(() => kept(one.page, 'letter')).toContain(long);
});

test('a tab that keeps nothing does not put its answers over those that are kept', LONG, async () => {
  const one = new LetterTool(await site.come('/letter/'));
  const other = new LetterTool(await one.page.context().newPage());
  await other.page.goto('/letter/');
  await other.finish({ place: 'gb' });
  await one.page.bringToFront();
  await one.finish({ therapist: SECRET });
  await one.root.getByRole('checkbox', { name: 'Save my answers' }).check();
  const before = await kept(one.page, 'letter');
  expect(before).toContain(SECRET);
  await other.page.bringToFront();
  await other.root.getByRole('checkbox', { name: 'Save my answers' }).click();
  await other.root.getByText('Something from another tab is already saved on this device').waitFor();
  expect(await kept(one.page, 'letter')).toBe(before);
});
