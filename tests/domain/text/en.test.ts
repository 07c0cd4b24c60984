import { describe, expect, test } from 'vitest';
import {
  english,
  labelsInside,
  list,
  longDate,
  shortDate,
  spell,
  withCheckDays,
} from '../../../src/domain/text/en.ts';
import { fillText } from '../../../src/domain/text/fill.ts';
import { type LanguageWords, LanguageSchema } from '../../../src/domain/text/language.schema.ts';
import { ENGLISH_PAGE, pageLanguage } from '../../../src/domain/text/page-language.ts';
import { filled, plainWords, sharedWords, words } from '../../../src/domain/text/words.schema.ts';
import { SiteAddressSchema, WebAddressSchema } from '../../../src/domain/text/address.schema.ts';

describe('English', () => {
  test.each([
    [[], ''],
    [['one'], 'one'],
    [['one', 'two'], 'one and two'],
    [['one', 'two', 'three'], 'one, two, and three'],
  ])('lists %j as “%s”', (entries, expected) => {
    expect(list(entries)).toBe(expected);
  });

  test('puts labels of answers inside a sentence', () => {
    expect(labelsInside(['A school or college', 'The military', 'I don’t know'])).toBe(
      'a school or college; the military; I don’t know',
    );
  });

  test.each([
    [1, 'calendar-days', 'one day'],
    [2, 'calendar-days', '2 days'],
    [1, 'calendar-months', 'one month'],
    [2, 'calendar-months', 'two months'],
    [3, 'calendar-months', '3 months'],
    [15, 'working-days', '15 working days'],
    [1, 'business-days', 'one business day'],
    [24, 'hours', '24 hours'],
  ] as const)('spells %d %s as “%s”', (amount, unit, expected) => {
    expect(spell({ amount, unit })).toBe(expected);
  });

  test('writes days as the country does', () => {
    expect([longDate('2026-01-31', 'us'), shortDate('2026-01-31', 'us')]).toEqual([
      'January 31, 2026',
      'January 31',
    ]);
    expect([longDate('2026-01-31', 'ie'), shortDate('2026-01-31', 'ie')]).toEqual([
      '31 January 2026',
      '31 January',
    ]);
  });

  test('says when something was written and checked', () => {
    const days = { checked: '2026-01-02', nextCheck: '2027-01-02' };
    expect(withCheckDays('Checked {checked}, next {next}.', days)).toBe(
      'Checked January 2, 2026, next January 2, 2027.',
    );
    expect(withCheckDays('Written {written}.', { ...days, written: '2026-01-01' })).toBe(
      'Written January 1, 2026.',
    );
    expect(() => withCheckDays('Written {written}.', days)).toThrow('{written}');
  });

  test('in a letter has marks for what is not known yet', () => {
    const grammar = english('us');
    expect(grammar.later({ amount: 30, unit: 'calendar-days' })).toBe('[30 days later]');
    expect(grammar.beforeHolidays('March 2')).toBe('March 2 (plus any public holidays)');
    expect(grammar.meet('one', 'two')).toEqual(['one', 'two']);
    expect(grammar.onDay('2026-03-02')).toBe(grammar.date('2026-03-02'));
  });
});

describe('the blanks of a text', () => {
  test('are filled, each as often as it is there, with words or numbers', () => {
    expect(fillText('{a} and {b} and {a}', { a: 'x', b: 2 })).toBe('x and 2 and x');
    expect(fillText('Nothing to fill.', {})).toBe('Nothing to fill.');
  });

  test('are filled once: what is put in stays as it is', () => {
    expect(fillText('{a}', { a: '{b} $& $1' })).toBe('{b} $& $1');
  });

  test('that nobody fills are an error, never a gap', () => {
    expect(() => fillText('In {place}.', {})).toThrow(
      'Nothing is known to put in for {place} in "In {place}."',
    );
  });
});

