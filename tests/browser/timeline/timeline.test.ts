import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { content } from '../../support/content.ts';
import { FIRST, TimelineTool } from '../../support/timeline-page.ts';
import { axeFindings } from '../support/axe.ts';
import { eventually, setClock, visitors, type Coming } from '../support/visitors.ts';
import { NOTHING_LEFT, tracesOf } from '../support/traces.ts';
import { expectLightPage } from '../support/first-load.ts';
import { LONG } from '../../support/long.ts';

const site = visitors();
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 2, 20, 12);
const SECRET = 'Zyxwether Mxyzptlk';

async function come(coming: Coming = {}): Promise<TimelineTool> {
  return new TimelineTool(await site.come('/after-you-ask/', { now: NOW, ...coming }));
}

/** A timeline with a note, kept on the device for the usual time. */
async function keptTimeline(coming: Coming = {}): Promise<TimelineTool> {
  const tool = await come(coming);
  await tool.begin();
  await tool.press('Keep it on this device');
  await tool.told('It’s kept until June 20, 2026.');
  await tool.note('2026-02-10', SECRET);
  return tool;
}

const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));

/** Comes back to the page so many days later. */
async function comeBack({ page }: TimelineTool, days: number): Promise<TimelineTool> {
  await setClock(page.context(), NOW + days * DAY);
  await page.reload();
  return new TimelineTool(page);
}

test('from the first question to the next step, with today in its place', async () => {
  const tool = await come();
  await tool.begin({ sent: '2026-01-30' });
  expect(await tool.events()).toEqual([
    'January 30, 2026: You asked',
    'January 31, 2026: They got your request',
    'March 2, 2026: Last day for an answer',
    'March 3, 2026: From this day, a complaint can make sense',
    'March 20, 2026: Today',
    expect.stringMatching(/^August 29, 2026: Last day to complain to: U\.S\. Department/),
  ]);
  expect(await tool.next()).toMatch(/Send a reminder\s[\s\S]*due by March 2, 2026/);
  expect(await tool.root.getByRole('button', { name: 'Write a reminder' }).count()).toBe(1);
  expect(await tool.root.locator('[aria-current=date]').textContent()).toContain('Today');
  expect(
    await tool.root.getByRole('link', { name: /45 CFR 164\.524\(b\)\(2\)\(i\)/ }).count(),
  ).toBeGreaterThan(0);

  await tool.change('What has happened since?');
  await tool.field('The day you sent a reminder').fill('2026-03-19');
  await tool.press('Show my timeline');
  await tool.seen();
  expect(await tool.next()).toContain('Give the reminder until April 2, 2026');
});

test('with the keyboard alone', async () => {
  const tool = await come();
  await tool.at(FIRST);
  const { keyboard } = tool.page;
  const focused = () => tool.page.evaluate(() => document.activeElement?.textContent ?? '');
  await tool.root.locator('#q-place').focus();
  await keyboard.type('New Zea');
  await eventually(() => tool.root.locator('#q-place').inputValue()).toBe('nz');
  await tool.root.getByRole('button', { name: 'Continue' }).focus();
  await keyboard.press('Enter');
  // The questions come with the rest of the tool, and the focus is on their heading then.
  await tool.root.locator('.asking input[type="date"]').first().waitFor();
  await eventually(focused).toBe('When did you ask?');
  await keyboard.press('Tab');
  await keyboard.type('03022026');
  await tool.root.getByRole('button', { name: /Skip the rest/ }).focus();
  await keyboard.press('Enter');
  await tool.seen();
  await eventually(focused).toBe('Your timeline');
  expect(await tool.next()).toContain('Wait until at least 30 March 2026');
});

