import { describe, expect, test } from 'vitest';
import { INTERFACE_PART_NAMES } from '../../src/domain/site/interface.ts';
import { textsIn } from '../../src/domain/text/overlay.ts';
import { content } from '../support/content.ts';

const { en: english, ...others } = content.interfaces;
if (!english) throw new Error('The English content has faults.');

/** What reads the same in both: names, and words that both languages have. */
const ALIKE = /^(?:[A-Z]{2,}|Word|Error:|Error: \{title\}|Formal|No|\d+|Hong Kong|Línea .+|Inmujeres|Centro de Asistencia al Suicida)$/;

/** Words that no language of ours but English writes so. */
const ENGLISH_WORDS = /\b(the|you|your|please|would|this|with|from|what|which|they|their)\b/i;

/** Titles of English pages, quoted where a reader has to find them, and blanks. */
const QUOTED = /“[^”]*”|\{\w+\}/g;

describe.each(Object.entries(others))('what pages say in “%s”', (_, own) => {
  const parts = INTERFACE_PART_NAMES.filter((part) => part !== 'places');
  const pairs = parts.flatMap((part) => {
    const translated = new Map(textsIn(own[part]).map(({ path, text }) => [path.join('.'), text]));
    return textsIn(english[part]).map(({ path, text }) => ({
      at: `${part}: ${path.join('.')}`,
      english: text,
      text: translated.get(path.join('.')) ?? text,
    }));
  });

  test('is translated, every text of it', () => {
    expect(pairs.length).toBeGreaterThan(350);
    const left = pairs.filter(({ at, text, english: from }) => text === from && !ALIKE.test(text) && !at.startsWith('support: countries'));
    expect(left).toEqual([]);
  });

  test('has no English word in it, but for the titles of English pages', () => {
    const left = pairs.filter(({ text }) => ENGLISH_WORDS.test(text.replace(QUOTED, '')));
    expect(left).toEqual([]);
  });

  test('has curly quotes, no doubled space and no space before a stop', () => {
    expect(pairs.filter(({ text }) => /["']| {2}| [,.;:]/.test(text))).toEqual([]);
  });
});

describe('the Spanish pages', () => {
  const texts = INTERFACE_PART_NAMES.flatMap((part) => textsIn(others['es']?.[part])).map(({ text }) => text);

  test('say usted, and never tú or vos', () => {
    const informal =
      /\b(tú|tus?|te|ti|contigo|vos|tienes|puedes|quieres|sabes|eres|estás)\b/i;
    expect(texts.filter((text) => informal.test(text))).toEqual([]);
  });

  test('open each question and exclamation with its own mark', () => {
    const one = (text: string, mark: string) => text.split(mark).length;
    expect(texts.filter((text) => one(text, '?') !== one(text, '¿') || one(text, '!') !== one(text, '¡'))).toEqual([]);
  });
});
