import { expect, test } from 'vitest';
import { LetterTool, STEPS } from '../../support/tool-page.ts';
import { readPdf, textLines, sameWordsInFiles, unspaced, wordLines } from '../support/reading.ts';
import { visitors } from '../support/visitors.ts';
import { fillEverything } from '../support/whole-tool.ts';
import { LONG } from '../../support/long.ts';

const site = visitors();
const NAMES = ['Łukasz', 'Nguyễn', '田中', 'محمد', '🌻'];

async function open(): Promise<LetterTool> {
  return new LetterTool(await site.come('/letter/'));
}

test('preview, text, Word and PDF carry the same words', async () => {
  const tool = await open();
  await fillEverything(tool);
  await tool.edit('Closing', 'My own end.\nIn two lines.');
  await tool.leaveOut('If something is left out');
  await sameWordsInFiles(tool);
});

test('the PDF says its title and language, is tagged and can be selected as text', async () => {
  const tool = await open();
  await tool.finish({ therapist: 'Dr. Łukasz Nguyễn' });
  const read = await readPdf((await tool.save('PDF')).bytes);
  expect(read).toMatchObject({ title: 'Letter', language: 'en', tagged: true, pages: 1 });
  expect(read.words).toContain('Dear Dr. Łukasz Nguyễn,');
});

test('a copy on the clipboard is the plain text', async () => {
  const tool = await open();
  await tool.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tool.finish();
  await tool.press('Copy');
  await tool.root.getByText('Copied.').waitFor();
  const copied = await tool.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe((await tool.save('Plain text')).bytes.toString('utf8'));
});

test('a browser that forbids copying says so and loses nothing', async () => {
  const page = await site.come('/letter/', {
    prepare: (context) =>
      context.addInitScript(() => {
        if (!isSecureContext) return;
        navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      }),
  });
  const tool = new LetterTool(page);
  await tool.finish();
  await tool.press('Copy');
  await tool.root.getByText('This browser doesn’t let us copy.').waitFor();
});

test('names in any script survive in preview, text, Word, print and the calendar', LONG, async () => {
  const tool = await open();
  const all = NAMES.join(' ');
  await tool.finish({ therapist: all });
  expect(await tool.words()).toContain(`Dear ${all},`);
  expect(textLines((await tool.save('Plain text')).bytes)).toContain(`Dear ${all},`);
  expect(await wordLines((await tool.save('Word')).bytes)).toContain(`Dear ${all},`);
  const printed = unspaced((await readPdf(await tool.page.pdf({ format: 'Letter' }))).words);
  for (const name of ['Łukasz', 'Nguyễn']) expect(printed).toContain(name);
  // Whether a sign that no font of the machine has can be read back from paper is the machine's affair. That it is sent
  // to print is ours.
  await tool.page.emulateMedia({ media: 'print' });
  expect(await tool.root.locator('.sheet .greeting').isVisible()).toBe(true);
  expect(await tool.words()).toContain(`Dear ${all},`);
  await tool.page.emulateMedia({ media: null });
  // Letters written from right to left can be read back from a printed page in any order.
  const arabic = [...printed.matchAll(/\p{Script=Arabic}/gu)].map(([letter]) => letter);
  expect(arabic.toSorted()).toEqual([...'محمد'].toSorted());
  await tool.take('Calendar');
  await tool.field('Title of the entries').fill(all);
  const calendar = (await tool.save('Save the calendar file')).bytes
    .toString('utf8')
    .replace(/\r?\n[ \t]/g, '');
  expect(calendar).toContain(`SUMMARY:${all}`);
});

test('where the PDF’s font lacks signs it names them, offers Word or print, and saves nothing', async () => {
  const tool = await open();
  await tool.finish({ therapist: 'Dr. Sunny 🙂 ☙' });
  const saved: string[] = [];
  tool.page.on('download', (download) => saved.push(download.suggestedFilename()));
  await tool.take('PDF');
  const said = tool.root.locator('.said');
  await said.getByText('Our PDF font doesn’t have').waitFor();
  for (const sign of ['🙂', '☙']) expect(await said.textContent()).toContain(sign);
  expect(await said.textContent()).toContain('Use Word or Print instead');
  await tool.save('Plain text');
  expect(saved).toEqual(['letter.txt']);
});

test.each(['Dr. 田中', 'Dr. محمد', 'ד״ר כהן'])(
  'where the PDF’s font lacks a whole script, as for “%s”, no PDF is offered and Word or print is named instead',
  async (therapist) => {
    const tool = await open();
    await tool.finish({ therapist });
    await tool.button('Save').click();
    await tool.root.getByText('Save it as Word, or print it').waitFor();
    expect(await tool.button('Plain text').count()).toBe(1);
    expect(await tool.button('PDF').count()).toBe(0);
  },
);