test('notes are added, changed, deleted and brought back', async () => {
  const tool = await come();
  await tool.begin();
  await tool.press('Add the note');
  await tool.root.locator('.log-form .errors').getByText('Write a few words').waitFor();
  expect(await tool.page.evaluate(() => document.activeElement?.className)).toBe('errors');
  await tool.note('2026-02-10', 'Called the office.');
  await tool.press(/^Edit ?: Called the office\.$/);
  await tool.root.locator('.timeline textarea').fill('Wrote to the office.');
  await tool.press('Save the note');
  await tool.root.locator('.written', { hasText: 'Wrote to the office.' }).waitFor();
  await tool.press(/^Delete ?: Wrote to the office\.$/);
  await tool.told('The note is deleted.');
  expect(await tool.root.locator('.written').count()).toBe(0);
  await eventually(() => tool.page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
  await tool.page.keyboard.press('Enter');
  await tool.told('The note is back.');
  expect(await tool.root.locator('.written').textContent()).toBe('Wrote to the office.');
});

test('days that cannot be are told with what to mend, and nothing is lost', async () => {
  const tool = await come();
  await tool.press('Continue');
  await tool.field('The day you sent it or asked').fill('2026-02-02');
  await tool.field('The day they got it').fill('2026-02-01');
  await tool.press('Skip the rest, show my timeline');
  const summary = tool.root.locator('.errors');
  await summary.getByText(/“The day they got it” is February 1, 2026, before/).waitFor();
  expect(await tool.page.evaluate(() => document.activeElement?.className)).toBe('errors');
  expect(await tool.field('The day they got it').inputValue()).toBe('2026-02-01');
  await tool.field('The day they got it').fill('2026-04-01');
  await tool.press('Continue');
  await summary.getByText('Choose today or an earlier day').waitFor();
  await tool.field('The day they got it').fill('2026-02-03');
  await tool.finish();
  expect(await tool.next()).toContain('Send a reminder');
});

test('nothing is stored or sent until keeping is switched on, and nothing shows elsewhere', async () => {
  const asked: string[] = [];
  const tool = await come({
    prepare: async (context) => {
      context.on('request', (request) =>
        asked.push(`${request.method()} ${new URL(request.url()).pathname}${request.postData() ?? ''}`),
      );
    },
  });
  await tool.at(FIRST);
  const before = asked.length;
  await tool.begin({ place: 'us-ny' });
  await tool.note('2026-02-10', SECRET);
  await tool.root.getByText('Add the coming days to a calendar').click();
  const calendar = await tool.save('Save the calendar file');
  const file = await tool.save('Save as a file');
  expect(asked.slice(before).filter((one) => !one.startsWith('GET /_astro/'))).toEqual([
    'GET /refusal/law/us-ny.json',
    'GET /after-you-ask/texts.json',
  ]);
  expect(JSON.parse(await tracesOf(tool.page))).toEqual({
    ...NOTHING_LEFT,
    history: '{"at":1}',
    address: `${site.origin}/after-you-ask/`,
    title: 'Last step',
  });
  expect([calendar.name, file.name]).toEqual(['dates.ics', 'days.json']);
  expect(calendar.text).not.toContain(SECRET);
  expect(file.text).toContain(SECRET);
});

test('the calendar file holds the coming days, whole and under a neutral title', async () => {
  const tool = await come();
  await tool.begin({ place: 'gb', received: '2026-03-19' });
  await tool.note('2026-04-02', 'Session');
  await tool.root.getByText('Add the coming days to a calendar').click();
  const { text } = await tool.save('Save the calendar file');
  const days = [...text.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map((match) => match[1]);
  // A month from 19 March is Sunday, 19 April, so the Monday after.
  expect(days).toEqual(['20260402', '20260420']);
  expect([...text.matchAll(/SUMMARY:(.*)/g)].map((match) => match[1]?.trim())).toEqual([
    'Follow up',
    'Follow up',
  ]);
  expect(text).not.toMatch(/therap|notes|record|complain|Session/i);
});

test('a timeline goes out as a file and comes back whole; any other file changes nothing', async () => {
  const tool = await come();
  await tool.begin({ place: 'de' });
  await tool.note('2026-02-10', SECRET);
  const { text } = await tool.save('Save as a file');
  const events = await tool.events();

  const again = await come();
  await again.at(FIRST);
  for (const wrong of ['{"format":"answers-1"}', '{"format":"days-1","entries"', 'x'.repeat(1_000_001)]) {
    await again.openFile(wrong);
    await again.root.getByText('There’s no timeline in this file. Nothing has changed.').waitFor();
    await again.root.getByText('Saved your timeline earlier?').click();
  }
  await again.openFile(text);
  await again.seen();
  expect(await again.events()).toEqual(events);
  expect(await stored(again.page)).toBe('{}');
  expect(again.page.url()).toBe(`${site.origin}/after-you-ask/`);
});

test('what is kept comes back, can be kept longer, ends on its day, and leaves nothing', LONG, async () => {
  let tool = await comeBack(await keptTimeline(), 60);
  await tool.told('What you entered before is back.');
  await tool.seen();
  expect((await tool.events()).join('\n')).toContain('February 10, 2026: Your note');
  await tool.root.getByText('Your timeline is kept on this device until June 20, 2026').waitFor();
  await tool.press('Keep it until August 19, 2026');
  await tool.told('It’s kept until August 19, 2026.');
  tool = await comeBack(tool, 120);
  await tool.seen();
  tool = await comeBack(tool, 153);
  await tool.at(FIRST);
  // The question can be seen before the tool wakes, which is when it erases.
  await eventually(() => stored(tool.page)).toBe('{}');
});

test('a note is on the device before it is drawn, so that going away at once loses nothing', async () => {
  const tool = await keptTimeline();
  await tool.root.locator('#q-log-day').fill('2026-02-11');
  await tool.root.locator('#q-log-note').fill('Another note');
  const saved = await tool.root.getByRole('button', { name: 'Add the note' }).evaluate(async (button) => {
    (button as HTMLButtonElement).click();
    // However many of these there are, the browser draws nothing between them.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    return localStorage.getItem('timeline');
  });
  expect(saved).toContain('Another note');
});

test('one press erases from the device at once; it can be taken back, until something is entered or it is let go', async () => {
  const tool = await keptTimeline();
  await tool.press('Erase everything');
  await tool.told('Everything you typed is erased from this page and this device.');
  expect(await stored(tool.page)).toBe('{}');
  await tool.at(FIRST);
  await tool.press('Undo');
  await tool.seen();
  expect(await stored(tool.page)).toContain(SECRET);
  await tool.press('Erase everything');
  await tool.press('Erase for good');
  await tool.told('Erased for good.');
  expect(await tool.root.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  expect(await tool.root.locator('#q-place').inputValue()).toBe('');
  expect(await stored(tool.page)).toBe('{}');
});

test('kept data that cannot be read is set aside with a message', LONG, async () => {
  const page = await site.come('/404.html', { now: NOW });
  const log = [{ id: 'a', day: '2026-02-30', note: 'x' }];
  for (const text of [
    '{"value":{"entries"',
    JSON.stringify({ value: { entries: 1, log: [] }, until: 9e15 }),
    JSON.stringify({ value: { entries: { answers: {}, fields: {} }, log }, until: 9e15 }),
    JSON.stringify({ value: { entries: { answers: {}, fields: {} }, log: [] } }),
  ]) {
    await page.evaluate((data) => localStorage.setItem('timeline', data), text);
    await page.goto('/after-you-ask/');
    const tool = new TimelineTool(page);
    await tool.told('We couldn’t read what was saved on this device');
    await tool.at(FIRST);
    expect(await stored(page)).toBe('{}');
  }
});

test('two open tabs show the same, and neither writes over what the other has done', LONG, async () => {
  const one = await keptTimeline();
  const other = new TimelineTool(await one.page.context().newPage());
  await other.page.goto('/after-you-ask/');
  await other.seen();
  await other.note('2026-02-20', 'From the other tab.');
  await one.told('You changed this in another tab.');
  await one.note('2026-02-25', 'From the first tab.');
  await other.root.locator('.written', { hasText: 'From the first tab.' }).waitFor();
  for (const words of [SECRET, 'From the other tab.', 'From the first tab.'])
    expect(await stored(one.page)).toContain(words);
  await other.press('Erase everything');
  await one.told('What was saved on this device was erased, or its time ran out.');
  await one.at(FIRST);
  expect(await one.page.content()).not.toContain(SECRET);
  expect(await stored(one.page)).toBe('{}');
});

test('a tab that keeps nothing does not put its timeline over one that is kept', LONG, async () => {
  const one = await come();
  await one.begin({ place: 'de' });
  const other = new TimelineTool(await one.page.context().newPage());
  await other.page.goto('/after-you-ask/');
  await other.begin();
  await other.press('Keep it on this device');
  await other.note('2026-02-10', SECRET);
  await one.press('Keep it on this device');
  await one.told('Something from another tab is already saved on this device');
  expect(await stored(one.page)).toContain(SECRET);
});

test('a link from a place’s page fills that place in, and the address forgets it', async () => {
  const tool = new TimelineTool(await site.come('/after-you-ask/#gb', { now: NOW }));
  expect(await tool.root.locator('#q-place').inputValue()).toBe('gb');
  expect(tool.page.url()).toBe(`${site.origin}/after-you-ask/`);
  await tool.press('Continue');
  await tool.root.getByText('The time here can start on this day.').waitFor();
});

test('a browser that forbids storage says so and goes on', async () => {
  const tool = await come({
    prepare: (context) =>
      context.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      }),
  });
  await tool.begin();
  await tool.press('Keep it on this device');
  await tool.told('This browser won’t let the site save anything.');
});

test('the way out wipes what was kept and takes a second tab along', LONG, async () => {
  const tool = await keptTimeline({
    rough: true,
    prepare: (context) =>
      context.route('https://**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<h1>Another site</h1>' }),
      ),
  });
  const other = new TimelineTool(await tool.page.context().newPage());
  await other.page.goto('/after-you-ask/');
  await other.seen();
  await tool.page.bringToFront();
  for (const _ of [1, 2, 3]) await tool.page.keyboard.press('Shift');
  await tool.page.getByRole('heading', { name: 'Another site' }).waitFor();
  await other.page.getByRole('heading', { name: 'Another site' }).waitFor();
  expect(await other.page.content()).not.toContain(SECRET);
  const later = await tool.page.context().newPage();
  await later.goto('/icon.svg');
  expect(await stored(later)).toBe('{}');
});

