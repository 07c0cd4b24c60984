import { describe, expect, test } from 'vitest';
import { openFile, writtenFile, type SearchFile } from '../../../src/domain/search/known-page.ts';
import { helpByCountry, helpWords, shortHelp } from '../../../src/domain/site/support.ts';
import { content } from '../../support/content.ts';

const { search, support } = content;
if (!search || !support) throw new Error('content has faults.');
const { same, meant, likely, small, help, notCodes } = search;

const file: SearchFile = {
  words: { same, meant, likely, small, help, notCodes, common: ['notes', 'record'] },
  pages: [
    {
      url: '/guide/how-to-ask/',
      title: 'How do I ask?',
      also: [],
      phrases: ['ask for notes', 'how to ask'],
      records: 7,
    },
    {
      url: '/rights/de/',
      title: 'Germany',
      place: 'Germany',
      names: ['deutschland', 'köln'],
      also: [],
      phrases: [],
      records: 1,
    },
    {
      url: '/glossary/#bpd',
      title: 'BPD, BP',
      also: ['borderline personality disorder'],
      phrases: [],
      records: 1,
    },
    { url: '/glossary/#denies-si', title: 'Denies SI/HI', also: [], phrases: [], records: 1 },
  ],
  closest: [{ url: '/a-z/', title: 'All pages' }],
  lines: { help: shortHelp(helpByCountry(support)), words: helpWords(support) },
};

describe('the file that search fetches first', () => {
  test('gives back all that was written: words, pages, and every way to reach help', () => {
    expect(openFile(JSON.parse(JSON.stringify(writtenFile(file))))).toEqual(JSON.parse(JSON.stringify(file)));
  });

  test('leaves out the address of a term that is called like its title, and no other', () => {
    expect(writtenFile(file).pages.url.split('\n')).toEqual([
      '/guide/how-to-ask/',
      '/rights/de/',
      '',
      '/glossary/#denies-si',
    ]);
  });

  test('leaves out the address of a number to call, where the number says it', () => {
    const { lines } = writtenFile(file);
    const ways = lines.help.flatMap((one) => one.lines.flatMap((line) => line.ways));
    expect(ways.filter(({ href }) => href === undefined).length).toBeGreaterThan(ways.length / 2);
    // What is dialed can't be read off a number with a name behind it.
    for (const { href = '', text } of ways) if (href.startsWith('tel:')) expect(text).toContain('(');
  });
});
