import { describe, expect, test } from 'vitest';
import { english } from '../../../src/domain/text/en.ts';
import { grammarOf } from '../../../src/domain/text/grammar.ts';
import type { LanguageWords } from '../../../src/domain/text/language.schema.ts';

const same = (forms: Record<string, string>) => ({
  'calendar-days': forms,
  'working-days': forms,
  'business-days': forms,
  'calendar-months': forms,
  hours: forms,
});

function words(tag: string, forms: Record<string, string>, more: Partial<LanguageWords> = {}): LanguageWords {
  return {
    ...{ name: tag, own: tag, tag, direction: 'ltr', asksAddress: false },
    ...{ periods: same(forms), later: '[{period}]', holidays: '{date} (+)', blanks: {} },
    ...more,
  };
}

const POLISH = words('pl', { one: '{n} dnia', few: '{n} dni', many: '{n} dni', other: '{n} dnia' });
const GERMAN = words('de', { one: 'einem Tag', other: '{n} Tagen' });
const FRENCH = words('fr', { one: '{n} jour', other: '{n} jours' }, { dayOne: '1er' });

describe('how long something is follows the plural forms of the language', () => {
  test.each([
    [GERMAN, 1, 'einem Tag'],
    [GERMAN, 30, '30 Tagen'],
    [POLISH, 1, '1 dnia'],
    [POLISH, 3, '3 dni'],
    [POLISH, 30, '30 dni'],
    [FRENCH, 1, '1 jour'],
  ])('%#', (language, amount, text) => {
    expect(grammarOf(language).length({ amount, unit: 'calendar-days' })).toBe(text);
  });

  test('a form that is not given falls back to the one every language has', () => {
    expect(grammarOf(words('pl', { other: '{n} dni' })).length({ amount: 3, unit: 'hours' })).toBe('3 dni');
  });
});

describe('a day in full reads as the language writes it', () => {
  test.each([
    [GERMAN, '2026-12-08', '8. Dezember 2026'],
    [POLISH, '2026-12-08', '8 grudnia 2026'],
    [FRENCH, '2026-12-08', '8 décembre 2026'],
    [FRENCH, '2026-12-01', '1er décembre 2026'],
    [FRENCH, '2026-12-21', '21 décembre 2026'],
    [words('he', { other: '' }), '2026-12-08', '8 בדצמבר 2026'],
    [words('zh-Hant-HK', { other: '' }), '2026-12-08', '2026年12月8日'],
    [words('pt-BR', { other: '' }), '2026-12-08', '8 de dezembro de 2026'],
  ])('%#', (language, day, text) => {
    expect(grammarOf(language).date(day)).toBe(text);
  });
});

describe('two stretches of a sentence meet as the language writes them', () => {
  const ITALIAN = grammarOf(
    words(
      'it',
      { other: '' },
      { vowelDays: { days: [8, 11], words: { il: 'l’', dal: 'dall’', al: 'all’' } } },
    ),
  );
  test.each([
    ['ricevuta il ', '8 marzo 2026', 'ricevuta l’8 marzo 2026'],
    ['dal ', '11\u00a0marzo 2026', 'dall’11\u00a0marzo 2026'],
    ['fino al ', '8 marzo 2026', 'fino all’8 marzo 2026'],
    ['ricevuta il ', '18 marzo 2026', 'ricevuta il 18 marzo 2026'],
    ['ricevuta il ', '1º marzo 2026', 'ricevuta il 1º marzo 2026'],
    ['ricevuta il ', '[data]', 'ricevuta il [data]'],
    ['entro ', '8 giorni', 'entro 8 giorni'],
  ])('%s%s', (one, next, text) => {
    expect(ITALIAN.meet(one, next).join('')).toBe(text);
  });

  test('a date that ends in a full stop needs no other', () => {
    const polish = grammarOf(words('pl', { other: '' }, { date: '{date} r.' }));
    expect(polish.date('2026-12-08')).toBe('8 grudnia 2026 r.');
    expect(polish.meet('8 grudnia 2026 r.', '.').join('')).toBe('8 grudnia 2026 r.');
    expect(polish.meet('8 grudnia 2026 r.', '. Do dziś').join('')).toBe('8 grudnia 2026 r. Do dziś');
    expect(polish.meet('8 grudnia 2026 r.', ', jeśli').join('')).toBe('8 grudnia 2026 r., jeśli');
  });
});

describe('the day on which something happens ends as the language ends it', () => {
  const LATVIAN = words(
    'lv',
    { other: '' },
    {
      onDay: [
        ['is', 'ī'],
        ['s', 'ā'],
      ],
    },
  );
  test.each([
    [LATVIAN, '2026-10-01', '2026. gada 1. oktobrī'],
    [LATVIAN, '2026-08-31', '2026. gada 31. augustā'],
    [GERMAN, '2026-12-08', '8. Dezember 2026'],
    [words('cs', { other: '' }, { onDay: [['is', 'ī']] }), '2026-12-08', '8. prosince 2026'],
  ])('%#', (language, day, text) => {
    expect(grammarOf(language).onDay(day)).toBe(text);
  });
});

test('entries are listed as the language lists them', () => {
  expect(grammarOf(GERMAN).list(['A', 'B', 'C'])).toBe('A, B und C');
  expect(grammarOf(FRENCH).list(['A', 'B'])).toBe('A et B');
  expect(english('us').list(['A', 'B', 'C'])).toBe('A, B, and C');
});

describe('in Danish, a part of a law is closed with a comma where the sentence goes on', () => {
  const danish = grammarOf(words('da', { other: '{n}' }, { commaAfter: 'stk.' }));
  test.each([
    ['artikel 12, stk. 3', ' skal jeg have svar', ', skal jeg have svar'],
    ['artikel 12, stk.\u00a03', ' skal jeg have svar', ', skal jeg have svar'],
    ['artikel 12, stk. 3', '.', '.'],
    ['artikel 12, stk. 3', ', hvis', ', hvis'],
    ['artikel 15', ' skal jeg have svar', ' skal jeg have svar'],
    ['inden for 3', ' dage', ' dage'],
  ])('%s%s', (law, next, expected) => {
    expect(danish.meet(law, next)).toEqual([law, expected]);
  });

  test('in a list, too', () => {
    expect(danish.list(['artikel 12, stk. 3', 'artikel 15'])).toBe('artikel 12, stk. 3, og artikel 15');
    expect(danish.list(['artikel 15', 'artikel 12, stk. 3'])).toBe('artikel 15 og artikel 12, stk. 3');
  });
});

test('what is not known yet is said in the language', () => {
  const grammar = grammarOf({ ...GERMAN, later: '[{period} später]', holidays: '{date} (plus Feiertage)' });
  expect(grammar.later({ amount: 30, unit: 'calendar-days' })).toBe('[30 Tagen später]');
  expect(grammar.beforeHolidays('8. Mai')).toBe('8. Mai (plus Feiertage)');
});
