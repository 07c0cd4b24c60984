import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/domain/letter/letter.ts';
import type { LetterInput } from '../../../src/domain/letter/value.ts';
import { letterLaw } from '../../../src/domain/letter/law.ts';
import { NO_EDITS } from '../../../src/domain/letter/by-hand.ts';
import { finalLetter, openBlanks, paragraphText } from '../../../src/domain/letter/edits.ts';
import type { LetterText, SentenceText } from '../../../src/domain/letter/letter.schema.ts';
import { places } from '../law/example-places.ts';

/** A letter of one paragraph with these sentences. */
function letter(...sentences: SentenceText[]): LetterText {
  return {
    title: 'T',
    about: 'A',
    subject: 'S',
    paragraphs: [{ id: 'p', label: 'P', role: 'body', fixed: false, below: [], sentences }],
  };
}

const input: LetterInput = {
  law: letterLaw(places, 'aa-bb'),
  answers: { recipient: ['solo'], tone: ['neutral'], form: ['copy'], kind: ['request'] },
  fields: { name: 'Ann', sent: '2026-01-31', 'asked-on': '' },
  blanks: { name: 'your name', sent: 'date', reach: 'how to reach you' },
};

/** The words of the letter, or "" if every sentence fell away. */
function words(text: LetterText, more: Partial<LetterInput> = {}): string {
  const [paragraph] = compose(text, { ...input, ...more }).paragraphs;
  return paragraph ? paragraphText(paragraph).replaceAll('\u00a0', ' ') : '';
}

test('one thing alone is no list', () => {
  const list = (...sentences: SentenceText[]): LetterText => {
    const one = letter(...sentences);
    return { ...one, paragraphs: one.paragraphs.map((paragraph) => ({ ...paragraph, role: 'list' })) };
  };
  const roles = (text: LetterText) => compose(text, input).paragraphs.map(({ role }) => role);
  const first: SentenceText = { id: 's', text: 'progress notes' };
  expect(roles(list(first))).toEqual(['body']);
  expect(roles(list(first, { id: 't', text: 'test results' }))).toEqual(['list']);
  expect(roles(list(first, { id: 't', when: { form: ['inspect'] }, text: 'test results' }))).toEqual([
    'body',
  ]);
});

describe('a sentence is there or not', () => {
  test('it is there when its answers were given', () => {
    const text = letter({ id: 's', when: { recipient: ['solo'] }, text: 'To you alone.' });
    expect(words(text)).toBe('To you alone.');
    expect(words(text, { answers: { recipient: ['clinic'] } })).toBe('');
  });

  test('all of its conditions must hold', () => {
    const text = letter({ id: 's', when: { recipient: ['solo'], form: ['inspect'] }, text: 'Both.' });
    expect(words(text)).toBe('');
  });

  test('the chosen tone is used, and warm where none was chosen', () => {
    const text = letter({ id: 's', text: { warm: 'Dear.', neutral: 'Hello.', formal: 'Sir.' } });
    expect(words(text)).toBe('Hello.');
    expect(words(text, { answers: {} })).toBe('Dear.');
  });

  test('it falls away if the law does not know its fact', () => {
    const text = letter(
      { id: 's', law: 'answer', text: 'Within {answer-period}.' },
      { id: 't', text: 'Thanks.' },
    );
    expect(words(text)).toBe('Within 30 days. Thanks.');
    expect(words(text, { law: null })).toBe('Thanks.');
  });

  test('a sentence about a typed answer needs it typed', () => {
    const text = letter({ id: 's', when: { reach: ['given'] }, text: 'Reach me: {reach}' });
    expect(words(text)).toBe('');
    expect(words(text, { fields: { reach: 'by post' } })).toBe('Reach me: by post');
  });
});

