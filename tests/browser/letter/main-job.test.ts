import { expect, test } from 'vitest';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { expectLightPage } from '../support/first-load.ts';
import { visitors } from '../support/visitors.ts';

const site = visitors();
const DAY = 86_400_000;

/** A day so many days after today in New York, as an American writes it. Counted in UTC, so nothing can move it. */
function inNewYork(days: number): string {
  const [year = 0, month = 0, day = 0] = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' })
    .format(new Date())
    .split('-')
    .map(Number);
  const then = new Date(Date.UTC(year, month - 1, day) + days * DAY);
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(then);
}

test('a New York client of a solo therapist gets from the home page to a request in six presses', async () => {
  const page = await site.come('/', { timezoneId: 'America/New_York' });
  const tool = new LetterTool(page);
  let presses = 0;
  const press = async (what: Promise<unknown>, many = 1) => {
    await what;
    presses += many;
  };
  await press(page.getByRole('main').getByRole('link', { name: 'Go straight to the letter' }).click());
  // Opening the list and taking a place from it are two.
  await press(tool.pickPlace('us-ny'), 2);
  await press(tool.next());
  await press(tool.choose('A therapist who works alone'));
  await press(tool.press('Skip the rest, show my letter'));
  await tool.at(STEPS.letter);
  expect(presses).toBe(6);

  const words = await tool.words();
  expect(words).toContain('section 18 of the New York Public Health Law');
  expect(words).toContain('45 CFR 164.524');
  const [today, ten, thirty] = [inNewYork(0), inNewYork(10), inNewYork(30)];
  expect(words.split('\n')[0]).toBe(today);
  expect(words).toContain(`10 days to let me look at it, until ${ten} if you get this on ${today}.`);
  expect(words).toContain(`30 days to answer, until ${thirty}.`);
});

test('it does not claim a right to psychotherapy notes that are kept apart', async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.finish();
  expect(await tool.words()).not.toContain('psychotherapy notes');
  await tool.change(STEPS.which, () => tool.choose('Yes, say I’m not asking for them'));
  expect(await tool.words()).toContain(
    'I’m not asking for psychotherapy notes that you keep separately from the record.',
  );
  await tool.change(STEPS.which, () => tool.choose('Yes, ask kindly if I may see them'));
  expect(await tool.words()).toContain('I know I have no legal right to those.');
});

test('by email and no email: the desk says so, and leads back to that answer', async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.finish();
  const note = tool.root.getByText('in a way that it also asks them to avoid');
  await tool.change(STEPS.how, () => tool.choose('By email'));
  expect(await note.count()).toBe(0);
  await tool.change(STEPS.reach, () => tool.choose('send me email'));
  expect(await note.count()).toBe(1);
  await note.getByRole('button', { name: 'Change' }).click();
  await tool.at(STEPS.reach);
});

test('the parent of a teen reads above the letter whose right it can be, with the law and where it is written', async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.pickPlace('us-wa');
  await tool.next();
  await tool.choose('A therapist who works alone');
  await tool.next();
  await tool.choose('My child’s', 'A parent', '12 to 17');
  await tool.press('Skip the rest, show my letter');
  await tool.at(STEPS.letter);
  const note = tool.root.locator('aside.note');
  await note.getByText('What the law says about young people').click();
  await note.getByText('nobody else can use these rights for that care').waitFor();
  expect(await note.getByRole('link', { name: /section 70\.02\.130\(1\)/ }).count()).toBe(1);
  await tool.change(STEPS.whose, () => tool.choose('Under 12'));
  expect(await note.count()).toBe(0);
});

test('the button beside a paragraph says what it does, and so does the line above the sheet', async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.finish();
  expect(await tool.partButton('Greeting').getAttribute('title')).toBe('Change: Greeting');
  await tool.root.getByText('Press a paragraph, or the ⋯ beside it').waitFor();
});

test('what was left out is a field on the sheet, named above the letter', async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.finish();
  const fields = tool.root.locator('.sheet [data-blank]');
  expect(await fields.evaluateAll((all) => all.map((one) => one.getAttribute('placeholder')))).toEqual([
    'name of the therapist or office',
    'your name',
  ]);
  const open = tool.root.getByText('Still to fill in: [name of the therapist or office].');
  await open.waitFor();
  await fields.first().fill('Dr. Example');
  await open.waitFor({ state: 'detached' });
  expect(await tool.words()).toContain('Dear Dr. Example,');
});

test('a law is fetched only for the place that is picked, and once', async () => {
  const page = await site.come('/letter/');
  const laws: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/letter/law/')) laws.push(new URL(request.url()).pathname);
  });
  const tool = new LetterTool(page);
  await tool.at(STEPS.where);
  expect(laws).toEqual([]);
  for (const place of ['us-ny', 'gb', 'us-ny']) await tool.pickPlace(place);
  expect(laws).toEqual(['/letter/law/us-ny.json', '/letter/law/gb.json']);
});

test('a place we do not have gets a general letter that cites no law and says so', async () => {
  const tool = new LetterTool(await site.come('/letter/'));
  await tool.finish({ place: 'elsewhere' });
  await tool.root.getByText('This letter doesn’t name a law').waitFor();
  expect(await tool.words()).not.toMatch(/section|CFR|§|\bAct\b|GDPR|\blaw\b/i);
});

test('the page loads at most 45 KB over the wire before its first question, 35 of them script', async () => {
  await expectLightPage(site, '/letter/');
});
