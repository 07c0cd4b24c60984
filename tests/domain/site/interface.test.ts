import { describe, expect, test } from 'vitest';
import {
  englishPart,
  INTERFACE_PART_NAMES,
  INTERFACE_PARTS,
  type EnglishContent,
} from '../../../src/domain/site/interface.ts';
import { JoinSchema, countries } from '../../../src/domain/site/waitlist.schema.ts';

/** Content with made-up words, in which only what a part takes or leaves out is there. */
const CONTENT = {
  flow: { title: 'Letter', topics: [{ id: 'who' }] },
  tools: {
    place: { choose: 'Choose', find: { label: 'Find' } },
    here: { loading: 'Loading', failed: 'Failed', retry: 'Again', letter: { title: 'Here' } },
    tools: { letter: { waiting: 'Letter waits' }, refusal: { waiting: 'Refusal waits' } },
    steps: { back: 'Back' },
  },
  desk: { title: 'Desk', sent: { title: 'Sent' } },
  site: { exit: 'Leave', crisis: 'Help', footer: {}, letter: {}, contact: 'us@example.org' },
  letters: {
    request: {
      paragraphs: [
        { id: 'a', label: 'Greeting' },
        { id: 'b', label: 'Thanks' },
      ],
    },
  },
  places: {
    us: { name: 'United States (federal)', languages: undefined },
    'us-ny': { name: 'New York' },
    fr: { name: 'France', languages: ['fr'] },
    es: { name: 'Spain', languages: ['es'] },
  },
  support: {
    ...{ heading: 'Help', now: { title: 'Now', text: 'Call.', numbers: [] }, ways: { call: 'Call' } },
    labels: { danger: 'Danger', all: 'All', sources: 'Sources' },
    countries: [
      { id: 'us', name: 'United States', lines: [{ service: 'Line', speaks: ['es'] }, { service: 'Other' }] },
      { id: 'es', name: 'Spain', lines: [{ service: 'Teléfono', for: 'jóvenes' }] },
      { id: 'fr', name: 'France', lines: [{ service: 'Ligne' }] },
    ],
  },
} as unknown as EnglishContent;

describe('what a page in another language needs', () => {
  const part = <P extends keyof typeof INTERFACE_PARTS>(name: P) => englishPart(name, CONTENT, 'es');

  test('is every part by the name of its file', () => {
    expect(INTERFACE_PART_NAMES).toEqual(Object.keys(INTERFACE_PARTS));
    for (const name of INTERFACE_PART_NAMES) expect(part(name)).toBeTypeOf('object');
  });

  test('is not the other tools, which are in English, nor what finds a place by its English name', () => {
    const tools = part('tools');
    expect(tools.own).toEqual({ waiting: 'Letter waits' });
    expect(tools.place).toEqual({ choose: 'Choose' });
    expect(tools.here).toEqual({ loading: 'Loading', failed: 'Failed', retry: 'Again' });
    expect(JSON.stringify(tools)).not.toContain('Refusal waits');
  });

  test('is the names of places that the platform does not know', () => {
    expect(part('places')).toEqual({ us: 'United States (federal)', 'us-ny': 'New York' });
  });

  test('is what each paragraph of a letter is called', () => {
    expect(part('labels')).toEqual({ request: { a: 'Greeting', b: 'Thanks' } });
  });

  test('is help where somebody answers in the language: by the country’s own, or by the line’s word', () => {
    const found = part('support').countries.map(
      ({ id, lines }) => `${id} ${lines.map((line) => line.service)}`,
    );
    expect(found).toEqual(['us Line', 'es Teléfono']);
    expect(part('support').countries[1]?.lines[0]).toEqual({
      ...{ id: 'Teléfono', service: 'Teléfono', for: 'jóvenes' },
    });
  });

  test('leaves out what is only said in English', () => {
    expect(part('desk')).toEqual({ title: 'Desk' });
    expect(part('site')).not.toHaveProperty('contact');
  });
});

describe('who joins the waitlist', () => {
  const join = (own: object) => JoinSchema.safeParse({ email: 'ana@example.org', consent: 'yes', ...own });

  test.each([
    [' Ana@Example.ORG ', 'ana@example.org'],
    ['ana+notes@mail.example.org', 'ana+notes@mail.example.org'],
  ])('“%s” is written to at %s', (email, expected) => {
    expect(join({ email }).data?.email).toBe(expected);
  });

  test.each([
    '',
    'ana',
    'ana@example',
    '.ana@example.org',
    'ana..b@example.org',
    'ana.@example.org',
    `${'a'.repeat(65)}@example.org`,
    `ana@${'a'.repeat(250)}.org`,
    'ana@example.org\nbcc: x@example.org',
    'ana@exa mple.org',
  ])('%j is no address that mail can reach', (email) => {
    expect(join({ email }).success).toBe(false);
  });

  test.each(['Ana', 'Łukasz', '田中', "O'Neil", 'Mary-Jane', 'محمد', 'José Ángel'])(
    'may give the first name %s',
    (firstName) => {
      expect(join({ firstName }).data?.firstName).toBe(firstName.normalize('NFC'));
    },
  );

  test.each(['<b>Ana</b>', '=SUM(A1)', 'Ana\nBob', '{name}', '-Ana', 'a'.repeat(81)])(
    'may not give %j, which a mail or a table could act upon',
    (firstName) => {
      expect(join({ firstName }).success).toBe(false);
    },
  );

  test('leaves out what they like, but says yes', () => {
    expect(join({ firstName: '', country: '' }).data).toMatchObject({ firstName: null, country: null });
    expect(join({}).data).toMatchObject({ firstName: null, country: null });
    expect(join({ consent: 'no' }).success).toBe(false);
    expect(join({ consent: undefined }).success).toBe(false);
    expect(join({ country: 'XX' }).success).toBe(false);
    expect(join({ country: 'DE' }).data?.country).toBe('DE');
  });

  test('finds every country once, in the order of its name', () => {
    const names = countries.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')));
    for (const { code, name } of countries) expect(name).not.toBe(code);
  });
});