test('where the law cannot be loaded, nothing is worked out until it can', LONG, async () => {
  let broken = true;
  const tool = await come({
    rough: true,
    prepare: (context) =>
      context.route('**/refusal/law/**', (route) => (broken ? route.abort() : route.continue())),
  });
  await tool.root.locator('#q-place').selectOption('us');
  await tool.press('Continue');
  await tool.field('The day they got it').fill('2026-01-31');
  await tool.press('Skip the rest, show my timeline');
  await tool.told('We couldn’t load the law');
  expect(await tool.root.locator('.next-step').count()).toBe(0);
  broken = false;
  await tool.press('Try again');
  await tool.seen();
  expect(await tool.next()).toContain('March 2, 2026');
});

test.each([
  ['Pacific/Pago_Pago', '2026-03-03T10:59:30Z', 'March 2, 2026', 'A kind question is fine now'],
  ['Pacific/Kiritimati', '2026-03-02T10:00:30Z', 'March 3, 2026', 'Send a reminder'],
])('in %s at %s it is %s', async (timezoneId, now, day, next) => {
  const tool = await come({ timezoneId, now });
  await tool.begin();
  expect(await tool.events()).toContain(`${day}: Today`);
  expect(await tool.events()).toContain('March 2, 2026: Last day for an answer');
  expect(await tool.next()).toContain(next);
});

