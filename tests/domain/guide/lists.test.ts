import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byLetter, letterIdOf } from '../../../src/domain/guide/a-to-z.ts';
import { bySection, inOrder, type GuidePage } from '../../../src/domain/guide/guide.ts';
import { namedTable } from '../../../src/domain/guide/named-table.ts';
import { PageSchema } from '../../../src/domain/guide/page.schema.ts';
import { citedKeys } from '../../../src/domain/guide/page-sources.ts';
import { answered } from '../../../src/domain/guide/questions.ts';

const entry = (text: string, href = '/') => ({ text, href });
const page = (id: string, order: number, section = 'one', title = id): GuidePage => ({
  id,
  data: { title, description: 'A page.', order, section },
});

describe('a list from A to Z', () => {
  test.each([
    ['Record', 'letter-r'],
    ['“Record”', 'letter-r'],
    ['the record', 'letter-r'],
    ['An order', 'letter-o'],
    ['Ärztin', 'letter-a'],
    ['42 CFR', 'letter-digits'],
    ['田中', 'letter-signs'],
    ['A', 'letter-a'],
    ['', 'letter-signs'],
  ])('has “%s” under %s', (text, id) => {
    expect(letterIdOf(text)).toBe(id);
    expect(byLetter([entry(text)])[0]?.id).toBe(id);
  });

  test('has entries of one name in the order of their addresses', () => {
    const found = byLetter([entry('Record', '/b/'), entry('record', '/a/'), entry('Bill', '/c/')]);
    expect(found.map(({ letter, entries }) => `${letter} ${entries.map(({ href }) => href).join()}`)).toEqual(
      ['B /c/', 'R /a/,/b/'],
    );
  });

  test('loses no entry, and has each letter once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const letters = byLetter(texts.map((text) => entry(text)));
        expect(letters.flatMap(({ entries }) => entries.map(({ text }) => text)).sort()).toEqual(
          [...texts].sort(),
        );
        expect(new Set(letters.map(({ id }) => id)).size).toBe(letters.length);
      }),
    );
  });
});

describe('the pages of the guide', () => {
  const pages = [
    page('c', 3, 'two'),
    page('b', 1, 'one', 'Beta'),
    page('a', 1, 'one', 'Alpha'),
    page('d', 4),
  ];

  test('come by their numbers, and those of one number by their titles', () => {
    expect(inOrder(pages).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(pages.map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  });

  test('stand with their section, which stands where its first page does', () => {
    expect(
      bySection(pages).map(({ section, pages: some }) => `${section} ${some.map(({ id }) => id).join()}`),
    ).toEqual(['one a,b,d', 'two c']);
  });
});

describe('the head of a page', () => {
  const head = {
    ...{ title: 'A page', description: 'It says.', order: 1, section: 'One' },
    ...{ written: '2026-01-01', checked: '2026-01-02', nextCheck: '2027-01-02' },
  };
  const faults = (own: object) =>
    (PageSchema.safeParse({ ...head, ...own }).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );

  test('is taken as it is, and has no sources unless it names some', () => {
    expect(faults({})).toEqual([]);
    expect(PageSchema.parse(head).sources).toEqual({});
  });

  test('has its days in order', () => {
    expect(faults({ checked: '2025-12-31' })).toEqual([
      'checked: 2025-12-31 is before the day it was written, 2026-01-01. Change one of the two.',
    ]);
    expect(faults({ nextCheck: '2026-01-02' })).toEqual([
      'nextCheck: 2026-01-02 isn’t after the last check, 2026-01-02. Set the day of the next one.',
    ]);
    expect(faults({ nextCheck: '2026-02-30' })).toEqual([
      'nextCheck: This day is not in the calendar. Check month and day.',
    ]);
  });

  test.each([
    ['a source without a title', { sources: { a: { url: null } } }],
    ['a source’s key with a space', { sources: { 'a b': { title: 'A', url: null } } }],
    ['a source at no address', { sources: { a: { title: 'A', url: 'example.org' } } }],
    ['a next step elsewhere', { next: { title: 'N', text: 'T.', label: 'L', href: 'https://example.org/' } }],
    ['an order that is no whole number', { order: 1.5 }],
  ])('is refused with %s', (_, own) => {
    expect(faults(own)).not.toEqual([]);
  });
});

describe('what a page cites', () => {
  test('is each key once, in the order of the text', () => {
    expect(citedKeys('One. <Cite of="b" /> Two. <Cite of="a b" /> <Cite\n of="c"/>')).toEqual([
      'b',
      'a',
      'c',
    ]);
    expect(citedKeys('Nothing.')).toEqual([]);
  });
});

test('a table without a head or rows stays as it is, but for its caption', () => {
  expect(namedTable('<table></table>', 'A & <B>')).toBe('<table><caption>A &amp; &lt;B></caption></table>');
  expect(namedTable('<p>No table.</p>', 'A')).toBe('<p>No table.</p>');
});

test('a page without questions has none, and text before the first belongs to nobody', () => {
  expect(answered('Just text.')).toEqual([]);
  expect(answered('Before.\n### One?\nYes.\n\n## Other\nNot this.\n### Two?\n')).toEqual([
    { question: 'One?', answer: 'Yes.' },
    { question: 'Two?', answer: '' },
  ]);
});
