import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distressPhrases, openWordbook, readQuery } from '../../../src/domain/search/query.ts';
import { likelyOf, meantWord, nearWords, slips, soundOf } from '../../../src/domain/text/typing-slip.ts';
import { american, plainWords, stem } from '../../../src/domain/text/word-form.ts';
import { content } from '../../support/content.ts';
import { place } from './known-pages.ts';

const search = content.search;
if (!search) throw new Error('content/search.yaml has faults.');

const PLACES = [place('us-va', 'Virginia'), place('us-wv', 'West Virginia'), place('us-ca', 'California')];
const book = openWordbook({ ...search, common: [] }, PLACES, ['noted']);
const read = (typed: string, exact = false) => readQuery(typed, book, exact);
/** The words that are looked for. */
const looked = (typed: string) => read(typed).terms.flatMap(({ word, small }) => (small ? [] : [word]));

describe('a typed text is understood', () => {
  test.each([
    ['HIPPA', 'hipaa'],
    ['shrink notes', 'therapist notes'],
    ['theripist', 'therapist'],
    ['thearpist', 'therapist'],
    ['pychologist', 'psychologist'],
    ['phsycologist', 'psychologist'],
    ['psyciatrist', 'psychiatrist'],
    ['conselor', 'counselor'],
    ['recrods', 'records'],
    ['suside', 'suicide'],
    ['proces notes', 'process notes'],
    ['gaurdian', 'guardian'],
    ['califronia', 'california'],
    ['my mother passed away', 'my mother died'],
    ['they will not give me my notes', 'they will refuse me my notes'],
    ['my therapist wont anser', 'my therapist will not answer'],
  ])('%s is searched as %s', (typed, instead) => {
    expect(read(typed).instead).toBe(instead);
  });

  test.each([
    'therapist',
    'therap',
    'therapists',
    'california',
    'court',
    'soap',
    'noted',
    'phq-9',
    'counsellor',
    '',
  ])('%s is left as it is', (typed) => {
    expect(read(typed).instead).toBeUndefined();
  });

  test('as typed, if the visitor wants that', () => {
    const query = read('hippa', true);
    expect(query.terms.map(({ word }) => word)).toEqual(['hippa']);
    expect(query.instead).toBeUndefined();
  });

  test('small words are not looked for, unless there are no others', () => {
    expect(looked('can I see my record')).toEqual(['see', 'record']);
    expect(looked('how are they')).toEqual(['how', 'are', 'they']);
  });

  test('capitals, accents, dots and quotes do not count', () => {
    expect(plainWords('Québec, my child’s U.S. file?')).toEqual(['quebec', 'my', 'childs', 'us', 'file']);
  });

  test.each([
    ['counsellor', 'counselor'],
    ['counselling', 'counseling'],
    ['behaviour', 'behavior'],
    ['centre', 'center'],
    ['apologise', 'apologize'],
    ['licence', 'license'],
    ['judgement', 'judgment'],
    ['paediatric', 'pediatric'],
  ])('%s is read as %s', (british, us) => {
    expect(american(british)).toBe(us);
  });

  test.each(['promise', 'advised', 'exercise', 'killing', 'calling', 'hours', 'four', 'this', 'diagnosis'])(
    '%s is no British spelling',
    (word) => {
      expect(american(word)).toBe(word);
    },
  );

  test.each([
    ['refuse', 'refused', 'refuses', 'refusing'],
    ['note', 'notes'],
    ['copy', 'copies', 'copied'],
    ['therapist', 'therrapist', 'therapists'],
    ['shred', 'shredded'],
  ])('forms of %s are one', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  test.each([
    ['not', 'notes'],
    ['us', 'uses'],
    ['process', 'progress'],
    ['die', 'diet'],
  ])('%s and %s are two', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test('words of a family share a key', () => {
    const [key] = read('child').terms.map((term) => term.key);
    for (const word of ['kids', 'son', 'daughter', 'teenager']) expect(read(word).terms[0]?.key).toBe(key);
  });

  test.each([
    ['NY', ['ny']],
    ['ny law', ['ny']],
    ['my notes in tx please', ['tx']],
    ['quiero ver mis notas de terapia', []],
    ['carta para mi terapeuta', []],
    ['is it in my notes', []],
    ['IN', ['in']],
    ['CAN I SEE IT IN OHIO', []],
    ['why do they ask for my ID', []],
    ['they said NO', []],
  ])('%s may name the places %j', (typed, codes) => {
    expect(read(typed).codes.filter((code) => code !== 'my' && code !== 'it')).toEqual(codes);
  });
});

describe('words of distress', () => {
  test.each([
    ['suicide', 'crisis'],
    ['SUICIDAL thoughts', 'crisis'],
    ['how to kill myself', 'crisis'],
    ['I want to die.', 'crisis'],
    ['suicde', 'crisis'],
    ['i dont want to be alive', 'crisis'],
    ['I can’t go on', 'crisis'],
    ['abuse', 'abuse'],
    ['my husband hits me', 'abuse'],
    ['abused by my therapist', 'abuse'],
    ['scared of partner', 'abuse'],
    ['im scared of my husband', 'abuse'],
    ['afraid of my ex', 'abuse'],
    ['my boyfriend scares me', 'abuse'],
    ['terrified of dad', 'abuse'],
    ['afraid to go home', 'abuse'],
  ])('%s calls for help lines (%s)', (typed, help) => {
    expect(read(typed).help).toBe(help);
    expect(read(typed, true).help).toBe(help);
  });

  test.each([
    'letter',
    'my therapist died',
    'how long',
    'cut off date',
    'kill',
    'afraid to ask my therapist',
    'scared of my notes',
  ])('%s does not', (typed) => {
    expect(read(typed).help).toBeUndefined();
  });

  test('call for help whatever stands around them', () => {
    const distress = distressPhrases([...search.help.crisis, ...search.help.abuse]);
    fc.assert(
      fc.property(fc.constantFrom(...distress), fc.string(), fc.string(), (phrase, before, after) => {
        expect(read(`${before} ${phrase} ${after}`).help).toBeDefined();
      }),
    );
  });
});

describe('typing slips', () => {
  test.each([
    ['letter', 'letter', 0],
    ['lettter', 'letter', 1],
    ['lettre', 'letter', 1],
    ['latter', 'letter', 1],
    ['leter', 'letter', 1],
    ['court', 'letter', 3],
  ])('%s and %s lie %i apart', (one, other, count) => {
    expect(slips(one, other, 2)).toBe(count);
  });

  test('one slip in any of the likely words of five letters or more still finds that word, or a real one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...book.likely.words.filter((word) => word.length >= 6)),
        fc.nat(),
        (word, at) => {
          const place = 1 + (at % (word.length - 2));
          const swapped =
            word.slice(0, place) + (word[place + 1] ?? '') + (word[place] ?? '') + word.slice(place + 2);
          const meant = meantWord(swapped, book.likely, new Set()) ?? swapped;
          expect(slips(word, meant, 2)).toBeLessThanOrEqual(2);
          if (swapped !== word) expect(book.likely.words.map(stem)).toContain(stem(meant));
        },
      ),
    );
  });

  test('mean rather the word with the same first letter, and the one that is as long', () => {
    const meant = (typed: string, ...words: string[]) => meantWord(typed, likelyOf(words), new Set(), false);
    expect(meant('mecords', 'records', 'mecerds')).toBe('mecerds');
    expect(meant('recards', 'becards', 'records')).toBe('records');
    expect(meant('proces', 'prices', 'process')).toBe('process');
  });

  test('of three letters are none, and of four may be', () => {
    expect(nearWords(['nte', 'nots'], ['notes'])).toEqual(['nots']);
  });

  test('that sound like a likely word are near it, however many letters differ', () => {
    const illinois = likelyOf(['illinois']);
    expect(meantWord('illness', illinois, new Set())).toBe('illinois');
    expect(nearWords(['illness'], ['illinois'])).toEqual(['illness']);
  });

  test('are exactly those that would be taken for a slip', () => {
    const likely = ['illinois', 'adoption', 'hungary', 'mental', 'records', 'refuse', 'paris', 'money'];
    const words = ['illness', 'abortion', 'hungry', 'rental', 'parks', 'honey', 'zebra', 'table', 'refused'];
    const slipped = words.filter((word) => meantWord(word, likelyOf(likely), new Set(), false) !== undefined);
    expect(nearWords(words, likely)).toEqual(slipped.toSorted());
  });

  test('words of the site that look like slips are known', () => {
    expect(nearWords(['nodes', 'notes', 'noted', 'zebra', 'latter', 'letters'], ['notes', 'letter'])).toEqual(
      ['latter', 'nodes', 'noted'],
    );
  });

  test.each([
    ['suside', 'suicide'],
    ['sycologist', 'psychologist'],
    ['counceler', 'counselor'],
    ['fysician', 'physician'],
  ])('%s sounds like %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other));
  });
});
