import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { headingOf } from '../../../src/domain/flow/flow.ts';
import { content } from '../../support/content.ts';
import { FIRST_QUESTION, MORE_WAY, SelfCheck, SHORT_WAY } from '../../support/self-check.ts';
import { axeFindings } from '../support/axe.ts';
import { eventually, visitors, type Coming } from '../support/visitors.ts';
import { NOTHING_LEFT, tracesOf } from '../support/traces.ts';
import { expectLightPage } from '../support/first-load.ts';
import { LONG } from '../../support/long.ts';

const site = visitors();
const PHONE = { viewport: { width: 390, height: 844 } };
/** The button of a plan in which something comes before the letter. */
const LETTER_AFTER = 'Draft the letter to send after that';
const ways = content.readiness?.options ?? [];
const topics = content.flows['readiness']?.topics ?? [];

/** The words that a part of the page shows. */
async function read(part: Locator): Promise<string> {
  return (await part.allInnerTexts()).join(' ');
}

async function begin(coming?: Coming): Promise<SelfCheck> {
  const check = new SelfCheck(await site.come('/readiness/', coming));
  await check.at(FIRST_QUESTION);
  return check;
}

/** Somebody who has answered everything, at a place in New York. */
async function wholeWay(coming?: Coming): Promise<SelfCheck> {
  const check = await begin(coming);
  await check.goWholeWay();
  return check;
}

/** Somebody in danger who goes on to the result. */
async function inDanger(coming?: Coming): Promise<{ check: SelfCheck; help: Locator }> {
  const check = await begin(coming);
  await check.choose('I’m in danger');
  return { check, help: check.root.locator('.help-now') };
}

/** Opens a file of answers at the first question. */
async function openFile(check: SelfCheck, text: string): Promise<void> {
  const opener = check.page.getByText('Saved your answers earlier?');
  if (!(await check.root.locator('input[type=file]').isVisible())) await opener.click();
  const buffer = Buffer.from(text);
  const file = { name: 'answers.json', mimeType: 'application/json', buffer };
  await check.root.locator('input[type=file]').setInputFiles(file);
}

let saved: string | undefined;

/** Saves the answers as a file, and gives its text. */
async function saveFile(check: SelfCheck): Promise<string> {
  const [download] = await Promise.all([
    check.page.waitForEvent('download'),
    check.press('Save my answers as a file'),
  ]);
  expect(download.suggestedFilename()).toBe('answers.json');
  return readFile(await download.path(), 'utf8');
}

/** The same result, by a file of these answers where one has been made: a tenth of the presses. */
async function sameResult(coming?: Coming): Promise<SelfCheck> {
  saved ??= await saveFile(await wholeWay());
  const check = await begin(coming);
  await openFile(check, saved);
  await eventually(() => check.root.getByLabel('It’s a very hard time').isChecked()).toBe(true);
  await check.finish();
  return check;
}

test('from the first question to the result, with reasons in the client’s own answers', async () => {
  const check = await wholeWay();
  await check.root.locator('details:not([open]) > summary').evaluateAll((all) => {
    for (const one of all) one.parentElement?.setAttribute('open', '');
  });
  const words = await read(check.root);
  expect(words).toContain('Whether, when, and how to ask my therapist for a copy of my notes.');
  expect(words).toContain('Because you said “To start with someone new”:');
  expect(words).toContain('You said “Closure” and “Being upset at a bad time”.');
  expect(words).toContain('Talk to a lawyer before you ask for your notes');
  expect(words).toContain('Today you’d choose: Ask for a summary.');
  expect(words).toMatch(/Think about it again on \w+ \d+, \d{4}\./);
  expect(words).toContain('Nobody paid for this tool.');
  expect(await check.root.locator('.way').count()).toBe(ways.length);
  expect(await check.root.locator('section', { hasText: 'Three questions' }).locator('ol li').count()).toBe(
    3,
  );
});

