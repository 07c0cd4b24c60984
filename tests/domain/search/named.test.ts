import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  begins,
  callPages,
  countInName,
  withBegun,
  type CalledPage,
} from '../../../src/domain/search/called.ts';
import type { KnownPage } from '../../../src/domain/search/known-page.ts';
import { namedPlaces, placeId, strangeWords } from '../../../src/domain/search/named-places.ts';
import {
  distressPhrases,
  familyKeys,
  likelyWords,
  openWordbook,
  readQuery,
  type SearchWords,
  type Term,
} from '../../../src/domain/search/query.ts';
import { rank } from '../../../src/domain/search/rank.ts';
import { recordsOf, saidInRecord, saidOnPage, weighTerms } from '../../../src/domain/search/said.ts';
import {
  COMMON_WORD,
  HALF_TYPED,
  NAMED_PLACE,
  NOTHING_ELSE,
  WORD_IN,
} from '../../../src/domain/search/weights.ts';
import { page, place } from './known-pages.ts';

/** A small search of our own: its families, small words and words of distress are made up. */
const WORDS: SearchWords = {
  same: { child: ['kid', 'son'], refuse: ['deny'] },
  meant: { hippa: 'hipaa', 'wont give': 'refuse' },
  likely: ['therapist', 'zebra'],
  small: ['how', 'my', 'the', 'to', 'in'],
  help: { crisis: ['kill/hurt myself'], abuse: ['scared of him/her'] },
  notCodes: ['ok'],
  common: ['therapist'],
};
const PAGES = [
  page('/guide/child/', { title: 'Your child', phrases: ['records of my kid'] }),
  page('/guide/zebra/', { title: 'Zebras, stripes', also: ['striped horse'], records: 2 }),
  place('aa-vi', 'Viland', 'Vi'),
  place('aa-wv', 'West Viland'),
  place('zz', 'Zeeland', 'Zee-Land'),
];
const open = (pages: readonly KnownPage[] = PAGES) => {
  const book = openWordbook(WORDS, pages, ['noted']);
  return { book, pages: callPages(pages, book) };
};
const { book, pages } = open();
const query = (typed: string) => readQuery(typed, book);
const pageAt = (url: string): CalledPage => {
  const found = pages.find((one) => one.page.url === url);
  if (!found) throw new Error(`There is no page ${url}.`);
  return found;
};
const term = (word: string, more: Partial<Term> = {}): Term => ({
  ...{ word, key: book.keyOf(word), head: undefined, small: false, common: false, begun: false },
  ...more,
});
const found = (said: Readonly<Record<string, readonly number[]>> = {}) =>
  new Map(Object.entries(said).map(([word, records]) => [word, new Set(records)]));

describe('what a page is called', () => {
  test('counts by where a word of its name is, the surest place first', () => {
    expect(countInName(term('zebras'), pageAt('/guide/zebra/'))).toBe(WORD_IN.title);
    expect(countInName(term('records'), pageAt('/guide/child/'))).toBe(WORD_IN.phrase);
    expect(countInName(term('horse'), pageAt('/guide/zebra/'))).toBe(WORD_IN.otherName);
    expect(countInName(term('lion'), pageAt('/guide/zebra/'))).toBe(0);
  });

  test('is found by any word of a family', () => {
    for (const word of ['child', 'kid', 'kids', 'son'])
      expect(countInName(term(word), pageAt('/guide/child/'))).toBe(WORD_IN.title);
  });

  test('has no small words', () => {
    expect(countInName(term('my'), pageAt('/guide/child/'))).toBe(0);
  });

  test('is begun by a half-typed word, which counts for a part', () => {
    expect(countInName(term('zeb', { begun: true }), pageAt('/guide/zebra/'))).toBe(
      HALF_TYPED * WORD_IN.title,
    );
    expect(countInName(term('zeb'), pageAt('/guide/zebra/'))).toBe(0);
    expect(begins(term('chi', { begun: true }), '=child')).toBe(true);
    expect(begins(term('chi'), '=child')).toBe(false);
  });

  test('has phrases of its title and other names, without small words; a place has its names instead', () => {
    expect(pageAt('/guide/zebra/').phrases.map(({ stems }) => stems.join(' '))).toEqual([
      'strip hors',
      'zebra',
      'strip',
    ]);
    expect(pageAt('/rights/aa-wv/').phrases).toEqual([]);
    expect(pageAt('/rights/aa-wv/').names.map((name) => name.join(' '))).toContain('west viland');
    const [only] = open([page('/guide/how/', { title: 'How to' })]).pages;
    expect(only?.phrases).toEqual([]);
  });

  test('numbers the records of its text after those of the pages before it', () => {
    expect(pages.map(recordsOf)).toEqual([[0], [1, 2], [3], [4], [5]]);
  });

  test.each([
    ['zeb', true],
    ['ze', false],
    ['zebras', false],
    ['zebra how', false],
  ])('makes “%s” half typed: %s', (typed, begun) => {
    expect(withBegun(query(typed).terms, pages).at(-1)?.begun).toBe(begun);
  });

  test('makes only the last word half typed', () => {
    expect(withBegun(query('zebr chil').terms, pages).map((one) => one.begun)).toEqual([false, true]);
    expect(withBegun([], pages)).toEqual([]);
  });
});

