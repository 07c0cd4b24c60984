import { describe, expect, test } from 'vitest';
import {
  basisFor,
  countingLimit,
  factFor,
  isOpenHere,
  isRunByEither,
  languagesFor,
  languagesOf,
  lawAnswers,
  letterLaw,
  letterLimits,
  rulesFor,
  type NamedLimit,
} from '../../../src/domain/letter/law.ts';
import { plainLimit } from '../../support/plain-limit.ts';
import { deadline, type MadeUp, madeUpPlaces } from '../law/made-up.ts';

const rule = (text: string, cite = 'act-aa', more = {}) => ({ text, cite, ...more });
const law = (inLetter: string, more = {}) => ({
  name: inLetter,
  inLetter,
  url: null,
  about: 'access',
  ...more,
});
const lawOf = (own: MadeUp, country: MadeUp = {}, others: Record<string, MadeUp> = {}) =>
  letterLaw(madeUpPlaces({ aa: country, 'aa-bb': own, ...others }), 'aa-bb');
const SOLO = { recipient: ['solo'] };

describe('the laws that a letter rests on', () => {
  const named = (own: MadeUp, country: MadeUp, answers = SOLO) =>
    basisFor(lawOf(own, country), answers).map(({ inLetter }) => inLetter);

  test('are those that the nearest place names', () => {
    expect(
      named({ basis: [{ cite: 'act-aa-bb' }, { cite: 'act-aa' }] }, { basis: [{ cite: 'act-aa' }] }),
    ).toEqual(['the Act of aa-bb', 'the Act of aa']);
    expect(named({ basis: [{ cite: 'act-aa-bb' }] }, { basis: [{ cite: 'act-aa' }] })).toEqual([
      'the Act of aa-bb',
    ]);
    expect(named({}, { basis: [{ cite: 'act-aa' }] })).toEqual(['the Act of aa']);
  });

  test('are those for whoever has the notes', () => {
    const basis = [
      { cite: 'act-aa-bb', when: { recipient: ['solo' as const] } },
      { cite: 'act-aa', when: { care: ['public' as const] } },
    ];
    expect(named({ basis }, {})).toEqual(['the Act of aa-bb']);
    expect(named({ basis }, {}, { recipient: ['public'] })).toEqual(['the Act of aa']);
    expect(named({ basis }, {}, { recipient: ['school'] })).toEqual([]);
  });

  test('have the country’s laws for special cases beside the place’s own, but not one that the place replaces', () => {
    const died = { cite: 'act-aa', when: { about: ['died' as const] } };
    const about = { ...SOLO, about: ['died'] };
    expect(named({ basis: [{ cite: 'act-aa-bb' }] }, { basis: [died] }, about)).toEqual(['the Act of aa']);
    const own = [{ cite: 'act-aa-bb', when: { about: ['died' as const] }, insteadOf: 'act-aa' }];
    expect(named({ basis: own }, { basis: [died] }, about)).toEqual(['the Act of aa-bb']);
  });

  test('have those for special cases also where the country has laws for everybody beside them', () => {
    const died = { cite: 'act-aa', when: { about: ['died' as const] } };
    const all = { cite: 'data' };
    const laws = { 'act-aa': law('the Act of aa'), data: law('the Data Act') };
    const about = { ...SOLO, about: ['died'] };
    expect(named({ basis: [{ cite: 'act-aa-bb' }] }, { laws, basis: [all, died] }, about)).toEqual([
      'the Act of aa',
    ]);
    expect(named({ basis: [{ cite: 'act-aa-bb' }] }, { laws, basis: [all, died] })).toEqual([
      'the Act of aa-bb',
    ]);
  });

  test('come last where it is open whether they cover this holder', () => {
    const openFor = { recipient: ['insurer' as const], asFar: 'as far as it covers you' };
    const laws = { own: law('the Own Act'), act: law('the Act') };
    const basis = [{ cite: 'own', openFor }, { cite: 'act' }];
    expect(named({ laws, basis }, {})).toEqual(['the Own Act', 'the Act']);
    expect(named({ laws, basis }, {}, { recipient: ['insurer'] })).toEqual(['the Act', 'the Own Act']);
    const file = lawOf({ laws, basis });
    expect(isOpenHere(file, 'aa-bb', { recipient: ['insurer'] })).toBe(true);
    expect(isOpenHere(file, 'aa-bb', SOLO)).toBe(false);
    expect(isOpenHere(file, 'aa', { recipient: ['insurer'] })).toBe(false);
  });

  test('are not those that letters cannot name', () => {
    const laws = { act: { name: 'Act', url: null, about: 'access' } };
    expect(named({ laws, basis: [{ cite: 'act' }] }, {})).toEqual([]);
  });

  test('have no law for professionals towards somebody who is none', () => {
    const file: MadeUp = { laws: { act: law('the Act', { professional: true }) }, basis: [{ cite: 'act' }] };
    expect(named(file, {})).toEqual(['the Act']);
    expect(named(file, {}, { recipient: ['unlicensed'] })).toEqual([]);
    expect(named(file, {}, { recipient: ['insurer'] })).toEqual([]);
  });

  test('name first what stands in for the country’s for some', () => {
    const found = lawOf(
      { basis: [{ cite: 'act-aa-bb' }] },
      { instead: [{ place: 'zz', recipient: ['school'] }] },
      { zz: { basis: [{ cite: 'act-zz' }] } },
    );
    expect(basisFor(found, { recipient: ['school'] }).map(({ inLetter }) => inLetter)).toEqual([
      'the Act of zz',
      'the Act of aa-bb',
    ]);
    expect(basisFor(found, SOLO).map(({ inLetter }) => inLetter)).toEqual(['the Act of aa-bb']);
  });
});

