import { expect, test } from 'vitest';
import { REFUSAL, refusalTool, type RefusalTool } from '../../support/refusal-tool.ts';
import { readPdf, sameWordsInFiles, unspaced } from '../support/reading.ts';
import { NOTHING_LEFT, requestsOf, tracesOf } from '../support/traces.ts';
import { eventually, visitors, type Coming } from '../support/visitors.ts';
import { LONG } from '../../support/long.ts';

const site = visitors();
const MAY = { timezoneId: 'America/New_York', now: '2026-05-06T12:00:00-04:00' } as const;
const SILENCE = 'I’ve heard nothing';
const HARM = '“It could harm you,”';

async function begin(coming: Coming = MAY): Promise<RefusalTool> {
  return refusalTool(await site.come('/refusal/', coming));
}

/** Somebody in New York who asked for a copy on March 1, heard nothing at first and then a no. */
async function inNewYork(coming?: Coming): Promise<RefusalTool> {
  const tool = await begin(coming);
  await tool.stand({ place: 'us-ny', marks: [SILENCE, HARM], askedOn: '2026-03-01', toldOn: '2026-05-04' });
  return tool;
}

test('in New York, silence and then “it could harm you” lead to one plan and one letter', async () => {
  const tool = await inNewYork();
  expect(await tool.outcomes()).toEqual(['You’ve heard nothing', 'They say it could harm you']);
  const places = tool.root.locator('.outcome').nth(1).locator('.findings > li > b');
  expect(await places.allTextContents()).toEqual(['United States.', 'New York.']);
  const words = await tool.text();
  expect(words).toContain('Their answer was due by March 31, 2026. That date has passed.');
  expect(words).toContain('You don’t have to do anything with this.');
  // 180 days from the day of the answer.
  expect(words).toContain('If you complain, do it by October 31, 2026.');
  expect(words.indexOf('Say this')).toBeLessThan(words.indexOf('Ask firmly, in writing'));
  await tool.write('Write the reply');
  const letter = await tool.words();
  expect(letter).toContain('you got my request on March 1, 2026.');
  expect(letter).not.toContain('I haven’t heard back yet.');
  expect(letter).toContain('reading it could be hard on me or harm me');
  expect(letter).toContain('45 CFR 164.524');
  expect(letter.match(/^Dear|^Hello/gm)).toHaveLength(1);
});

test(
  'a counselor in the UK who is on no list of the law may not judge harm alone, and the letter asks whose opinion it was',
  LONG,
  async () => {
    const tool = await begin();
    const unlisted =
      'A therapist who isn’t a “health professional” as the law defines it must not decide this alone.';
    await tool.stand({ place: 'gb', marks: [HARM] });
    expect(await tool.text()).not.toContain(unlisted);
    await tool.change(REFUSAL.details, () => tool.choose('No'));
    const findings = (await tool.root.locator('.findings').allTextContents()).join(' ');
    expect(findings).toContain(unlisted);
    expect(findings).not.toMatch(/HIPAA|CFR/);
    await tool.write('Write the reply');
    await tool.change(REFUSAL.ask, () => tool.choose('Ask whose opinion it’s based on'));
    expect(await tool.words()).toMatch(/opinion/);
    expect(await tool.words()).not.toMatch(/HIPAA|CFR/);
  },
);

test('several answers at once give one letter, each thing asked for once', async () => {
  const tool = await begin();
  await tool.stand({ marks: ['Only part of the record', 'A fee', 'A reason', HARM] });
  expect(await tool.outcomes()).toHaveLength(4);
  expect(await tool.letters()).toContain('Write the reply');
  await tool.write('Write the reply');
  const lines = (await tool.lines()).filter((line) => line.length > 30);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.join(' ')).toMatch(
    /I got part of it.*there’s a charge.*everything you aren’t keeping back.*charge/s,
  );
});