describe('a place that is named', () => {
  const named = (typed: string, within: string[] = []) =>
    [...namedPlaces(query(typed), pages, within)].map(([one, gain]) => `${placeId(one.page.url)} ${gain}`);
  const alone = NAMED_PLACE + NOTHING_ELSE;

  test.each([
    ['west viland', [`aa-wv ${alone}`]],
    ['viland', [`aa-vi ${alone}`]],
    ['viland records', [`aa-vi ${NAMED_PLACE}`]],
    // A name with a dash is one word.
    ['zee-land', [`zz ${alone}`]],
    ['zee land', []],
    ['zebra', []],
  ])('“%s”: %j', (typed, expected) => {
    expect(named(typed)).toEqual(expected);
  });

  test('is named by its code', () => {
    expect(named('WV')).toEqual([`aa-wv ${alone}`]);
    expect(named('WV records')).toEqual([`aa-wv ${NAMED_PLACE}`]);
  });

  test('is named by a city in it', () => {
    expect(named('zebra town', ['zz'])).toEqual([`zz ${NAMED_PLACE}`]);
  });

  test.each([
    ['/rights/us-ny/', 'us-ny'],
    ['/rights/', ''],
    ['/rights/compare/', 'compare'],
    ['/guide/us-ny/', ''],
    ['/rights/us-ny/#fees', ''],
  ])('%s is the page of “%s”', (url, id) => {
    expect(placeId(url)).toBe(id);
  });
});

describe('words that may be the name of a city', () => {
  const strange = (typed: string, said = {}) => strangeWords(query(typed), pages, book, found(said));

  test.each([
    ['a word that nobody knows', 'springfield records', ['springfield']],
    ['none, where a place is named already', 'springfield viland', []],
    ['none that is in a name', 'zebras', []],
    ['none that begins one, while it is typed', 'zebr', []],
    ['none that is too short', 'rome', ['rome']],
    ['none of three letters', 'ulm', []],
    ['none with digits', '2026x', []],
    ['no small word', 'how', []],
    ['no word of a family', 'deny', []],
    ['no word that looks like a slip and is none', 'noted', []],
    ['no word that is everywhere', 'therapist', []],
  ])('are %s', (_, typed, expected) => {
    expect(strange(typed)).toEqual(expected);
  });

  test('are none that our own pages use, but one in passing may be', () => {
    expect(strange('victim', { victim: [0, 1] })).toEqual([]);
    expect(strange('victim', { victim: [0] })).toEqual(['victim']);
    expect(strange('victim', { victim: [3, 4, 5] })).toEqual(['victim']);
  });
});

describe('what the passages say', () => {
  const words = (typed: string, said: Record<string, number[]>) =>
    weighTerms(query(typed).terms, found(said), pages);

  test('weighs a rare word more than a frequent one, and a common one least', () => {
    const said = { lion: [0], tiger: [0, 1, 3], therapist: [0] };
    const weights = Object.fromEntries(
      words('lion tiger therapist', said).map(({ term: { word }, weight }) => [word, weight]),
    );
    expect(weights['lion']).toBeGreaterThan(weights['tiger'] ?? 0);
    expect(weights['therapist']).toBe(COMMON_WORD);
  });

  test('counts a page once, whichever of its passages has the word', () => {
    const [one] = words('lion', { lion: [1] });
    const [both] = words('lion', { lion: [1, 2] });
    const [two] = words('lion', { lion: [1, 3] });
    expect(both?.weight).toBe(one?.weight);
    expect(two?.weight).toBeLessThan(one?.weight ?? 0);
  });

  test('leaves out small words, unless there are no others', () => {
    expect(words('how to lion', {}).map(({ term: { word } }) => word)).toEqual(['lion']);
    expect(words('how to', {}).map(({ term: { word } }) => word)).toEqual(['how', 'to']);
  });

  test('adds up in a passage, and on a page counts the best passage most', () => {
    const said = { lion: [1, 2], tiger: [1] };
    const some = words('lion tiger', said);
    expect(saidInRecord(some, 1, found(said))).toBeGreaterThan(saidInRecord(some, 2, found(said)));
    expect(saidInRecord(some, 0, found(said))).toBe(0);
    const apart = { lion: [1], tiger: [2] };
    const zebra = pageAt('/guide/zebra/');
    expect(saidOnPage(some, zebra, found(said))).toBeGreaterThan(saidOnPage(some, zebra, found(apart)));
    expect(saidOnPage(some, zebra, found())).toBe(0);
  });
});