test('five questions lead to the result in eight presses, and the rest can be answered after it', async () => {
  const check = await begin();
  let presses = 0;
  for (const labels of SHORT_WAY) {
    await check.answer(labels);
    presses += labels.length + 1;
  }
  await check.at('Your result');
  expect(presses).toBeLessThanOrEqual(8);
  await check.press('Answer more questions');
  await check.at('Where is your therapist?');
  await check.press('Skip the rest, show my result');
  await check.at('Your result');
});

test('where nothing was answered, no option is said to match or to be open, too', async () => {
  const check = await begin();
  await check.answer(...SHORT_WAY.map(() => []));
  await check.at('Your result');
  expect(await check.root.locator('.way').count()).toBe(ways.length);
  expect(await check.root.locator('.way-fit').count()).toBe(0);
});

test('the plan comes first, with the lawyer before the letter, and the result is at most six phone screens', async () => {
  const check = await begin(PHONE);
  const first = await check.root.locator('.answer input').first().boundingBox();
  expect((first?.y ?? 844) + (first?.height ?? 0)).toBeLessThanOrEqual(844);
  await check.goShortWay();
  const headings = await check.root.locator('h2').allInnerTexts();
  expect(headings[0]).toBe('Your plan');
  const plan = await read(check.root.locator('.plan'));
  expect(plan.indexOf('Talk to a lawyer')).toBeGreaterThan(0);
  expect(plan.indexOf('Talk to a lawyer')).toBeLessThan(plan.indexOf('After that, you could say:'));
  expect(plan.indexOf('Talk to a lawyer')).toBeLessThan(plan.indexOf(LETTER_AFTER));
  expect(await check.root.locator('.plan .button.main').count()).toBe(0);
  const height = await check.root.evaluate((tool) => tool.getBoundingClientRect().height);
  expect(height).toBeLessThanOrEqual(6 * 844);
});

test('help for danger is right under the pressed answer and in view on a phone', async () => {
  const { check, help } = await inDanger({ locale: 'en-US', ...PHONE });
  await help.getByRole('link', { name: 'Call 911' }).waitFor();
  const answer = await check.root.locator('.answer', { hasText: 'I’m in danger' }).boundingBox();
  const box = await help.boundingBox();
  const gap = (box?.y ?? 0) - ((answer?.y ?? 0) + (answer?.height ?? 0));
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThan(48);
  expect(box?.y ?? 844).toBeLessThan(844 / 2);
});

test('all eight ways and what they may be like are there before the first question', LONG, async () => {
  const check = await begin();
  const titles = await check.page.locator('.ways-list summary').allInnerTexts();
  expect(titles).toEqual(ways.map(({ title }) => title));
  await check.page.getByText('Don’t ask', { exact: true }).click();
  await check.page.getByText('In your body: there’s nothing to brace for.').first().waitFor();
});

test('whoever says they are in danger sees help at once, for their country first, and can go on', async () => {
  const { check, help } = await inDanger({ locale: 'en-GB', ...PHONE });
  await help.getByRole('link', { name: 'Call 999' }).waitFor();
  expect(await help.getByRole('link', { name: 'Call 999' }).getAttribute('href')).toBe('tel:999');
  expect(await help.getByRole('link', { name: 'Call 911' }).isVisible()).toBe(false);
  await check.press('Continue');
  await check.at('What should you be careful about?');
  await check.finish();
  const first = await read(check.root.locator('.readiness-result section').first());
  expect(first).toContain('Help first');
  await check.root.getByRole('button', { name: 'Write the letter' }).waitFor();
});

test('without a country the likely one comes first, and where none is likely every region shows at once', async () => {
  const { help } = await inDanger();
  await help.locator('ul').first().getByRole('link', { name: 'Call 911' }).waitFor();
  expect(await help.getByRole('status').textContent()).toContain('You said you’re in danger.');
});