test(
  'while they still have time, a complaint waits, says until when, and is offered once that day has passed',
  LONG,
  async () => {
    const tool = await begin();
    await tool.stand({ place: 'us-ny', marks: [SILENCE], askedOn: '2026-04-20' });
    await tool.root.getByText('A complaint can wait until May 20, 2026.').waitFor();
    expect(await tool.button(/Draft a complaint/).count()).toBe(0);
    await tool.startWriting('Write the reply');
    expect(await tool.answer('A complaint').count()).toBe(0);
    expect(await tool.answer('Remind them that the date has passed').count()).toBe(0);
    expect(await tool.asks()).toEqual(['Ask, in a friendly way, where things stand']);
    await tool.page.goBack();
    await tool.at(REFUSAL.result);
    await tool.change(REFUSAL.details, () => tool.type('When did they get your request?', '2026-03-01'));
    await tool.root.getByText('You can complain now.').waitFor();
    await tool.write('Draft a complaint');
    expect(await tool.words()).toContain('I am writing to complain about how');
  },
);

test('what the reply asks for is marked already, and what the client changes there stays', LONG, async () => {
  const tool = await inNewYork();
  await tool.startWriting('Write the reply');
  expect(await tool.asks()).toContain('Ask for the rest of the record');
  expect(await tool.words()).toContain('everything you aren’t keeping back');
  await tool.answer('Ask for the rest of the record').uncheck();
  await tool.answer('Say that it’s not about trust').check();
  await eventually(() => tool.words()).not.toContain('everything you aren’t keeping back');
  await tool.page.goBack();
  await tool.change(REFUSAL.happened, () => tool.choose('A fee'));
  await tool.write('Write the reply');
  await tool.changeButton(REFUSAL.ask).click();
  expect(await tool.asks()).toContain('Say that it’s not about trust');
  expect(await tool.asks()).not.toContain('Ask for the rest of the record');
});

test('words written by hand survive going back, another answer and another letter', LONG, async () => {
  const tool = await inNewYork();
  await tool.write('Write the reply');
  await tool.edit('What happened', 'My own beginning.');
  await tool.change(REFUSAL.you, () => tool.choose('Formal'));
  expect(await tool.words()).toContain('My own beginning.');
  expect(await tool.words()).toContain('Sincerely,');
  await tool.press('Back to what I can do');
  await tool.change(REFUSAL.happened, () => tool.choose('A fee'));
  await tool.write('Draft a complaint');
  expect(await tool.words()).not.toContain('My own beginning.');
  await tool.press('Back to what I can do');
  await tool.write('Write the reply');
  expect(await tool.words()).toContain('My own beginning.');
});

test('the body of a complaint can be chosen, or the service itself', LONG, async () => {
  const tool = await inNewYork();
  await tool.write('Draft a complaint');
  const choice = tool.field('Who should get the complaint?');
  const bodies = await choice.locator('option').allTextContents();
  expect(bodies.length).toBeGreaterThan(2);
  for (const body of [bodies[0], bodies[2]]) {
    await choice.selectOption(body ?? '');
    expect(await tool.lines()).toContain(body);
  }
  await tool.change(REFUSAL.ask, () => tool.choose('The therapist’s practice or service itself'));
  expect(await tool.words()).toContain('[name of the therapist or office], complaints');
  expect(await choice.count()).toBe(0);
});

test('preview, copy, text, Word, PDF, paper and mail carry the same words', async () => {
  const tool = await inNewYork();
  await tool.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tool.write('Write the reply');
  await tool.change(REFUSAL.ask, async () => {
    await tool.choose('Name a professional who may see it');
    await tool.type('The professional who may see it', 'Dr. Łukasz Nguyễn');
  });
  await tool.change(REFUSAL.you, () => tool.type('Your name, as they know you', 'Zoë Sample'));
  await tool.edit('What happened', 'My own beginning.\nIn two lines.');
  const { preview, text } = await sameWordsInFiles(tool);
  await tool.press('Copy');
  await tool.root.getByText('Copied.').waitFor();
  const copied = await tool.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(text.bytes.toString('utf8'));
  const paper = await readPdf(await tool.page.pdf({ format: 'Letter' }));
  expect(unspaced(paper.words)).toBe(unspaced(preview.join('')));
  await tool.take('Email draft');
  const draft = await tool.root
    .getByRole('link', { name: /^Open (the|an empty) draft$/ })
    .getAttribute('href');
  const body = /[?&]body=([^&]*)/.exec(draft ?? '')?.[1];
  if (body !== undefined) expect(decodeURIComponent(body)).toBe(copied.trimEnd().replaceAll('\n', '\r\n'));
  else await tool.root.getByText('This letter is too long for an email link').waitFor();
});

