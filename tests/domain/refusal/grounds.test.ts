import { describe, expect, test } from 'vitest';
import {
  allByCountry,
  countriesWithPage,
  countryPage,
  findingsByCountry,
  groundsOf,
  marksOf,
  placedLaw,
  withoutPlaces,
} from '../../../src/domain/refusal/grounds.ts';
import { groundIds, groupOf, type Finding } from '../../../src/domain/refusal/refusal.ts';
import { madeUpPlaces } from '../law/made-up.ts';
import { answerFile, flow, grounds, refusals } from './made-up-answers.ts';

const places = madeUpPlaces({
  aa: {
    name: 'Aland (federal)',
    laws: { act: { name: 'Act of A', url: 'https://a.example', about: 'access' } },
  },
  'aa-bb': { name: 'Bestate' },
  'aa-cc': { name: 'Cestate', besideParent: 'replaced' },
  zz: { name: 'Zeeland', laws: { data: { name: 'Data Act', url: null, about: 'data', living: true } } },
});
const finding = (id: string, more: Partial<Parameters<typeof answerFile>[0] & object> | object = {}) => ({
  ...{ id, leans: 'open' as const, text: `Finding ${id}.`, cites: ['study'] },
  ...more,
});
const when = (key: 'law-line' | 'law-country', ...ids: string[]) => ({ when: { [key]: ids } });
/** The answer “harm” with these findings, as the pages have it. */
const harm = (...findings: ReturnType<typeof finding>[]) => {
  const found = grounds(places, { harm: answerFile({ findings }) }).find(({ id }) => id === 'harm');
  if (!found) throw new Error('There is no answer "harm".');
  return found;
};

describe('the answers that a request can get', () => {
  test('come in the order of the flow, each under its question and in the words of the flow', () => {
    expect(groundIds(flow)).toEqual(grounds().map(({ id }) => id));
    expect(grounds()[0]).toMatchObject({ id: 'silence', group: 'no-answer', label: 'Label of silence' });
    expect(groupOf(flow, 'fee')).toEqual({ group: 'money', label: 'Label of fee' });
    expect(groupOf(flow, 'nobody')).toBeUndefined();
  });

  test('are left out where they have no file', () => {
    const { silence: _none, ...rest } = refusals;
    expect(groundsOf(rest, flow, {}).map(({ id }) => id)).not.toContain('silence');
    expect(marksOf(rest, flow).map(({ id }) => id)).not.toContain('silence');
  });

  test('have their sources looked up, in their own list or in the law of a place', () => {
    const found = harm(finding('law', { cites: ['study', 'law:aa:act(5)', 'law:aa:nobody'] }));
    expect(found.right.sources).toEqual([{ title: 'A study', url: 'https://example.org/study' }]);
    expect(found.findings[0]?.sources).toEqual([
      { title: 'A study', url: 'https://example.org/study' },
      { title: 'Act of A(5), Aland (federal)', url: 'https://a.example' },
    ]);
  });

  test('say of each finding where it is the law', () => {
    const found = harm(
      finding('everywhere'),
      finding('state', when('law-line', 'aa-bb')),
      finding('two', when('law-line', 'aa-bb', 'aa-cc')),
      finding('country', when('law-country', 'aa')),
    );
    expect(found.findings.map(({ where }) => where)).toEqual([
      undefined,
      'Bestate',
      'Bestate and Cestate',
      'Aland',
    ]);
  });

  test('say of a finding that it is about the living where all its laws are', () => {
    const found = harm(
      finding('living', { cites: ['law:zz:data'] }),
      finding('both', { cites: ['law:zz:data', 'law:aa:act'] }),
      finding('study'),
    );
    expect(found.findings.map(({ living }) => living ?? false)).toEqual([true, false, false]);
  });
});