describe('a text in a content file', () => {
  const message = (schema: typeof words, text: string) => schema.safeParse(text).error?.issues[0]?.message;

  test.each([
    ['A sentence.', undefined],
    ['  Spaces around it.  ', undefined],
    ['A price < 5.', undefined],
    ['', 'Write a sentence here, or delete the line.'],
    ['   ', 'Write a sentence here, or delete the line.'],
    ['A <b>bold</b> word.', '“<b>” is a tag'],
    ['A [link](/guide/).', '“[link](/guide/)” is a link or picture'],
    ['A **strong** word.', '“**strong**” has stars'],
    ['A lost \ufffd letter.', 'is a letter that was lost'],
    ['In {place}.', 'Nothing is filled in for {place} here. The blanks of this text: none.'],
    ['In {place.', 'A curly bracket { or } is missing its other half.'],
  ])('%j: %s', (text, expected) => {
    const found = message(words, text);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(expected);
  });

  test('may hold the blanks that code fills, and no others', () => {
    const days = filled('from', 'to');
    expect(message(days, 'From {from} to {to}.')).toBeUndefined();
    expect(message(days, 'From {form}.')).toBe(
      'Nothing is filled in for {form} here. The blanks of this text: {from}, {to}.',
    );
    expect(message(plainWords, 'Any {blank} here.')).toBeUndefined();
  });

  test('of a law may call a sentence that several places share', () => {
    expect(message(sharedWords, '{us:both-apply} And more.')).toBeUndefined();
    expect(message(sharedWords, 'In {place}.')).toContain('Nothing is filled in for {place} here.');
  });
});

describe('an address in a content file', () => {
  test.each([
    ['https://example.org/law?id=1#a', true],
    ['http://example.org', true],
    ['example.org', false],
    ['ftp://example.org', false],
    ['javascript:alert(1)', false],
    ['https://localhost/law', false],
    ['https://exa mple.org', false],
  ])('elsewhere, %s: %s', (address, expected) => {
    expect(WebAddressSchema.safeParse(address).success).toBe(expected);
  });

  test.each([
    ['/', true],
    ['/guide/how-to-ask/', true],
    ['/support/#private', true],
    ['/data/places.json', true],
    ['guide/', false],
    ['/Guide/', false],
    ['/guide?x=1', false],
    ['//example.org/', false],
  ])('of this site, %s: %s', (address, expected) => {
    expect(SiteAddressSchema.safeParse(address).success).toBe(expected);
  });
});

describe('the language of a page', () => {
  const each = { other: '{n} Tage' };
  const german: LanguageWords = {
    ...{ name: 'German', own: 'Deutsch', tag: 'de', direction: 'ltr', asksAddress: true },
    periods: {
      'calendar-days': { one: '{n} Tag', ...each },
      ...{ 'working-days': each, 'business-days': each, 'calendar-months': each, hours: each },
    },
    ...{ later: '[{period} später]', holidays: '{date} (ohne Feiertage)', blanks: {} },
  };

  test('is English if it has no words of its own', () => {
    expect(pageLanguage(undefined)).toBe(ENGLISH_PAGE);
    expect(ENGLISH_PAGE.grammar('us').date('2026-01-31')).toBe('January 31, 2026');
    expect(ENGLISH_PAGE.shortDates).toBeUndefined();
  });

  test('is its own otherwise, whatever the country', () => {
    const page = pageLanguage({ id: 'de', words: german });
    expect(page).toMatchObject({ id: 'de', tag: 'de', shortDates: 'de' });
    expect(page.grammar('us').date('2026-01-31')).toBe('31. Januar 2026');
    expect(page.grammar('de').length({ amount: 1, unit: 'calendar-days' })).toBe('1 Tag');
  });

  test('has every length of time, in the form that all numbers can take', () => {
    expect(LanguageSchema.safeParse(german).error?.issues ?? []).toEqual([]);
    const one = { one: '{n} Tag' };
    expect(LanguageSchema.safeParse({ ...german, periods: { ...german.periods, hours: one } }).success).toBe(
      false,
    );
    const { hours: _gone, ...rest } = german.periods;
    expect(LanguageSchema.safeParse({ ...german, periods: rest }).success).toBe(false);
    expect(LanguageSchema.safeParse({ ...german, tag: 'not a tag!' }).success).toBe(false);
  });
});