test('the days to remember are saved under a title that tells nothing', async () => {
  const tool = await begin();
  await tool.stand({ place: 'us-ny', marks: [SILENCE], askedOn: '2026-04-20' });
  const { name, bytes } = await tool.save('Save the calendar file');
  expect(name).toBe('dates.ics');
  expect(bytes.toString('utf8')).toContain('DTSTART;VALUE=DATE:20260520');
  expect(bytes.toString('utf8')).not.toMatch(/note|record|therap|complain|answer/i);
});

test(
  'where a last day to complain is known, nobody is told that they can come back in a year',
  LONG,
  async () => {
    const tool = await begin();
    await tool.stand({ place: 'us-ny', marks: [HARM], askedOn: '2026-04-20', toldOn: '2026-05-04' });
    await tool.root.getByText('Your right to complain can, and the last day is above.').waitFor();
    expect(await tool.root.getByText('come back in a year').count()).toBe(0);
  },
);

test('nothing marked or typed reaches the address, the history, the title, any storage or a file name', async () => {
  const tool = await begin();
  const { page } = tool;
  await tool.stand({ place: 'us-ny', marks: [SILENCE, HARM], askedOn: '2026-04-20' });
  await page.getByRole('button', { name: 'They say it could harm you' }).first().click();
  const traces = [await tracesOf(page)];
  await tool.write('Write the reply');
  await tool.change(REFUSAL.you, () => tool.type('Your name, as they know you', 'Qwandalina'));
  await tool.edit('What happened', 'Snark boojum.');
  const files = [];
  for (const button of ['Word', 'PDF', 'Plain text']) files.push((await tool.save(button)).name);
  traces.push(await tracesOf(page));
  await tool.press('Back to what I can do');
  for (const button of ['Save my answers as a file', 'Save the calendar file'])
    files.push((await tool.save(button)).name);
  traces.push(await tracesOf(page));
  expect(files).toEqual(['letter.docx', 'letter.pdf', 'letter.txt', 'answers.json', 'dates.ics']);
  for (const trace of traces) {
    const { history, ...rest } = JSON.parse(trace) as { history: string };
    expect(rest).toEqual({
      address: `${site.origin}/refusal/`,
      title: 'Last step',
      ...NOTHING_LEFT,
    });
    expect(history).toBe('{"at":1}');
  }
  expect(await page.evaluate(() => JSON.stringify(history.state))).toBe('{"at":1}');
});

test('everyone asks for the same files: the tool’s texts, the law of a picked place, and code on a press', async () => {
  const asked = async (marks: readonly string[], kind: string) => {
    const page = await site.come('/', MAY);
    const requests = await requestsOf(page);
    await page.goto('/refusal/');
    const tool = await refusalTool(page);
    await tool.stand({ place: 'us-ny', marks, askedOn: '2026-03-01' });
    await tool.write(kind);
    await tool.save('Word');
    await tool.save('PDF');
    const own = requests.filter(
      ({ url }) => !/^(blob|data):$/.test(url.protocol) && url.pathname !== '/icon.svg',
    );
    expect(own.filter(({ url, method, body }) => method !== 'GET' || body || url.search !== '')).toEqual([]);
    // A browser may ask twice for code that it fetches ahead.
    return [...new Set(own.map(({ url }) => url.pathname))].toSorted();
  };
  const one = await asked([SILENCE], 'Write the reply');
  expect(one.filter((path) => path.endsWith('.json'))).toEqual([
    '/refusal/law/us-ny.json',
    '/refusal/tool.json',
  ]);
  expect(await asked([HARM, 'A fee', 'They point to a court case'], 'Draft a complaint')).toEqual(one);
});

test('a complaint to one of several offices has a field for which one, where the letter names them', async () => {
  const tool = await begin();
  await tool.stand({ place: 'au', recipient: 'A public clinic or hospital', marks: ['They gave no reason'] });
  await tool.write('Draft a complaint');
  const office = tool.root.locator('.sheet [data-blank="office"]');
  expect(await office.getAttribute('placeholder')).toBe(
    'Privacy commissioner or ombudsman of the state or territory',
  );
  await office.fill('Office of the Example Commissioner');
  expect(await tool.words()).toContain('Office of the Example Commissioner');
});