test('in a browser of no country, the emergency numbers of every region show at once', LONG, async () => {
  const { check } = await inDanger({ locale: 'en' });
  for (const number of ['911', '999', '112', '000'])
    await check.root
      .getByRole('link', { name: `Call ${number}` })
      .first()
      .waitFor();
});

test('with nothing answered the result says so, and every way and the letter stay open', LONG, async () => {
  const check = await begin();
  await check.finish();
  await check.root.getByText('You left the questions blank').waitFor();
  expect(await check.root.locator('.way').count()).toBe(ways.length);
  await check.press('Write the letter');
  await check.page.locator('.tool-here .tool').waitFor();
});

test('changing one answer keeps the others, also the later ones', LONG, async () => {
  const check = await sameResult();
  const row = check.root.locator('.answers-list > div', { hasText: 'Is there a legal or official matter?' });
  await row.getByRole('button').click();
  await check.at('What should you be careful about?');
  await check.choose('None of these');
  await check.press('Show my result');
  await check.at('Your result');
  const words = await read(check.root);
  expect(words).not.toContain('lawyer before you ask');
  expect(words).toContain('Today you’d choose: Ask for a summary.');
  expect(words).not.toContain('Do you need your notes by a certain date?');
});

test('the browser’s Back leads a step back with its answer, and focus goes to each heading', async () => {
  const check = await begin();
  await check.choose('Up and down');
  await check.press('Continue');
  await check.at('What should you be careful about?');
  expect(await check.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await check.choose('A court case');
  await check.press('Continue');
  await check.at('Where are you with this?');
  await check.page.goBack();
  await check.at('What should you be careful about?');
  expect(await check.root.getByLabel('A court case').isChecked()).toBe(true);
  await eventually(() => check.page.evaluate(() => document.activeElement?.textContent)).toBe(
    'What should you be careful about?',
  );
  await check.page.goBack();
  await check.at(FIRST_QUESTION);
  expect(await check.root.getByLabel('Up and down').isChecked()).toBe(true);
});

test('the letter tool opens in place with the answers along; Back returns to the result, forward to the letter', async () => {
  const check = await sameResult();
  await check.root.locator('.way summary', { hasText: 'Ask for a summary' }).click();
  await check.press(/^Ask for a summary ?: /);
  await check.at('Your answers are filled in');
  const letter = check.page.locator('.tool-here .tool');
  await eventually(() => letter.locator('#q-place').inputValue()).toBe('us-ny');
  await letter.getByRole('button', { name: 'Continue' }).click();
  expect(await letter.getByLabel('A private clinic or hospital').isChecked()).toBe(true);
  await letter.getByLabel('Name of the therapist or the office').fill('Zyxwether Clinic');
  await letter.getByRole('button', { name: 'Skip the rest, show my letter' }).click();
  await letter.getByRole('heading', { name: 'Your letter', exact: true }).waitFor();
  const words = await read(letter.locator('.sheet'));
  expect(words).toContain('New York');
  expect(words).toMatch(/summary/);
  const typed = () =>
    letter
      .locator('.sheet :is(input, textarea)')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).join('\n'));
  expect(await typed()).toContain('Zyxwether Clinic');
  expect(check.page.url()).toMatch(/\/readiness\/$/);
  await check.press('Back to my result');
  await check.at('Your result');
  await check.page.goBack();
  await letter.locator('.sheet').waitFor();
  expect(await typed()).toContain('Zyxwether Clinic');
});