describe('the order of results', () => {
  const anyWord = fc.constantFrom(
    'zebra',
    'child',
    'kid',
    'lion',
    'viland',
    'records',
    'how',
    'therapist',
    'zzz',
  );
  const anySaid = fc.dictionary(anyWord, fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 4 }));
  const typed = fc.array(anyWord, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

  test('has every page at most once, the best first, and none without a score', () => {
    fc.assert(
      fc.property(typed, anySaid, (text, said) => {
        const results = rank(query(text), found(said), pages);
        const urls = results.flatMap(({ page: one }) => one?.url ?? []);
        expect(new Set(urls).size).toBe(urls.length);
        const scores = results.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        expect(scores.every((score) => score > 0 && Number.isFinite(score))).toBe(true);
      }),
    );
  });

  test('gives a phrase of common words less in a query that says more', () => {
    const { book: own, pages: some } = open([
      page('/guide/rare/', { title: 'A', phrases: ['lion'] }),
      page('/guide/common/', { title: 'B', phrases: ['therapist'] }),
    ]);
    const scores = (text: string) =>
      Object.fromEntries(
        rank(readQuery(text, own), found(), some).map(({ page: one, score }) => [one?.url, score]),
      );
    const both = scores('lion therapist');
    expect(both['/guide/rare/']).toBeGreaterThan(both['/guide/common/'] ?? 0);
    expect(scores('therapist')['/guide/common/']).toBeGreaterThan(1);
  });

  test('shows of a page only passages of its own that have one of the words', () => {
    fc.assert(
      fc.property(typed, anySaid, (text, said) => {
        const having = new Set(Object.values(said).flat());
        for (const { page: one, records } of rank(query(text), found(said), pages)) {
          const own = one === undefined ? undefined : recordsOf(pageAt(one.url));
          for (const record of records) {
            expect(having).toContain(record);
            if (own) expect(own).toContain(record);
          }
        }
      }),
    );
  });

  test('is not worse for a page of which one passage more has the word', () => {
    fc.assert(
      fc.property(anyWord, fc.uniqueArray(fc.integer({ min: 0, max: 5 })), (word, records) => {
        const scores = records.map((_, at) => {
          const said = { [word]: records.slice(0, at + 1) };
          const owner = pages.find((one) => recordsOf(one).includes(records[0] ?? 0));
          return (
            rank(query(word), found(said), pages).find(({ page: one }) => one === owner?.page)?.score ?? 0
          );
        });
        for (const [at, score] of scores.entries())
          expect(score).toBeGreaterThanOrEqual((scores[at - 1] ?? 0) - 1e-9);
      }),
    );
  });
});

describe('words and their families', () => {
  test('a word has the key of its family, or its own stem', () => {
    const keyOf = familyKeys({ child: ['kids'] });
    expect(keyOf('kids')).toBe('=child');
    expect(keyOf('kid')).toBe('=child');
    expect(keyOf('children')).not.toBe('=child');
    expect(keyOf('refused')).toBe(keyOf('refuse'));
  });

  test('a slip is forgiven in words by which pages are called, and in those of families', () => {
    const words = likelyWords(WORDS, [
      { title: 'Zebras of Ohio', names: ['Österreich'], phrases: ['my rights'] },
    ]);
    expect(words).toEqual(
      expect.arrayContaining(['therapist', 'zebras', 'ohio', 'osterreich', 'rights', 'child']),
    );
    expect(words).not.toContain('my');
    expect(words).not.toContain('of');
    expect(new Set(words).size).toBe(words.length);
  });

  test('a phrase with words to choose from stands for each', () => {
    expect(distressPhrases(['scared/afraid of him/her', 'help'])).toEqual([
      'scared of him',
      'scared of her',
      'afraid of him',
      'afraid of her',
      'help',
    ]);
  });

  test.each([
    ['I could hurt myself', 'crisis'],
    ['scared of the him', 'abuse'],
    ['hurt my self', undefined],
    ['zebra', undefined],
  ])('“%s” asks for help: %s', (typed, kind) => {
    expect(query(typed).help).toBe(kind);
  });

  test('a short word by which a page is called is no code of a place', () => {
    const glossary = page('/glossary/#tx', { title: 'Tx, treatment' });
    const codes = (pages: readonly KnownPage[]) => readQuery('tx', openWordbook(WORDS, pages)).codes;
    expect(codes([])).toEqual(['tx']);
    expect(codes([glossary])).toEqual([]);
    expect(readQuery('ok', openWordbook(WORDS, [])).codes).toEqual([]);
    expect([...openWordbook(WORDS, [page('/a/', { title: 'Tx, four, treatment' })]).called]).toEqual(['tx']);
  });

  test('an editor’s replacement is told, and is not made where the visitor wants the very words', () => {
    expect(query('hippa zebra').instead).toBe('hipaa zebra');
    expect(query('they wont give').terms.at(-1)?.word).toBe('refuse');
    expect(readQuery('hippa', book, true)).toMatchObject({ instead: undefined, terms: [{ word: 'hippa' }] });
  });
});
