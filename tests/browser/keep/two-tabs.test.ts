import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { REFUSAL, RefusalTool } from '../../support/refusal-tool.ts';
import { SelfCheck, WHOLE_WAY } from '../../support/self-check.ts';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { eventually, visitors } from '../support/visitors.ts';

/** What timeline.test.ts proves of the timeline, for the other tools that can keep answers. */
const site = visitors();
const SECRET = 'Zyxwether Mxyzptlk';
const NAME = 'Your name, as they know you';

interface Tool {
  readonly name: string;
  readonly path: string;
  /** From the first step to the end, with SECRET wherever words can be typed, in New York. */
  readonly finish: (page: Page) => Promise<unknown>;
  /** On the first step, moves the matter to another place. */
  readonly place: string;
  readonly first: string;
}

const TOOLS: readonly Tool[] = [
  {
    name: 'letter',
    path: '/letter/',
    finish: (page) => new LetterTool(page).finish({ therapist: SECRET }),
    place: '#q-place',
    first: STEPS.where,
  },
  {
    name: 'readiness',
    path: '/readiness/',
    async finish(page) {
      const check = new SelfCheck(page);
      await check.root.locator('#q-where').selectOption('us-ny');
      await check.press('Continue');
      await check.answer(...WHOLE_WAY);
      await check.at('Your result');
    },
    place: '#q-where',
    first: 'Where is your therapist?',
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
    place: '#q-place',
    first: REFUSAL.where,
  },
];

const kept = (page: Page, name: string) => page.evaluate((key) => localStorage.getItem(key) ?? '', name);

test.each(TOOLS)(
  'two tabs of $name that keep answers show the same, and neither loses what the other did',
  async ({ name, path, finish, place, first }) => {
    const one = await site.come(path);
    await finish(one);
    await one.getByRole('checkbox', { name: 'Save my answers' }).check();
    const other = await one.context().newPage();
    await other.goto(path);
    await other.getByText('What you entered before is back.').waitFor();
    await other.locator(`.tool ${place}`).selectOption('gb');
    await one.getByText('You changed this in another tab.').waitFor();
    await one.locator('.answers-list').getByText('United Kingdom').first().waitFor();
    const both = await kept(one, name);
    expect(both).toContain('"gb"');
    if (name !== 'readiness') expect(both).toContain(SECRET);

    await one.locator('.tool').getByRole('button', { name: 'Erase everything I typed' }).click();
    await other.getByText('What was saved on this device was erased, or its time ran out.').waitFor();
    await eventually(() => other.locator(`.tool ${place}`).inputValue()).toBe('');
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

test('a tab that keeps nothing does not put its answers over those that are kept', async () => {
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
