import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LetterTool, STEPS, THERAPIST } from '../../support/tool-page.ts';
import { RefusalTool, REFUSAL } from '../../support/refusal-tool.ts';
import { TimelineTool } from '../../support/timeline-page.ts';
import { visitors } from '../support/visitors.ts';
import { LONG, someOf } from '../../support/long.ts';

const site = visitors();

async function open(path = '/letter/'): Promise<LetterTool> {
  return new LetterTool(await site.come(path));
}

/** A tool on its second step, for New York. */
async function onHolder(): Promise<LetterTool> {
  const tool = await open();
  await tool.pickPlace('us-ny');
  await tool.next();
  await tool.at(STEPS.holder);
  return tool;
}

test('required answers that are missing are named in the summary and at the question', async () => {
  const tool = await open();
  await tool.next();
  await tool.summary.getByText('Choose a state or country, or').waitFor();
  await tool.pickPlace('us-ny');
  await tool.next();
  await tool.type(THERAPIST, 'Dr. Example');
  await tool.next();
  await tool.summary.getByText('Choose who has the notes.').waitFor();
  const described = tool.root.getByRole('group', { name: 'Who has the notes?' });
  expect(await described.textContent()).toContain('Choose who has the notes.');
  expect(await tool.field(THERAPIST).inputValue()).toBe('Dr. Example');
});

test('a question of many answers with none left asks for at least one', async () => {
  const tool = await onHolder();
  await tool.finishFromHolder();
  await tool.changeButton(STEPS.which).click();
  await tool.answer('The whole record').uncheck();
  await tool.press('Show my letter');
  await tool.summary.getByText('Choose at least one thing to ask for').waitFor();
});

test('a letter that asks for nothing is not reached by a side door', LONG, async () => {
  const tool = await onHolder();
  await tool.finishFromHolder();
  await tool.changeButton(STEPS.which).click();
  await tool.answer('The whole record').uncheck();
  await tool.press('Back');
  await tool.at(STEPS.letter);
  await tool.changeButton(STEPS.tone).click();
  await tool.press('Show my letter');
  await tool.at(STEPS.which);
  await tool.summary.getByText('Choose at least one thing to ask for').waitFor();
});