describe('the limits that a letter counts on', () => {
  const ids = (own: MadeUp, answers = {}) => {
    const found = letterLimits(lawOf(own), { ...SOLO, ...answers });
    return [found.look?.id, found.answer?.id, found.guide?.id, found.sooner?.id];
  };
  const look = deadline('look', 'inspect', 10);
  const copy = deadline('copy', 'copy', 30);
  const soft = deadline('soft', 'copy', 20, { strength: 'guidance' });

  test.each([
    [
      'one for looking and one for a copy',
      [look, copy],
      { form: ['inspect', 'copy'] },
      ['look', 'copy', undefined, undefined],
    ],
    ['the copy’s alone', [copy], {}, [undefined, 'copy', undefined, undefined]],
    ['a regulator’s apart from the law’s', [soft], {}, [undefined, undefined, 'soft', undefined]],
    [
      'none for looking that only a regulator gives',
      [{ ...look, strength: 'guidance' as const }],
      { form: ['inspect'] },
      [undefined, undefined, undefined, undefined],
    ],
    ['none', [], {}, [undefined, undefined, undefined, undefined]],
  ])('are %s', (_, deadlines, answers, expected) => {
    expect(ids({ deadlines }, answers)).toEqual(expected);
  });

  test('have a shorter time under a law that binds some only, if the letter names that law', () => {
    const laws = {
      act: law('the Act'),
      some: law('the Other Act', { proviso: 'if it covers you' }),
    };
    const sooner = deadline('sooner', 'copy', 15, { cite: 'some', condition: 'if they are covered' });
    const basis = [{ cite: 'act' }, { cite: 'some' }];
    const all = { laws, basis, deadlines: [copy, sooner] };
    expect(ids(all)[3]).toBe('sooner');
    expect(ids({ ...all, basis: [{ cite: 'act' }] })[3]).toBeUndefined();
    expect(ids({ ...all, deadlines: [copy, { ...sooner, amount: 30 }] })[3]).toBeUndefined();
    expect(
      ids({ ...all, deadlines: [copy, { ...sooner, amount: 22, unit: 'working-days' }] })[3],
    ).toBeUndefined();
    expect(ids({ ...all, laws: { ...laws, some: law('the Other Act') } })[3]).toBeUndefined();
  });

  test('count by the law’s day, else a regulator’s, else how soon one may look', () => {
    const one = (id: string): NamedLimit => ({ ...plainLimit({ id }), named: 'the Act', short: 'the Act' });
    const [found, guide, looked] = [one('answer'), one('guide'), one('look')];
    const none = { look: undefined, answer: undefined, guide: undefined, sooner: one('sooner') };
    expect(countingLimit({ ...none, answer: found, guide, look: looked })?.id).toBe('answer');
    expect(countingLimit({ ...none, guide, look: looked })?.id).toBe('guide');
    expect(countingLimit({ ...none, look: looked })?.id).toBe('look');
    expect(countingLimit(none)).toBeUndefined();
  });

  test('are called by the short name of their law, a state’s by that of the state', () => {
    const places = madeUpPlaces({
      aa: { laws: { hip: law('the Health Act', { short: 'HIPPO' }), old: law('the Old Act') } },
      'aa-bb': {
        name: 'Bestate',
        laws: { own: law('section 1 of the Bestate Act') },
        deadlines: [
          deadline('own', 'copy', 10, { cite: 'own' }),
          deadline('hip', 'copy', 20, { cite: 'hip' }),
        ],
      },
    });
    const shorts = Object.fromEntries(letterLaw(places, 'aa-bb').limits.map(({ id, short }) => [id, short]));
    expect(shorts).toEqual({ own: 'Bestate law', hip: 'HIPPO' });
  });
});