test('a plain letter prints on one page, without the tool around it', async () => {
  const tool = await open();
  await tool.finish({ therapist: 'Dr. Example' });
  await tool.changeButton(STEPS.find).click();
  await tool.type('Your name, as they know you', 'Jo Sample');
  await tool.press('Show my letter');
  await tool.openPart('The law');
  for (const format of ['Letter', 'A4']) {
    const { pages, words } = await readPdf(await tool.page.pdf({ format }));
    expect(pages).toBe(1);
    const letter = unspaced((await tool.lines()).join(''));
    expect(unspaced(words)).toBe(letter);
  }
});

test('a mail draft of a short letter holds the whole letter, and says what the mail service sees', async () => {
  const tool = await open();
  await tool.finish({ kind: 'A heads-up note', therapist: 'Dr. O’Example & Sons' });
  await tool.change(STEPS.tone, () => tool.choose('Neutral'));
  await tool.take('Email draft');
  await tool.root.getByText('Your mail service, and anyone who shares your mailbox, can read it.').waitFor();
  const href = await tool.root.getByRole('link', { name: 'Open the draft' }).getAttribute('href');
  const draft = new URL(href ?? '');
  expect([draft.protocol, draft.pathname]).toEqual(['mailto:', '']);
  const body = /[?&]body=([^&]*)/.exec(draft.search)?.[1] ?? '';
  const text = (await tool.save('Plain text')).bytes.toString('utf8').trimEnd();
  expect(decodeURIComponent(body)).toBe(text.replaceAll('\n', '\r\n'));
});

test('a long letter does not go into a mail link that would be cut off', LONG, async () => {
  const tool = await open();
  await tool.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tool.finish();
  await tool.edit('Closing', 'A long story. '.repeat(300));
  await tool.take('Email draft');
  await tool.root.getByText('This letter is too long for an email link').waitFor();
  const href = await tool.root.getByRole('link', { name: 'Open an empty draft' }).getAttribute('href');
  expect(href).toMatch(/^mailto:\?subject=[\w%]+$/);
  await tool.press('Copy the letter');
  await tool.root.getByText('Copied.').waitFor();
});

test('the calendar file has whole days, the right ones, under a neutral title', async () => {
  const page = await site.come('/letter/', {
    timezoneId: 'America/New_York',
    now: '2026-01-31T12:00:00-05:00',
  });
  const tool = new LetterTool(page);
  await tool.finish({ therapist: 'Dr. Example' });
  await tool.take('Calendar');
  const { name, bytes } = await tool.save('Save the calendar file');
  const lines = bytes.toString('utf8').split('\r\n');
  expect(name).toBe('dates.ics');
  const all = (start: string) => lines.filter((line) => line.startsWith(start));
  expect(all('DTSTART')).toEqual(['DTSTART;VALUE=DATE:20260210', 'DTSTART;VALUE=DATE:20260302']);
  expect(all('DTEND')).toEqual(['DTEND;VALUE=DATE:20260211', 'DTEND;VALUE=DATE:20260303']);
  expect(all('SUMMARY')).toEqual(['SUMMARY:Follow up', 'SUMMARY:Follow up']);
  expect(lines.join('\n')).not.toMatch(/note|record|letter|therap|example/i);
});

test('a heads-up note starts no time limit and offers no calendar', LONG, async () => {
  const tool = await open();
  await tool.finish({ kind: 'A heads-up note' });
  await tool.root.getByText('No time limit starts with this note.').waitFor();
  expect(await tool.button('Calendar').count()).toBe(0);
});

test('no output’s own code is loaded before its button is pressed', async () => {
  const page = await site.come('/letter/');
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
  const tool = new LetterTool(page);
  await tool.finish();
  const newly = async (what: () => Promise<unknown>) => {
    const before = loaded.length;
    await what();
    // Each once: what was fetched is then imported from the browser's cache.
    return [...new Set(loaded.slice(before))]
      .map((path) => path.replace(/^\/_astro\/([\w-]+?)[.-].*$/, '$1'))
      .join(' ');
  };
  expect(loaded.filter((path) => /docx|pdf|\/calendar|\.ttf/.test(path))).toEqual([]);
  expect(await newly(() => tool.take('Email draft'))).toBe('');
  expect(await newly(() => tool.save('Plain text'))).toBe('');
  expect(await newly(() => tool.save('Word'))).toMatch(/^letter-docx$|^letter$/);
  expect(await newly(() => tool.save('PDF'))).toContain('letter');
  await tool.take('Calendar');
  expect(await newly(() => tool.save('Save the calendar file'))).toContain('calendar');
});