test('nothing chosen reaches the network, the address, the title, the history or the device', async () => {
  const asked: string[] = [];
  const check = await begin({
    prepare: async (context) => {
      context.on('request', (request) =>
        asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
      );
    },
  });
  // The code of the questions still comes while the first one can be answered.
  await check.page.waitForLoadState('networkidle');
  const before = asked.length;
  await check.goWholeWay();
  // What comes with the first answer is the same whatever it is.
  expect(
    asked.slice(before).filter((one) => !/GET \S+\/(_astro\/[\w.-]+|readiness\/texts\.json) $/.test(one)),
  ).toEqual([]);
  expect(JSON.parse(await tracesOf(check.page))).toEqual({
    ...NOTHING_LEFT,
    history: '{"at":1}',
    address: `${site.origin}/readiness/`,
    title: 'Last step',
  });
  await check.press(LETTER_AFTER);
  await check.page.locator('.tool-here .tool').waitFor();
  expect(
    asked
      .slice(before)
      .filter(
        (one) =>
          !/GET \S+\/(_astro\/[\w.-]+|readiness\/texts\.json|letter\/(tool|texts|law\/us-ny)\.json) $/.test(
            one,
          ),
      ),
  ).toEqual([]);
});

test(
  'answers kept on the device come back after a reload, expire, and are erased in one press',
  LONG,
  async () => {
    const now = Date.UTC(2026, 4, 6, 12);
    const check = await wholeWay({ prepare: (context) => context.clock.setFixedTime(now) });
    await check.root.getByRole('checkbox', { name: 'Save my answers' }).check();
    await check.page.reload();
    await check.root.getByText('What you entered before is back.').waitFor();
    await check.finish();
    await check.root.getByText('Today you’d choose: Ask for a summary.').waitFor();
    await check.press('Erase everything I typed');
    await check.at(FIRST_QUESTION);
    expect(await check.page.evaluate(() => localStorage.length)).toBe(0);
    expect(await check.root.locator('.answer input:checked').count()).toBe(0);
    await check.finish();
    await check.root.getByText('You left the questions blank').waitFor();

    await check.root.getByRole('checkbox', { name: 'Save my answers' }).check();
    await check.page.context().clock.setFixedTime(now + 8 * 86_400_000);
    await check.page.reload();
    await check.at(FIRST_QUESTION);
    await eventually(() => check.page.evaluate(() => localStorage.length)).toBe(0);
  },
);

test('kept answers that cannot be read are set aside with a message', LONG, async () => {
  const page = await site.come('/404.html');
  for (const text of [
    '{"value":{"answers"',
    '{"value":{"answers":1,"fields":{}},"until":9e15}',
    'null',
    '7',
  ]) {
    await page.evaluate((data) => localStorage.setItem('readiness', data), text);
    await page.goto('/readiness/');
    await page.locator('.tool').getByText('We couldn’t read what was saved on this device').waitFor();
    await new SelfCheck(page).at(FIRST_QUESTION);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  }
});

test(
  'where the letter tool does not come, the result is still there and it can be tried again',
  LONG,
  async () => {
    const check = await sameResult({ rough: true });
    await check.page.route('**/letter/tool.json', (route) => route.abort(), { times: 1 });
    await check.press(LETTER_AFTER);
    await check.root.getByText('We couldn’t load this.').waitFor();
    await check.press('Back to my result');
    await check.at('Your result');
    await check.press(LETTER_AFTER);
    await check.page.locator('.tool-here').getByRole('button', { name: 'Try again' }).click();
    await check.page.locator('.tool-here .tool').waitFor();
  },
);

test('a reload without keeping asks first', async () => {
  const check = await sameResult();
  const asked: string[] = [];
  check.page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await check.page.reload();
  await check.at(FIRST_QUESTION);
  expect(asked).toEqual(['beforeunload']);
});

test('answers saved as a file can be opened again, and another file changes nothing', LONG, async () => {
  const check = await wholeWay();
  const text = await saveFile(check);
  expect(text).not.toMatch(/therap|notes/i);

  const again = await begin();
  await openFile(again, '{"other": true}');
  await again.root.getByText('We can’t read this file.').waitFor();
  await openFile(again, text);
  await eventually(() => again.root.getByLabel('It’s a very hard time').isChecked()).toBe(true);
  await again.finish();
  await again.root.getByText('Today you’d choose: Ask for a summary.').waitFor();
});