describe('what the questions need to know of an answer', () => {
  const mark = (id: string) => marksOf(refusals, flow).find((one) => one.id === id);

  test.each([
    ['silence', 'no-answer', 'pending'],
    ['harm', 'no', 'refused'],
    ['came', 'arrived', 'arrived'],
    // What a complaint fits is no happy end, though it came.
    ['mistake', 'arrived', 'refused'],
  ])('of “%s” is its question %s and that the request is %s', (id, group, stage) => {
    expect(mark(id)).toMatchObject({ group, stage });
  });

  test('is the letter that fits where there is nothing to reply', () => {
    expect(mark('came')?.letter).toBe('thanks');
    expect(mark('mistake')?.letter).toBe('correction');
    expect(mark('therapy-ended')).not.toHaveProperty('letter');
    expect(mark('correction-refused')).not.toHaveProperty('letter');
  });
});

describe('findings that hang on a place', () => {
  const all = grounds(places, {
    harm: answerFile({
      findings: [
        finding('everywhere'),
        finding('state', when('law-line', 'aa-bb')),
        finding('country', when('law-country', 'aa')),
        finding('parent', when('law-line', 'aa')),
        finding('other', when('law-line', 'zz')),
      ],
    }),
  });
  const of = (id: string) => placedLaw(places, id, all).findings['harm']?.map((one) => one.id);

  test('come with the law of the place, its country and the parents whose rules hold', () => {
    expect(of('aa-bb')).toEqual(['state', 'country', 'parent']);
    expect(of('aa')).toEqual(['country', 'parent']);
    expect(of('zz')).toEqual(['other']);
  });

  test('not with a parent’s law that the place’s own replaces', () => {
    expect(of('aa-cc')).toEqual(['country']);
  });

  test('and with none other: no client fetches all', () => {
    const bare = withoutPlaces(all).find(({ id }) => id === 'harm');
    expect(bare?.findings.map(({ id }) => id)).toEqual(['everywhere']);
  });
});

describe('findings on a page without questions', () => {
  const found = harm(
    finding('state', when('law-line', 'aa-bb')),
    finding('everywhere'),
    finding('zee', when('law-line', 'zz')),
    finding('country', when('law-country', 'aa')),
    finding('open', { when: { recipient: ['unsure'] } }),
    finding('either', { when: { recipient: ['unsure', 'solo'] } }),
  );
  const told = (groups: ReturnType<typeof allByCountry<Finding>>) =>
    groups.map(({ country, findings }) => `${country}: ${findings.map(({ id }) => id).join()}`);

  test('are what holds everywhere, then country by country, without what is only for who is not sure', () => {
    expect(told(findingsByCountry(found, places))).toEqual([
      'undefined: everywhere,either',
      'aa: state,country',
      'zz: zee',
    ]);
  });

  test('are all of them for a reviewer', () => {
    expect(told(allByCountry(found.findings, places))[0]).toBe('undefined: everywhere,open,either');
  });
});

describe('a country with many findings of an answer', () => {
  const parts = Array.from({ length: 19 }, (_, at) =>
    finding(`part-${at}`, when('law-line', at % 2 === 0 ? 'aa-cc' : 'aa-bb')),
  );
  const whole = finding('whole', when('law-country', 'aa'));
  const file = (...findings: ReturnType<typeof finding>[]) => answerFile({ findings });

  test('has a page of its own, from twenty on', () => {
    expect(countriesWithPage(file(...parts), places)).toEqual([]);
    expect(countriesWithPage(file(...parts, whole), places)).toEqual(['aa']);
  });

  test('never the findings that hold everywhere, however many', () => {
    const everywhere = Array.from({ length: 25 }, (_, at) => finding(`all-${at}`));
    expect(countriesWithPage(file(...everywhere), places)).toEqual([]);
  });

  test('lists there what holds in the whole country, then its parts by name', () => {
    const [group] = findingsByCountry(harm(...parts, whole), places);
    const page = group && countryPage(group);
    expect(page).toMatchObject({ country: 'aa', count: 20 });
    expect(page?.whole.map(({ id }) => id)).toEqual(['whole']);
    expect(page?.parts.map(({ id, name, findings }) => `${id} ${name} ${findings.length}`)).toEqual([
      'aa-bb Bestate 9',
      'aa-cc Cestate 10',
    ]);
  });

  test('with few has none', () => {
    const [group] = findingsByCountry(harm(whole), places);
    expect(group && countryPage(group)).toBeUndefined();
    expect(countryPage({ country: undefined, findings: [] })).toBeUndefined();
  });
});
