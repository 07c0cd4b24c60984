import { describe, expect, test } from 'vitest';
import {
  binding,
  isSurelyCovered,
  lawAsks,
  refusalAnswers,
  refusalLaw,
  type RefusalLaw,
} from '../../../src/domain/refusal/law.ts';
import { deadline, type MadeUp, madeUpPlaces } from '../law/made-up.ts';

const rule = (text: string, cite = 'act-aa', more = {}) => ({ text, cite, ...more });
const denial = (own: Partial<NonNullable<MadeUp['denial']>>): MadeUp['denial'] => ({
  ...{ grounds: [], must: [], alternatives: [], review: null },
  ...own,
});
const lawOf = (own: MadeUp, country: MadeUp = {}) =>
  refusalLaw(madeUpPlaces({ aa: country, 'aa-bb': own }), 'aa-bb');
const body = (name: string, more = {}) => ({ ...rule('Complain.'), body: name, url: null, ...more });

describe('what the refusal helper knows of a place', () => {
  test('is its own rules first, then its parent’s', () => {
    const ground = (text: string) => denial({ grounds: [{ ...rule(text), kind: 'harm-self' }] });
    const { grounds, line } = lawOf({ denial: ground('Here.') }, { denial: ground('Above.') });
    expect(grounds.map(({ text, from, fromName }) => `${text} ${from} ${fromName}`)).toEqual([
      'Here. aa-bb Land aa-bb',
      'Above. aa Land aa',
    ]);
    expect(line).toEqual(['aa-bb', 'aa']);
  });

  test('has subjects by their names, with the cases in which a rule is another', () => {
    const { subjects } = lawOf({
      minors: { ...rule('From 14.'), cases: [rule('From 12.', 'act-aa', { when: { care: ['public'] } })] },
      retention: rule('Ten years.'),
    } as MadeUp);
    expect(subjects.map(({ kind, text, when }) => [kind, text, when])).toEqual([
      ['minors', 'From 14.', undefined],
      ['minors', 'From 12.', { care: ['public'] }],
      ['retention', 'Ten years.', undefined],
    ]);
  });

  test('names the bodies of a stub, but none of its numbers', () => {
    const complaints = [
      body('Board', {
        timeLimit: 'Ten days',
        within: { amount: 10, unit: 'calendar-days', starts: 'refusal' },
      }),
    ];
    expect(lawOf({ confidence: 'low', complaints }).bodies[0]).toMatchObject({
      body: 'Board',
      timeLimit: undefined,
      within: undefined,
    });
    expect(lawOf({ complaints }).bodies[0]).toMatchObject({ timeLimit: 'Ten days', within: { amount: 10 } });
  });

  test('leaves out a country’s body that only points to those of its parts', () => {
    const country = {
      complaints: [body('Your state’s office', { hereOnly: true }), body('National office')],
    };
    expect(lawOf({}, country).bodies.map((one) => one.body)).toEqual(['National office']);
    expect(refusalLaw(madeUpPlaces({ aa: country }), 'aa').bodies).toHaveLength(2);
  });

  test('knows the public holidays only for a time that they can move', () => {
    const calendar = { known: ['2026-01-01', '2026-12-31'] as const, holidays: [] };
    const within = (weekend?: 'next-working-day') => ({
      within: {
        amount: 10,
        unit: 'calendar-days' as const,
        starts: 'refusal' as const,
        ...(weekend && { weekend }),
      },
    });
    const { bodies } = lawOf({
      calendar,
      complaints: [body('Stays', within()), body('Moves', within('next-working-day'))],
    });
    expect(bodies.map((one) => one.within?.calendar)).toEqual([undefined, calendar]);
  });

  test('names a rule only where whoever refused has to do something by it', () => {
    const review = (more: object) => denial({ review: { ...rule('A review.', 'act-aa-bb'), ...more } });
    expect(lawOf({ denial: review({}) }).named?.review).toEqual([]);
    expect(lawOf({ denial: review({ arranged: true }) }).named?.review?.map(({ named }) => named)).toEqual([
      'the Act of aa-bb',
    ]);
  });

  test('says for whom a file is meant where it says so, or where its laws bind professionals only', () => {
    const professional = {
      laws: {
        act: { name: 'Act', inLetter: 'the Act', url: null, about: 'access', professional: true as const },
      },
      basis: [{ cite: 'act' }],
    };
    expect(lawOf({ appliesTo: { ...rule('Whom.'), when: { care: ['private'] } } }).whom).toEqual({
      'aa-bb': { care: ['private'] },
    });
    expect(lawOf(professional).whom['aa-bb']?.['recipient']).not.toContain('unlicensed');
    expect(lawOf({ basis: [{ cite: 'act-aa-bb' }] }).whom).toEqual({});
  });
});