test('the result prints as one document, with every way open and without buttons', async () => {
  const check = await sameResult();
  await check.page.emulateMedia({ media: 'print' });
  expect(await check.page.locator('.readiness-start').isVisible()).toBe(false);
  expect(await check.root.getByText('In your body: there’s nothing to brace for.').isVisible()).toBe(true);
  const shown = await check.page.locator('button:visible').count();
  expect(shown).toBe(0);
  for (const words of ['Whether, when, and how', 'Your plan', 'Your answers', 'Nobody paid'])
    expect(await check.root.getByText(words).first().isVisible(), words).toBe(true);
});

test('axe finds nothing on any step, in danger, on the result, and with the letter open', async () => {
  const check = await begin();
  const found = [...(await axeFindings(check.page, 'first question'))];
  await check.choose('I’m in danger');
  found.push(...(await axeFindings(check.page, 'danger')));
  const answerAll = async (steps: typeof SHORT_WAY) => {
    for (const labels of steps) {
      const state = (await check.title()) ?? '';
      found.push(...(await axeFindings(check.page, state)));
      await check.answer(labels);
    }
    await check.at('Your result');
    found.push(...(await axeFindings(check.page, 'result')));
  };
  await answerAll(SHORT_WAY);
  await check.press('Answer more questions');
  await answerAll([[], ...MORE_WAY]);
  await check.page.locator('.tool details').evaluateAll((all) => {
    for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
  });
  found.push(...(await axeFindings(check.page, 'result, all open')));
  await check.press(LETTER_AFTER);
  await check.page.locator('.tool-here .tool').waitFor();
  found.push(...(await axeFindings(check.page, 'letter')));
  await check.press('Back to my result');
  found.push(...(await axeFindings(check.page, 'result, with the letter behind it')));
  expect(found).toEqual([]);
}, 240_000);

test(
  'axe finds nothing on a result that is in danger, on an empty one and on the worksheet',
  LONG,
  async () => {
    const { check } = await inDanger();
    await check.finish();
    const found = await axeFindings(check.page, 'result in danger');
    await check.press('Erase everything I typed');
    found.push(...(await axeFindings(check.page, 'erased')));
    await check.finish();
    found.push(...(await axeFindings(check.page, 'empty result')));
    await check.page.goto('/readiness/worksheet/');
    found.push(...(await axeFindings(check.page, 'worksheet')));
    expect(found).toEqual([]);
  },
);

test.each(['/readiness/#us-ny', '/readiness/#place=us-ny'])(
  '%s takes the place into its question, and out of the address',
  async (path) => {
    const check = new SelfCheck(await site.come(path));
    await check.at(FIRST_QUESTION);
    await eventually(() => check.page.url()).toBe(`${site.origin}/readiness/`);
    await check.goShortWay();
    await check.press('Answer more questions');
    expect(await check.root.locator('#q-where').inputValue()).toBe('us-ny');
  },
);

test('without script there is a worksheet with every question, every way and room to write', async () => {
  const page = await site.come('/readiness/', { javaScriptEnabled: false });
  expect(await page.locator('.tool').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Get a worksheet to print and fill in by hand' }).click();
  await page.waitForURL('**/readiness/worksheet/');
  const words = await read(page.getByRole('main'));
  for (const topic of topics) {
    const { why, questions } = topic;
    expect(words).toContain(headingOf(topic));
    expect(words).toContain(why);
    for (const question of questions)
      if ('answers' in question) for (const { label } of question.answers) expect(words).toContain(label);
  }
  for (const { title, good, hard, because } of ways) {
    expect(words).toContain(title);
    for (const { text } of [...good, ...hard]) expect(words).toContain(text);
    for (const { so } of because) expect(words).toContain(so);
  }
  expect(await page.locator('.room').count()).toBeGreaterThan(topics.length + ways.length);
});

test('the page loads at most 45 KB over the wire before its first question, 35 of them script', async () => {
  await expectLightPage(site, '/readiness/');
});
