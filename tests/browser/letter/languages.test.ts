import { expect, test } from 'vitest';
import { someOf } from '../../support/long.ts';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { faults } from '../support/faults.ts';
import { eventually, visitors } from '../support/visitors.ts';

const site = visitors();

const LETTERS = [
  {
    place: 'il',
    country: 'Israel',
    language: 'he',
    direction: 'rtl',
    subject: /^הנדון: /,
    thanks: /^תודה/,
  },
  {
    place: 'de',
    country: 'Germany',
    language: 'de',
    direction: 'ltr',
    subject: /^Antrag /,
    thanks: /^Vielen Dank/,
  },
] as const;

async function letterIn(place: string, width = 1280): Promise<LetterTool> {
  const tool = new LetterTool(await site.come('/letter/', { viewport: { width, height: 900 } }));
  await tool.finish({ place, recipient: 'A private clinic or hospital' });
  await tool.root.getByLabel('Show the English under each paragraph').waitFor();
  return tool;
}

test.each(LETTERS)(
  'a letter to $country says what language each line is in, and the English is under it',
  async ({ place, language, direction, subject }) => {
    const tool = await letterIn(place);
    const part = tool.root.locator('.sheet [data-part="subject"]');
    const own = part.locator('.part-body');
    expect(await own.textContent()).toMatch(subject);
    expect([await own.getAttribute('lang'), await own.getAttribute('dir')]).toEqual([language, direction]);
    const twin = part.locator('.twin');
    expect([await twin.getAttribute('lang'), await twin.getAttribute('dir')]).toEqual(['en', 'ltr']);
    expect((await twin.textContent())?.trim()).toBe('Re: Request for my record');
    await tool.root.getByLabel('Show the English under each paragraph').uncheck();
    expect(await twin.isVisible()).toBe(false);
    expect(await own.isVisible()).toBe(true);
  },
);

test.each(someOf(1, LETTERS))(
  'a paragraph of a letter to $country that the client rewrites has no English, and says so',
  async ({ place, language, thanks }) => {
    const tool = await letterIn(place);
    await tool.startEditing('Closing');
    const field = tool.field('Edit: Closing');
    const words = await field.inputValue();
    expect(words).toMatch(thanks);
    expect(await field.getAttribute('lang')).toBe(language);
    await field.fill(`${words} 2026`);
    await tool.press('Done');
    await tool.root.getByText('You changed this paragraph yourself, so we have no English for it.').waitFor();
    await tool.root.getByLabel('Language of the letter').selectOption('en');
    await eventually(() => tool.words()).toContain('Re: Request for my record');
  },
);

const SEEN = LETTERS.flatMap((letter) => [390, 1280].map((width) => ({ ...letter, width })));

test.each(someOf(2, SEEN))(
  'at $width pixels, each line to say in $country begins where its language does, and its English has a line of its own',
  async ({ place, direction, width }) => {
    const tool = await letterIn(place, width);
    await tool.root.getByRole('tab', { name: 'Say it first' }).click();
    const said = tool.root.locator('.spoken dd').first();
    const [own, twin, box] = [
      await said.locator('q').boundingBox(),
      await said.locator('.twin').boundingBox(),
      await said.boundingBox(),
    ];
    expect(own && twin && twin.y >= own.y + own.height - 1).toBe(true);
    const edge = await said.locator('q').evaluate((quote, rtl) => {
      const words = document.createRange();
      words.selectNodeContents(quote);
      const [first] = words.getClientRects();
      return rtl ? first?.right : first?.left;
    }, direction === 'rtl');
    const start = direction === 'rtl' ? (box?.x ?? 0) + (box?.width ?? 0) : (box?.x ?? 0);
    expect(Math.abs((edge ?? 0) - start)).toBeLessThan(20);
    const over = await tool.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
  },
);

test.each(someOf(1, LETTERS))('axe finds nothing on the desk of a letter to $country', async ({ place }) => {
  const tool = await letterIn(place);
  await tool.openPart('The law');
  await tool.startEditing('Closing');
  expect(await faults(tool.page, `a letter to ${place}`)).toEqual([]);
  await tool.changeButton(STEPS.tone).click();
  await tool.at(STEPS.tone);
  expect(await faults(tool.page, `the question of language for ${place}`)).toEqual([]);
});