describe('what the law says of fees and of notes', () => {
  const fees = (more: object): MadeUp => ({
    fees: { ...rule('Ten a page.', 'act-aa-bb'), charge: 'allowed', ...more },
  });
  const charge = (own: MadeUp, answers = {}, country: MadeUp = {}) =>
    factFor(lawOf(own, country).fees, { ...SOLO, ...answers });

  test('is what the nearest place says', () => {
    expect(charge(fees({}))).toBe('allowed');
    expect(charge({}, {}, { fees: { ...rule('Free.'), charge: 'none' } })).toBe('none');
    expect(charge({})).toBeUndefined();
  });

  test('is another for some, where it has cases', () => {
    const cases = [{ ...rule('Free by email.'), charge: 'none', when: { medium: ['electronic'] } }];
    expect(charge(fees({ cases }), { medium: 'electronic' })).toBe('none');
    expect(charge(fees({ cases }), { medium: 'paper' })).toBe('allowed');
    expect(charge(fees({ cases }))).toBe('allowed');
  });

  test('is nothing where it holds for others', () => {
    expect(charge(fees({ when: { recipient: ['clinic'] } }))).toBeUndefined();
    expect(charge(fees({ when: { site: ['on-site'] } }))).toBe('allowed');
    expect(charge(fees({ when: { site: ['on-site'] } }), { site: 'off-site' })).toBeUndefined();
  });

  test('is nothing of someone who has died: it was written of the living', () => {
    expect(charge(fees({}), { about: 'died' })).toBeUndefined();
  });

  test('is nobody’s guess in a stub', () => {
    expect(charge({ ...fees({}), confidence: 'low' })).toBeUndefined();
  });

  test('is what stands in for the country’s rule for some', () => {
    const places = madeUpPlaces({
      aa: { instead: [{ place: 'zz', recipient: ['school'] }] },
      'aa-bb': fees({}),
      zz: { fees: { ...rule('Free.', 'act-zz'), charge: 'none' } },
    });
    const fact = letterLaw(places, 'aa-bb').fees;
    expect(factFor(fact, { recipient: ['school'] })).toBe('none');
    expect(factFor(fact, SOLO)).toBe('allowed');
  });

  test('is unknown without a law', () => {
    expect(factFor(null, SOLO)).toBeUndefined();
  });
});

describe('the languages of letters', () => {
  const places = madeUpPlaces({
    aa: { languages: ['de'] },
    'aa-bb': {},
    'aa-cc': { languages: ['fr', 'de', 'en'] },
    dd: {},
  });

  test.each([
    ['aa', ['de', 'en']],
    ['aa-bb', ['de', 'en']],
    ['aa-cc', ['fr', 'de', 'en']],
    ['dd', ['en']],
  ])('of %s are %j: English is always there', (id, expected) => {
    expect(languagesOf(places, id)).toEqual(expected);
  });

  test('for a reader are those of the law, or their own where we know none', () => {
    expect(languagesFor(letterLaw(places, 'aa'), 'es')).toEqual(['de', 'en']);
    expect(languagesFor(null, 'es')).toEqual(['es', 'en']);
    expect(languagesFor(null, 'en')).toEqual(['en']);
  });
});

describe('what the law says, told as answers', () => {
  const said = (own: MadeUp, answers = {}) => lawAnswers(lawOf(own), { ...SOLO, ...answers });

  test('is that nothing is known, without a law', () => {
    expect(lawAnswers(null, SOLO, 'es')).toEqual({
      ...{ 'law-named': 'no', 'law-basis': 'none', 'law-limit': 'unknown', 'law-look': 'unknown' },
      ...{ 'law-answer': 'unknown', 'law-fee': 'unknown', 'law-separate': 'unknown' },
      ...{ 'law-asks': [], 'law-language': ['es', 'en'] },
    });
    expect(said({})).toMatchObject({ 'law-named': 'no', 'law-basis': 'none', 'law-limit': 'unknown' });
  });

  test('is whether a letter has to say “as far as it applies”, of one law or of several', () => {
    const sure = law('the Act');
    const one = law('the Other Act', { proviso: 'if it covers you' });
    const of = (...cites: string[]) =>
      said({ laws: { sure, one }, basis: cites.map((cite) => ({ cite })) })['law-basis'];
    expect(of('sure')).toBe('sure');
    expect(of('one')).toBe('one');
    expect(of('sure', 'one')).toBe('many');
  });

  test('is whether the time is known, and what it is for', () => {
    expect(said({ deadlines: [deadline('a', 'copy', 30)] })).toMatchObject({
      ...{ 'law-limit': 'known', 'law-look': 'unknown', 'law-answer': 'copy' },
    });
    expect(said({ deadlines: [deadline('a', 'respond', 30)] })['law-answer']).toBe('respond');
    expect(said({ deadlines: [deadline('a', 'inspect', 10)] }, { form: ['inspect'] })).toMatchObject({
      ...{ 'law-limit': 'known', 'law-look': 'known', 'law-answer': 'unknown' },
    });
    expect(said({ deadlines: [deadline('a', 'copy', 30, { strength: 'guidance' })] })).toMatchObject({
      ...{ 'law-limit': 'known', 'law-answer': 'unknown' },
    });
  });

  test('is the facts to ask for, a charge’s only where its cases differ', () => {
    const cases = (charge: 'none' | 'allowed') => [
      { ...rule('By email.'), charge, when: { medium: ['electronic' as const] } },
    ];
    const fees = (charge: 'none' | 'allowed') =>
      said({ fees: { ...rule('A charge.'), charge: 'allowed', cases: cases(charge) } })['law-asks'];
    expect(fees('none')).toEqual(['medium']);
    expect(fees('allowed')).toEqual([]);
    expect(
      said({ deadlines: [deadline('a', 'copy', 5, { when: { site: ['on-site'] } })] })['law-asks'],
    ).toEqual(['site']);
  });
});