describe('the law that binds whoever has the notes', () => {
  const limits = (law: RefusalLaw) => law.limits.map(({ id }) => id);

  test('is without the rules that hold only for others', () => {
    const law = lawOf({
      deadlines: [
        deadline('solo', 'copy', 5, { when: { recipient: ['solo'] } }),
        deadline('all', 'copy', 30),
      ],
      complaints: [body('For clinics', { when: { recipient: ['clinic'] } }), body('For all')],
      denial: denial({ grounds: [{ ...rule('Harm.'), kind: 'harm-self', when: { care: ['public'] } }] }),
    });
    const clinic = binding(law, { recipient: 'clinic' });
    expect(limits(clinic)).toEqual(['all']);
    expect(clinic.bodies.map((one) => one.body)).toEqual(['For clinics', 'For all']);
    expect(clinic.grounds).toEqual([]);
    const solo = binding(law, { recipient: 'solo' });
    expect(limits(solo)).toEqual(['solo', 'all']);
    expect(solo.bodies.map((one) => one.body)).toEqual(['For all']);
    expect(binding(law, { recipient: 'public' }).grounds).toHaveLength(1);
  });

  test('is all that could bind while it is open who that is', () => {
    const law = lawOf({ deadlines: [deadline('solo', 'copy', 5, { when: { recipient: ['solo'] } })] });
    expect(limits(binding(law, {}))).toEqual(['solo']);
  });

  test('is without the federal act where the client says that it does not cover them', () => {
    const places = madeUpPlaces({
      us: { basis: [{ cite: 'act-us' }], deadlines: [deadline('federal', 'copy', 30, { cite: 'act-us' })] },
      'us-zz': {
        basis: [{ cite: 'act-us-zz' }],
        deadlines: [deadline('state', 'copy', 15, { cite: 'act-us-zz' })],
      },
    });
    const law = refusalLaw(places, 'us-zz');
    expect(limits(binding(law, { covered: ['is-covered'] }))).toEqual(['state', 'federal']);
    const uncovered = binding(law, { covered: ['uncovered'] });
    expect(limits(uncovered)).toEqual(['state']);
    expect(uncovered.line).toEqual(['us-zz']);
    expect(uncovered.basis.map(({ inLetter }) => inLetter)).toEqual(['the Act of us-zz']);
  });

  test('is that of schools alone for a school, where one stands in for the country’s', () => {
    const places = madeUpPlaces({
      aa: {
        instead: [{ place: 'zz', recipient: ['school'] }],
        fees: { ...rule('At cost.'), charge: 'allowed' },
      },
      'aa-bb': { fees: { ...rule('Ten a page.'), charge: 'allowed' } },
      zz: { fees: { ...rule('Free.', 'act-zz'), charge: 'none' } },
    });
    const law = refusalLaw(places, 'aa-bb');
    const fees = (recipient: string) => binding(law, { recipient }).subjects.map(({ text }) => text);
    expect(fees('school')).toEqual(['Free.']);
    expect(fees('solo')).toEqual(['Ten a page.', 'At cost.']);
    expect(binding(law, { recipient: 'school' }).line).toEqual(['zz']);
  });

  test('of someone who has died is only what names them', () => {
    const law = lawOf({
      basis: [{ cite: 'act-aa-bb', when: { about: ['died'] } }],
      deceased: rule('The executor may ask.', 'act-aa-bb'),
      minors: rule('From 14.', 'act-aa-bb'),
    });
    const texts = (about: string) => binding(law, { about }).subjects.map(({ text }) => text);
    expect(texts('self')).toEqual(['From 14.', 'The executor may ask.']);
    expect(texts('died')).toEqual(['From 14.', 'The executor may ask.']);
    const living = lawOf({ basis: [{ cite: 'act-aa-bb' }], minors: rule('From 14.', 'act-aa-bb') });
    expect(binding(living, { about: 'died' })).toMatchObject({ subjects: [], line: [] });
  });
});