test('it prints as one document, without buttons and without the page around it', async () => {
  const tool = await come();
  await tool.begin();
  await tool.page.emulateMedia({ media: 'print' });
  expect(await tool.page.locator('button:visible, a.button:visible').count()).toBe(0);
  expect(await tool.page.locator('.tool-intro').isVisible()).toBe(false);
  expect(await tool.root.getByText('As of March 20, 2026').isVisible()).toBe(true);
  expect(await tool.root.getByText('Last day for an answer').isVisible()).toBe(true);
});

test('axe finds nothing at the start, on any step, with faults, on the timeline and after erasing', async () => {
  const tool = await come();
  await tool.at(FIRST);
  const found = [...(await axeFindings(tool.page, 'start'))];
  await tool.root.locator('#q-place').selectOption('us');
  await tool.root.getByText('Does the federal privacy rule').waitFor();
  found.push(...(await axeFindings(tool.page, 'request')));
  await tool.press('Continue');
  await tool.field('The day they got it').fill('2026-04-01');
  await tool.press('Continue');
  found.push(...(await axeFindings(tool.page, 'days, with a fault')));
  await tool.field('The day they got it').fill('2026-01-31');
  await tool.press('Continue');
  await tool.root.getByLabel('Yes, a refusal').check();
  found.push(...(await axeFindings(tool.page, 'since')));
  await tool.root.getByLabel('Not yet').check();
  await tool.press('Show my timeline');
  await tool.seen();
  await tool.note('2026-02-10', 'A call.');
  await tool.press(/^Edit ?: A call\.$/);
  await tool.page.locator('details').evaluateAll((all) => {
    for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
  });
  found.push(...(await axeFindings(tool.page, 'timeline, all open')));
  await tool.press('Erase everything');
  found.push(...(await axeFindings(tool.page, 'erased')));
  expect(found).toEqual([]);
});

test('without script there is a sheet with every day and every step in order', async () => {
  const page = await site.come('/after-you-ask/', { javaScriptEnabled: false });
  expect(await page.locator('.tool').isVisible()).toBe(false);
  const words = (await page.getByRole('main').allInnerTexts()).join();
  const { paper, about } = content.timeline ?? { paper: undefined, about: [] };
  for (const text of [...about, ...(paper?.steps ?? []), ...(paper?.rows ?? [])])
    expect(words).toContain(text);
  expect(await page.getByRole('link', { name: 'Find your state or country' }).isVisible()).toBe(true);
});

test('the page loads at most 45 KB over the wire before its first question, 35 of them script', async () => {
  await expectLightPage(site, '/after-you-ask/');
});