test('a name of 10,000 characters gets a clear message, and none of it is lost', async () => {
  const tool = await onHolder();
  const long = 'Łong'.repeat(2500);
  await tool.choose('A therapist who works alone');
  await tool.type(THERAPIST, long);
  await tool.next();
  await tool.summary
    .getByText('Shorten this to 200 characters. It’s 10000 now, and nothing has been cut.')
    .waitFor();
  expect(await tool.field(THERAPIST).inputValue()).toBe(long);
  expect(await tool.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await tool.type(THERAPIST, 'Dr. Short');
  await tool.next();
  await tool.at(STEPS.whose);
});

test('pasted HTML and script stay text everywhere and nothing runs', async () => {
  const nasty = '"><img src=/x onerror="window.ran=1"><script>window.ran=1</script>{{name}} {name} &amp;';
  const tool = await onHolder();
  await tool.type(THERAPIST, nasty);
  await tool.finishFromHolder();
  await tool.change(STEPS.reach, () => tool.type('A safe way to reach you', nasty));
  await tool.edit('Closing', nasty);
  const lines = await tool.lines();
  expect(lines).toEqual(
    expect.arrayContaining([`Dear ${nasty},`, `The best way to reach me: ${nasty}`, nasty]),
  );
  expect(await tool.root.locator('.sheet img, .sheet script').count()).toBe(0);
  expect(await tool.page.evaluate(() => 'ran' in window)).toBe(false);
  const text = (await tool.save('Plain text')).bytes.toString('utf8');
  expect(text.split(nasty)).toHaveLength(4);
});

test('a right-to-left name stands apart from the words around it', async () => {
  const tool = await onHolder();
  await tool.type(THERAPIST, 'ד״ר דוגמה (12)');
  await tool.finishFromHolder();
  // On the sheet it stands in a field of its own, which has its own direction.
  expect(await tool.root.locator('.sheet [data-blank=therapist]').getAttribute('dir')).toBe('auto');
  expect(await tool.words()).toContain('Dear ד״ר דוגמה (12),');
  await tool.changeButton(STEPS.holder).click();
  expect(await tool.field(THERAPIST).getAttribute('dir')).toBe('auto');
});

test('30 February gets a message and is not quietly dropped', async () => {
  const tool = await onHolder();
  await tool.finishFromHolder();
  await tool.changeButton(STEPS.reach).click();
  const date = tool.field('When will they get it?');
  await date.fill('');
  await date.focus();
  await tool.page.keyboard.type('02302026');
  await tool.press('Show my letter');
  await tool.summary.getByText('Check the day, month and year').waitFor();
  await tool.summary.getByRole('link').click();
  await tool.page.keyboard.type('02282026');
  await tool.press('Show my letter');
  await tool.at(STEPS.letter);
  expect((await tool.lines())[0]).toBe('February 28, 2026');
});

test('a first request that lies ahead, and an end before its start, are told apart', LONG, async () => {
  const tool = await onHolder();
  await tool.choose('A therapist who works alone');
  await tool.chooseKind('A reminder');
  await tool.type('When did they get your first request?', '2199-01-01');
  await tool.next();
  await tool.summary.getByText('Choose today or an earlier day').waitFor();
  await tool.type('When did they get your first request?', '1850-01-01');
  await tool.next();
  await tool.summary.getByText('Check the year').waitFor();
  await tool.choose('A request for the notes');
  await tool.next();
  await tool.at(STEPS.find);
  await tool.next();
  await tool.at(STEPS.which);
  await tool.choose('Only certain dates');
  await tool.type('From', '2024-05-02');
  await tool.type('Until', '2024-05-01');
  await tool.next();
  await tool.summary.getByText('“Until” must be on or after “From”.').waitFor();
  expect(await tool.field('From').inputValue()).toBe('2024-05-02');
});

test.each(
  someOf(2, ['/letter/#<img src=x onerror=alert(1)>', '/letter/#%E0%A4', '/letter/#zz', '/letter/?place=zz']),
)('an unknown place in the address, %s, gets a message and the list', async (path) => {
  const tool = await open(path);
  await tool.root.getByText('We don’t have “').waitFor();
  await tool.at(STEPS.where);
  expect(tool.page.url()).toBe(`${site.origin}/letter/`);
  await tool.finish();
});

test.each(someOf(1, ['/letter/#place=US-NY', '/letter/#us-ny', '/letter/?place=us-ny']))(
  'a known place in the address, %s, is chosen already and taken off the address',
  async (path) => {
    const tool = await open(path);
    await tool.root.locator('.law-note').getByRole('link', { name: 'Read the law: New York' }).waitFor();
    expect(await tool.root.locator('#q-place').inputValue()).toBe('us-ny');
    expect(tool.page.url()).toBe(`${site.origin}/letter/`);
    await tool.next();
    await tool.at(STEPS.holder);
  },
);

test('a law that does not load can be asked for again, and the letter goes on without it', async () => {
  const page = await site.come('/letter/', { rough: true });
  await page.route('**/letter/law/*.json', (route) => route.abort(), { times: 1 });
  const tool = new LetterTool(page);
  await tool.root.locator('#q-place').selectOption('us-ny');
  await tool.root.getByText('We couldn’t load the law.').waitFor();
  await tool.press('Try again');
  await tool.root.locator('.law-note').getByRole('link', { name: 'Read the law: New York' }).waitFor();
});

const NASTY = '"><img src=/x onerror="window.ran=1"><script>window.ran=1</script>{{name}} {name} &amp;';
const RIGHT_TO_LEFT = 'ד״ר דוגמה (12)';

/** Whether the page is as wide as the window, and nothing of what was typed has run. */
async function unharmed(page: Page): Promise<void> {
  const state = await page.evaluate(() => ({
    sideways: document.documentElement.scrollWidth > innerWidth,
    ran: 'ran' in window,
  }));
  expect(state).toEqual({ sideways: false, ran: false });
}

test(
  'the refusal helper’s letter takes long, right-to-left and nasty words, and says where one is too long',
  LONG,
  async () => {
    const tool = new RefusalTool(await site.come('/refusal/'));
    await tool.stand({ place: 'us-ny', marks: ['A fee'] });
    await tool.write('Write the reply');
    await tool.changeButton(REFUSAL.you).click();
    const name = tool.field('Your name, as they know you');
    const long = 'Łong'.repeat(2500);
    await name.fill(long);
    await tool.press('Show my letter');
    await tool.summary.getByText('Shorten this to 200 characters. It’s 10000 now').waitFor();
    expect(await name.inputValue()).toBe(long);
    await unharmed(tool.page);
    expect(await name.getAttribute('dir')).toBe('auto');
    for (const words of [RIGHT_TO_LEFT, NASTY]) {
      await name.fill(words);
      await tool.press('Show my letter');
      await tool.at(REFUSAL.letter);
      expect(await tool.words()).toContain(words);
      expect(await tool.root.locator('.sheet img, .sheet script').count()).toBe(0);
      expect(await tool.root.locator('.sheet [data-blank=name]').getAttribute('dir')).toBe('auto');
      await unharmed(tool.page);
      await tool.changeButton(REFUSAL.you).click();
    }
  },
);

test(
  'a note of the timeline takes long, right-to-left and nasty words, and is saved as it was written',
  LONG,
  async () => {
    const tool = new TimelineTool(
      await site.come('/after-you-ask/', { viewport: { width: 320, height: 640 } }),
    );
    await tool.begin();
    const long = 'Łong'.repeat(500);
    for (const words of [RIGHT_TO_LEFT, NASTY, long]) {
      await tool.note('2026-02-10', words);
      const written = tool.root.locator('.written', { hasText: words });
      expect(await written.textContent()).toBe(words);
      expect(await written.getAttribute('dir')).toBe('auto');
      await unharmed(tool.page);
    }
    expect(await tool.root.locator('.timeline img, .timeline script').count()).toBe(0);
    expect(JSON.stringify(JSON.parse((await tool.save('Save as a file')).text))).toContain(
      JSON.stringify(NASTY),
    );
  },
);