describe('the facts that are asked for', () => {
  const federal = madeUpPlaces({ us: { basis: [{ cite: 'act-us' }] }, 'us-zz': {} });

  test('are those on which a rule of the place turns', () => {
    const law = lawOf({
      deadlines: [deadline('here', 'copy', 5, { when: { site: ['on-site'] } })],
      fees: { ...rule('Ten a page.'), charge: 'allowed', when: { medium: ['paper'] } },
    });
    expect(lawAsks(law, 'all', { recipient: 'solo' })).toEqual(['site']);
    expect(lawAsks(law, 'charges', { recipient: 'solo' })).toEqual(['medium']);
    expect(lawAsks(law, 'days', { recipient: 'solo' })).toEqual(['site']);
  });

  test('are none of the days where only something else turns on them', () => {
    const law = lawOf({
      denial: denial({ grounds: [{ ...rule('Harm.'), kind: 'harm-self', when: { client: ['past'] } }] }),
    });
    expect(lawAsks(law, 'days', {})).toEqual([]);
    expect(lawAsks(law, 'all', {})).toEqual(['client']);
  });

  test('has whether the federal act covers them wherever it could bind', () => {
    expect(lawAsks(refusalLaw(federal, 'us-zz'), 'all', { recipient: 'solo' })).toEqual(['covered']);
    expect(lawAsks(lawOf({ basis: [{ cite: 'act-aa-bb' }] }), 'all', { recipient: 'solo' })).toEqual([]);
  });

  test('not where that is settled', () => {
    const runs: MadeUp = {
      basis: [{ cite: 'act-us' }],
      federal: { ...rule('The country runs them.', 'act-us'), recipient: ['military'], follows: ['us-fed'] },
    };
    const law = refusalLaw(madeUpPlaces({ us: runs, 'us-zz': {}, 'us-fed': {} }), 'us-zz');
    expect(isSurelyCovered(law, { recipient: 'military' })).toBe(true);
    expect(isSurelyCovered(law, { recipient: 'solo' })).toBe(false);
    expect(isSurelyCovered({}, { recipient: 'military' })).toBe(false);
    expect(lawAsks(law, 'all', { recipient: 'military' })).toEqual([]);
    expect(lawAsks(law, 'all', { recipient: 'solo' })).toEqual(['covered']);
  });
});

describe('what the law says, told as answers', () => {
  test('is “no” where nothing is verified, and never that there is no such rule', () => {
    expect(refusalAnswers(null, 'fr')).toMatchObject({
      'law-country': 'fr',
      'law-line': [],
      'law-harm': 'no',
      'law-review': 'no',
    });
  });

  test.each([
    ['us-ny', 'us'],
    ['gb', 'gb'],
    ['elsewhere', ''],
    ['', ''],
  ])('tells the country of “%s” before its law has come: “%s”', (place, country) => {
    expect(refusalAnswers(null, place)['law-country']).toBe(country);
  });

  test.each([
    ['law-harm', { grounds: [{ ...rule('Harm.'), kind: 'harm-others' as const }] }],
    ['law-others', { grounds: [{ ...rule('Others.'), kind: 'in-confidence' as const }] }],
    ['law-review', { review: rule('A review.') }],
    ['law-reasons', { must: [{ ...rule('Say why.'), kind: 'written-reasons' as const }] }],
    ['law-rest', { must: [{ ...rule('Give the rest.'), kind: 'give-the-rest' as const }] }],
    ['law-decision', { must: [{ ...rule('Decide.'), kind: 'decision' as const }] }],
    ['law-professional', { alternatives: [{ ...rule('Name one.'), kind: 'named-professional' as const }] }],
    ['law-summary', { alternatives: [{ ...rule('Sum up.'), kind: 'summary' as const }] }],
  ])('%s is “yes” where such a rule is verified, and nothing else is', (answer, own) => {
    const said = refusalAnswers(lawOf({ denial: denial(own) }), 'aa-bb');
    const yes = Object.keys(said).filter((key) => said[key] === 'yes');
    expect(yes).toEqual([answer]);
    expect(said).toMatchObject({ 'law-country': 'aa', 'law-line': ['aa-bb', 'aa'] });
  });
});