test('a holder whom the country or the state can run leaves it open which law binds', () => {
  const found = lawOf(
    {},
    {
      federal: {
        ...{ ...rule('The country runs them.'), recipient: ['military'], follows: ['aa-fed'] },
        some: { recipient: ['prison'], asFar: 'as far as it runs you' },
      },
    },
    { 'aa-fed': {} },
  );
  expect(isRunByEither(found, { recipient: ['prison'] })).toBe(true);
  expect(isRunByEither(found, SOLO)).toBe(false);
  expect(isRunByEither(lawOf({}), { recipient: ['prison'] })).toBe(false);
});

describe('a rule that a letter can name', () => {
  const direct = (cite: string): MadeUp => ({
    request: { ...rule('Write.'), writing: 'required', direct: cite },
  });
  const named = (own: MadeUp, country: MadeUp = {}, answers = SOLO) =>
    rulesFor(lawOf(own, country), 'direct', answers).map((one) => `${one.named} of ${one.from}`);

  test('is written in a law that letters know how to name', () => {
    expect(named(direct('act-aa-bb'))).toEqual(['the Act of aa-bb of aa-bb']);
    expect(named(direct('guide'))).toEqual([]);
    expect(named({})).toEqual([]);
  });

  test('is named once for each place that speaks of it, the nearest first', () => {
    expect(named(direct('act-aa-bb; act-aa'), direct('act-aa'))).toEqual([
      'the Act of aa-bb of aa-bb',
      'the Act of aa of aa',
    ]);
  });

  test('is the school’s own alone for a school, where other rules stand in for the country’s', () => {
    const places = madeUpPlaces({
      aa: { instead: [{ place: 'zz', recipient: ['school'] }], ...direct('act-aa') },
      zz: direct('act-zz'),
    });
    const found = (recipient: string) =>
      rulesFor(letterLaw(places, 'aa'), 'direct', { recipient: [recipient] }).map((one) => one.named);
    expect(found('school')).toEqual(['the Act of zz']);
    expect(found('solo')).toEqual(['the Act of aa']);
  });

  test('binds those whom its law binds', () => {
    const own: MadeUp = {
      ...direct('act-aa-bb'),
      basis: [{ cite: 'act-aa-bb', when: { recipient: ['clinic'] } }],
    };
    expect(named(own)).toEqual([]);
    expect(named(own, {}, { recipient: ['clinic'] })).toEqual(['the Act of aa-bb of aa-bb']);
  });

  test.each([
    ['the Health Act', 'act', 'the Health Act'],
    ['the Health Act', 'act(b)(2)', 'the Health Act(b)(2)'],
    ['the Health Act', 'act(s 5)', 'the Health Act, s 5'],
    ['Article 14 of Law 18', 'act(art. 19)', 'Article 19 of Law 18'],
    ['Article 14 of Law 18', 'act(arts. 19, 20)', 'Articles 19 and 20 of Law 18'],
    ['articles 14 and 15 of Law 18', 'act(art. 19)', 'article 19 of Law 18'],
  ])('of “%s”, cited as %s, reads “%s”', (inLetter, cite, expected) => {
    const own: MadeUp = { ...direct(cite), laws: { act: law(inLetter) } };
    expect(rulesFor(lawOf(own), 'direct', SOLO).map((one) => one.named)).toEqual([expected]);
  });
});