describe('blanks', () => {
  test('a field that was left empty stays as a marked blank', () => {
    const made = compose(letter({ id: 's', text: 'I am {name}.' }), { ...input, fields: { name: '  ' } });
    expect(made.paragraphs[0]?.sentences[0]?.pieces).toContainEqual({
      kind: 'blank',
      text: '[your name]',
      question: 'name',
    });
    expect(openBlanks(made, NO_EDITS)).toEqual(['[your name]']);
    expect(openBlanks(made, { words: { p: 'I am Ann.' }, off: [] })).toEqual([]);
  });

  test('brackets that the client typed stay as typed: filling is one pass', () => {
    expect(words(letter({ id: 's', text: 'I am {name}.' }), { fields: { name: '{basis} {name}' } })).toBe(
      'I am {basis} {name}.',
    );
  });

  test('the laws are named for this recipient, each with its limit', () => {
    const text = letter({ id: 's', law: 'basis', text: 'Under {basis}.' });
    expect(words(text)).toBe('Under section 1 of the Bestate Act and the Federal Act.');
    expect(words(text, { answers: { recipient: ['clinic'] } })).toBe('Under the Federal Act.');
  });

  test('whether a letter must say "as far as it applies" is known from the laws themselves', () => {
    const kinds = ['sure', 'one', 'many'].map((kind) => ({
      id: kind,
      law: 'basis' as const,
      when: { 'law-basis': [kind] },
      text: kind,
    }));
    expect(words(letter(...kinds))).toBe('many');
    expect(words(letter(...kinds), { answers: { recipient: ['clinic'] } })).toBe('one');
    expect(words(letter(...kinds), { law: null })).toBe('');
  });

  test('a limit is named by the short name of its law', () => {
    const text = letter({ id: 's', law: 'look', text: 'Under {look-short}.' });
    expect(words(text)).toBe('Under Bestate law.');
  });

  test('days are worked out from the day the letter arrives', () => {
    const text = letter({
      id: 's',
      law: 'look',
      text: 'By {look-date} ({look-law}), if you get this on {sent-date}.',
    });
    expect(words(text)).toBe(
      'By 10 February 2026 (section 1(2) of the Bestate Act), if you get this on 31 January 2026.',
    );
  });

  test('without a day, both days stay open, and each says what belongs there', () => {
    const text = letter({ id: 's', law: 'look', text: 'By {look-date}, if you get this on {sent-date}.' });
    expect(words(text, { fields: { sent: '2026-02-30' } })).toBe(
      'By [10 days later], if you get this on [date].',
    );
  });

  test('a reminder counts from the first request, and says that the day has passed only if it has', () => {
    const text = letter(
      { id: 's', law: 'answer', when: { due: ['passed'] }, text: 'It was due by {answer-date}.' },
      { id: 't', law: 'answer', when: { due: ['ahead'] }, text: 'It is due by {answer-date}.' },
    );
    const answers = { ...input.answers, kind: ['reminder'] };
    expect(words(text, { answers, fields: { 'asked-on': '2026-01-01', sent: '2026-02-01' } })).toBe(
      'It was due by 31 January 2026.',
    );
    expect(words(text, { answers, fields: { 'asked-on': '2026-01-01', sent: '2026-01-31' } })).toBe(
      'It is due by 31 January 2026.',
    );
    expect(words(text, { answers, fields: { sent: '2026-01-31' } })).toBe('');
  });

  test('control characters and halves of characters are left out; every script stays', () => {
    const name = 'Ł\u0000u\ud800kasz\u0007 田中 محمد 👩‍👧';
    expect(words(letter({ id: 's', text: '{name}' }), { fields: { name } })).toBe(
      'Łu\ufffdkasz 田中 محمد 👩‍👧',
    );
  });

  test('lines that the client typed stay lines, and runs of spaces become one', () => {
    expect(
      words(letter({ id: 's', text: '{reach}' }), { fields: { reach: ' 1 Elm   Street\r\nTown ' } }),
    ).toBe('1 Elm Street\nTown');
  });
});

describe('every sentence knows where it comes from', () => {
  test('the answers that put it there, and the tone where the wording depends on it', () => {
    const text = letter({
      id: 's',
      when: { recipient: ['solo', 'group'] },
      text: { warm: 'W.', neutral: 'N.', formal: 'F.' },
    });
    expect(compose(text, input).paragraphs[0]?.sentences[0]?.because).toEqual([
      { question: 'recipient', answers: ['solo'] },
      { question: 'tone', answers: ['neutral'] },
    ]);
  });

  test('the law it rests on', () => {
    const text = letter({ id: 's', law: 'fees', text: 'Tell me the charge.' });
    expect(compose(text, input).paragraphs[0]?.sentences[0]?.cites).toMatchObject([
      { key: 'federal', part: 's 6', from: 'aa' },
    ]);
  });
});

describe('a paragraph that a tone keeps out of the middle', () => {
  const text: LetterText = {
    ...letter({ id: 's', text: 'The law.' }),
    paragraphs: [
      {
        id: 'law',
        label: 'L',
        role: 'body',
        fixed: false,
        below: ['warm'],
        sentences: [{ id: 'l', text: 'The law.' }],
      },
      {
        id: 'name',
        label: 'N',
        role: 'signature',
        fixed: true,
        below: [],
        sentences: [{ id: 'n', text: 'Ann' }],
      },
    ],
  };
  const roles = (tone: string) =>
    compose(text, { ...input, answers: { tone: [tone] } }).paragraphs.map(({ id, role }) => `${id}: ${role}`);

  test('comes under the signature in that tone, and stays where it is in others', () => {
    expect(roles('warm')).toEqual(['name: signature', 'law: note']);
    expect(roles('formal')).toEqual(['law: body', 'name: signature']);
  });
});

describe('the letter as it goes out', () => {
  const made = compose(
    {
      ...letter(),
      paragraphs: [
        {
          id: 'greeting',
          label: 'G',
          role: 'greeting',
          fixed: true,
          below: [],
          sentences: [{ id: 'g', text: 'Dear you,' }],
        },
        {
          id: 'list',
          label: 'L',
          role: 'list',
          fixed: false,
          below: [],
          sentences: [
            { id: 'a', text: 'plan' },
            { id: 'b', text: 'notes' },
          ],
        },
        {
          id: 'end',
          label: 'E',
          role: 'body',
          fixed: false,
          below: [],
          sentences: [
            { id: 'e', text: 'Thanks.' },
            { id: 'f', text: 'Really.' },
          ],
        },
      ],
    },
    input,
  );

  test('has one line for each entry of a list and one text for a paragraph', () => {
    expect(finalLetter(made, NO_EDITS).map((paragraph) => paragraph.lines)).toEqual([
      ['Dear you,'],
      ['plan', 'notes'],
      ['Thanks. Really.'],
    ]);
  });

  test('leaves out what was switched off, but never what is fixed', () => {
    expect(
      finalLetter(made, { words: {}, off: ['greeting', 'list'] }).map((paragraph) => paragraph.id),
    ).toEqual(['greeting', 'end']);
  });

  test("carries the client's own words, and drops a paragraph emptied by hand", () => {
    expect(
      finalLetter(made, { words: { end: 'My own\nwords.\n', list: ' \n' }, off: [] }).map(
        (paragraph) => paragraph.lines,
      ),
    ).toEqual([['Dear you,'], ['My own', 'words.']]);
  });
});
