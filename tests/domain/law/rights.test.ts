import { describe, expect, test } from 'vitest';
import { byCountry, notVerified, readings, ruleLists, rules } from '../../../src/domain/law/rights.ts';
import { SECTIONS } from '../../../src/domain/law/rights-text.schema.ts';
import { type MadeUp, madeUpPlaces } from './made-up.ts';

const fees = (text: string, more = {}) => ({ charge: 'allowed' as const, text, cite: 'act-aa', ...more });

describe('the rules on one subject', () => {
  const told = (own: MadeUp, country: MadeUp = {}) =>
    rules(madeUpPlaces({ aa: country, 'aa-bb': own }), 'aa-bb', (place) => place.fees).map(
      ({ value, from, when }) => `${from}: ${value.text}${when ? ` ${JSON.stringify(when)}` : ''}`,
    );

  test('are the place’s own, then its parent’s', () => {
    expect(told({ fees: fees('Here.') }, { fees: fees('Above.') })).toEqual(['aa-bb: Here.', 'aa: Above.']);
    expect(told({}, { fees: fees('Above.') })).toEqual(['aa: Above.']);
    expect(told({})).toEqual([]);
  });

  test('leave out the parent’s where the place’s law replaces it', () => {
    expect(told({ besideParent: 'replaced' }, { fees: fees('Above.') })).toEqual([]);
  });

  test('are followed by the cases in which they are another', () => {
    const cases = [
      {
        charge: 'none' as const,
        text: 'By email nothing.',
        cite: 'act-aa',
        when: { medium: ['electronic' as const] },
      },
    ];
    expect(told({ fees: fees('Ten a page.', { cases }) })).toEqual([
      'aa-bb: Ten a page.',
      'aa-bb: By email nothing. {"medium":["electronic"]}',
    ]);
  });

  test('hold for those of the file, unless they say for whom', () => {
    const appliesTo: MadeUp['appliesTo'] = { text: 'Whom.', cite: 'act-aa', when: { care: ['private'] } };
    expect(told({ appliesTo, fees: fees('Here.') })).toEqual(['aa-bb: Here. {"care":["private"]}']);
    expect(told({ appliesTo, fees: fees('Here.', { when: { client: ['past'] } }) })).toEqual([
      'aa-bb: Here. {"client":["past"]}',
    ]);
  });

  test('are not those of a stub', () => {
    expect(told({ confidence: 'low', fees: fees('Guess.') }, { fees: fees('Above.') })).toEqual([
      'aa: Above.',
    ]);
  });

  test('come with their sources and the name of their place', () => {
    const places = madeUpPlaces({ aa: { name: 'Aland', fees: fees('Above.') } });
    expect(ruleLists(places, 'aa', ({ fees: one }) => (one ? [one] : []))).toMatchObject([
      [{ from: 'aa', fromName: 'Aland', cites: [{ key: 'act-aa', kind: 'law' }] }],
    ]);
  });
});

test('places stand by country, the country’s own page first, then its parts by name', () => {
  const places = madeUpPlaces({
    'aa-yy': { name: 'Beta' },
    'aa-xx': { name: 'Zeta' },
    bb: { name: 'Bland' },
    aa: { name: 'Aland' },
    eu: { name: 'Union', country: 'eu' },
    cc: { name: 'Cland', parent: 'eu', besideParent: 'both' },
  });
  expect(byCountry(places)).toEqual([
    { country: 'aa', name: 'Aland', ids: ['aa', 'aa-yy', 'aa-xx'] },
    { country: 'bb', name: 'Bland', ids: ['bb'] },
    { country: 'eu', name: 'Union', ids: ['eu', 'cc'] },
  ]);
});

describe('what is not verified', () => {
  const subjects = SECTIONS.filter((one) => !['letter', 'sources', 'unverified'].includes(one));
  const of = (own: MadeUp) => {
    const { aa } = madeUpPlaces({ aa: own });
    return aa ? notVerified(aa) : [];
  };
  const text = { text: 'A rule.', cite: 'act-aa' };

  test('is every subject on which the file says nothing', () => {
    expect([...of({})].sort()).toEqual([...subjects].sort());
  });

  test.each([
    ['whom', { appliesTo: text }],
    ['notes', { notes: { ...text, separate: 'inside' } }],
    ['request', { request: { ...text, writing: 'unknown' } }],
    ['deadlines', { deadlines: [{ ...text, id: 'soon', what: 'copy' }] }],
    ['fees', { fees: { ...text, charge: 'none' } }],
    [
      'denial',
      { denial: { grounds: [{ ...text, kind: 'other' }], must: [], alternatives: [], review: null } },
    ],
    ['review', { denial: { grounds: [], must: [], alternatives: [], review: text } }],
    ['complaints', { complaints: [{ ...text, body: 'Board', url: null }] }],
    ['minors', { minors: text }],
    ['deceased', { deceased: text }],
    ['correction', { correction: text }],
    ['retention', { retention: text }],
  ] as const)('is not “%s” once the file speaks of it', (subject, own) => {
    const missing: readonly string[] = of(own as MadeUp);
    expect(missing).not.toContain(subject);
    expect(missing).toHaveLength(subjects.length - 1);
  });

  test('is everything in a stub, whatever its file holds', () => {
    expect(of({ confidence: 'low', fees: { ...text, charge: 'none' } })).toHaveLength(subjects.length);
  });
});

describe('what a page lists as its sources', () => {
  const source = (title: string, url: string | null) => ({ title, url, primary: true });
  const law = (name: string, url: string | null) => ({ name, url, about: 'access' });
  const titles = (own: MadeUp, country: MadeUp) =>
    readings(madeUpPlaces({ aa: country, 'aa-bb': own }), 'aa-bb').map(({ title }) => title);

  test('is the laws that hold, the nearest first, and then what was read for them', () => {
    expect(
      titles(
        { laws: { act: law('Act of B', 'https://b.example') }, sources: { s: source('Guide of B', null) } },
        {
          laws: { act: law('Act of A', null) },
          sources: { s: source('Guide of A', 'https://a.example/guide') },
        },
      ),
    ).toEqual(['Act of B', 'Act of A', 'Guide of B', 'Guide of A']);
  });

  test('has no address of a law a second time', () => {
    expect(
      titles(
        {
          laws: { act: law('Act of B', 'https://b.example') },
          sources: { s: source('The same', 'https://b.example') },
        },
        { laws: {}, sources: {} },
      ),
    ).toEqual(['Act of B']);
  });
});
