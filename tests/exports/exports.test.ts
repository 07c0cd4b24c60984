import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { FinalParagraph } from '../../src/domain/letter/edits.ts';
import { calendarFile } from '../../src/exports/calendar.ts';
import { letterDocx } from '../../src/exports/letter-docx.ts';
import { letterText } from '../../src/exports/letter-text.ts';
import { mailDraft } from '../../src/exports/mail-draft.ts';
import { paperOf } from '../../src/exports/paper.ts';

const letter: FinalParagraph[] = [
  { id: 'greeting', role: 'greeting', tag: 'en', lines: ['Dear Łukasz & Nguyễn,'] },
  { id: 'list', role: 'list', tag: 'en', lines: ['my <plan>', 'notes of 田中'] },
  { id: 'body', role: 'body', tag: 'en', lines: ['By January\u00a031, 2026.', 'محمد 👩‍👧'] },
];

/** All words, without the marks that lists put before them. */
const plain = (text: string) => text.replace(/^- /gm, '').replace(/\s+/g, ' ').trim();

test('the text has a blank line between paragraphs, dashes before entries, and ordinary spaces', () => {
  expect(letterText(letter)).toBe(
    'Dear Łukasz & Nguyễn,\n\n- my <plan>\n- notes of 田中\n\nBy January 31, 2026.\nمحمد 👩‍👧\n',
  );
});

describe('the Word file', () => {
  test('carries the same words as the text, in every script', async () => {
    const zip = await JSZip.loadAsync(
      await (await letterDocx(letter, { title: 'A title', paper: 'a4' })).arrayBuffer(),
    );
    const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
    const text = xml
      .replace(/<w:br\/>|<\/w:p>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(plain(text)).toBe(plain(letterText(letter)));
    expect(xml).toContain('w:w="11906"');
  });

  test('names nobody in its properties', async () => {
    const zip = await JSZip.loadAsync(
      await (await letterDocx(letter, { title: 'A title', paper: 'letter' })).arrayBuffer(),
    );
    const core = (await zip.file('docProps/core.xml')?.async('string')) ?? '';
    expect(core).toContain('A title');
    expect(core).not.toMatch(/<dc:creator>[^<]+<|<cp:lastModifiedBy>[^<]+</);
  });
});

describe('the mail draft', () => {
  test('holds the whole letter where it is short, encoded so that nothing can cut it off', () => {
    const draft = mailDraft(
      [{ id: 'a', role: 'body', tag: 'en', lines: ["It's (really) me; & you?"] }],
      'About my record',
    );
    expect(draft.kind).toBe('whole');
    expect(draft.href).not.toMatch(/[;'() ]/);
    const [, body] = /body=(.*)$/.exec(draft.href) ?? [];
    expect(decodeURIComponent(body ?? '')).toBe("It's (really) me; & you?");
  });

  test('holds only the subject where the letter is too long for a link', () => {
    const draft = mailDraft(
      [{ id: 'a', role: 'body', tag: 'en', lines: ['long '.repeat(600)] }],
      'About my record',
    );
    expect(draft).toEqual({ kind: 'empty', href: 'mailto:?subject=About%20my%20record' });
  });
});

const WORDS = {
  title: 'Follow up',
  todo: {
    late: 'It was {date}.',
    answer: 'See if it came.',
    wait: 'Think again.',
    decide: 'Last day.',
    own: 'Yours.',
  },
  day: (date: string) => date,
};

describe('the calendar file', () => {
  test('has all-day entries on the right days, with the title it was given and nothing else about the letter', async () => {
    const text = await calendarFile(
      [
        { date: '2026-12-31', what: 'answer' },
        { date: '2026-02-28', what: 'wait' },
      ],
      { ...WORDS, title: 'Łukasz 田中' },
    ).text();
    expect(text).toContain('DTSTART;VALUE=DATE:20260228');
    expect(text).toContain('DTEND;VALUE=DATE:20260301');
    expect(text).toContain('DTEND;VALUE=DATE:20270101');
    expect(text.match(/SUMMARY:Łukasz 田中/g)).toHaveLength(2);
    expect(text).not.toMatch(/LOCATION|ORGANIZER|ATTENDEE|URL/);
  });

  test('rings at nine on each day, and a week before one until which something can be decided', async () => {
    const [first, second, ...more] = await entriesOf([
      { date: '2026-12-15', what: 'decide' },
      { date: '2026-12-02', what: 'answer' },
      { date: '2026-12-15', what: 'wait' },
    ]);
    expect(first).toMatchObject({ DTSTART: '20261202', DESCRIPTION: 'See if it came.', rings: ['PT9H'] });
    expect(second).toMatchObject({
      DTSTART: '20261215',
      DESCRIPTION: 'Think again. Last day.',
      rings: ['PT9H', '-P6DT15H'],
    });
    expect(more).toEqual([]);
    for (const { said } of [first, second] as { said: string[] }[])
      expect(said).toEqual(said.map(() => 'Follow up'));
  });

  test('names last days that have passed once each, and rings again the next morning', async () => {
    const [only, ...more] = await entriesOf([
      { date: '2026-11-28', what: 'late', ended: '2026-11-24' },
      { date: '2026-11-28', what: 'late', ended: '2026-11-03' },
      { date: '2026-11-28', what: 'late', ended: '2026-11-24' },
    ]);
    expect(only).toMatchObject({
      DTSTART: '20261128',
      DESCRIPTION: 'It was 2026-11-03. It was 2026-11-24.',
      rings: ['PT9H', 'P1DT9H'],
    });
    expect(more).toEqual([]);
  });

  /** The entries of a file as a calendar reads it: each with its lines unfolded, its alarms, and what those say. */
  async function entriesOf(reminders: Parameters<typeof calendarFile>[0]) {
    const text = await calendarFile(reminders, WORDS).text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR/);
    return text
      .replaceAll('\r\n\t', '')
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((entry) => {
        const [own = '', ...alarms] = entry.split('BEGIN:VALARM');
        const of = (part: string, name: string) =>
          new RegExp(`^${name}[^:]*:(.*)`, 'm').exec(part)?.[1]?.trim() ?? '';
        return {
          DTSTART: of(own, 'DTSTART'),
          DESCRIPTION: of(own, 'DESCRIPTION'),
          rings: alarms.map((alarm) => of(alarm, 'TRIGGER')),
          said: alarms.map((alarm) => of(alarm, 'DESCRIPTION')),
        };
      });
  }
});

test('the sheet is the one that printers of the country hold', () => {
  expect(['us', 'ca', 'gb', ''].map(paperOf)).toEqual(['letter', 'letter', 'a4', 'a4']);
});
