import { describe, expect, test } from 'vitest';
import {
  byKind,
  byName,
  callTo,
  checkedSince,
  facts,
  helpByCountry,
  likelyCountry,
  nameLanguage,
  reach,
} from '../../../src/domain/site/support.ts';
import { countriesWithoutHelp, supportFaults } from '../../../src/editorial/checks/support.ts';
import { SupportSchema } from '../../../src/domain/site/support.schema.ts';
import { content } from '../../support/content.ts';

if (!content.support) throw new Error('content/support.yaml has faults.');
const support: NonNullable<typeof content.support> = content.support;
const { ways } = support;

describe('a way to reach a service', () => {
  test.each([
    [{ call: '0800 111 0 111' }, 'tel:08001110111', 'Call', '0800 111 0 111'],
    [{ call: '1-800-787-3224', label: 'TTY' }, 'tel:18007873224', 'Call', '1-800-787-3224 (TTY)'],
    [{ text: '741741', say: 'HOME' }, 'sms:741741', 'Text HOME to', '741741'],
    [{ text: '50808' }, 'sms:50808', 'Text', '50808'],
    [{ web: 'https://3114.fr/', label: 'Website' }, 'https://3114.fr/', 'Website', '3114.fr'],
    [{ email: 'jo@samaritans.org' }, 'mailto:jo@samaritans.org', 'Email', 'jo@samaritans.org'],
  ])('%j is a link that can be tapped, with the digits in its text', (contact, href, verb, text) => {
    expect(reach(contact, ways)).toEqual({ href, verb, text });
  });

  test('zeros at the front are dialed', () => {
    expect(callTo('000')).toBe('tel:000');
  });
});

const line = (kind: 'crisis' | 'abuse', checked: string) => ({
  service: kind,
  kind,
  contacts: [{ call: '1' }],
  sources: ['https://example.org/'],
  checked,
});

describe('the lines of a country', () => {
  test('stand under what they are for, those to talk to first', () => {
    const lines = [line('abuse', '2026-02-01'), line('crisis', '2026-01-01')];
    expect(byKind(lines).map(({ kind, lines: own }) => [kind, own.map(({ service }) => service)])).toEqual([
      ['crisis', ['crisis']],
      ['abuse', ['abuse']],
    ]);
    expect(byKind([line('abuse', '2026-02-01')])).toHaveLength(1);
  });

  test('say hours, cost and what else one should know in sentences, and nothing that is not known', () => {
    expect(facts({ hours: 'Day and night', cost: 'Free', note: 'In Spanish too. Press 2.' })).toBe(
      'Day and night. Free. In Spanish too. Press 2.',
    );
    expect(facts({ hours: '9 a.m. to 11 p.m.', cost: undefined, note: undefined })).toBe('9 a.m. to 11 p.m.');
    expect(facts({ hours: undefined, cost: undefined, note: undefined })).toBe('');
  });

  test('stand in the order of the countries’ names', () => {
    expect(byName([{ name: 'Spain' }, { name: 'Austria' }]).map(({ name }) => name)).toEqual([
      'Austria',
      'Spain',
    ]);
  });

  test('are as old as the one that was checked longest ago', () => {
    const countries = [
      {
        id: 'us',
        name: 'A',
        lines: [line('crisis', '2026-02-01'), line('abuse', '2026-01-01')],
        missing: [],
      },
    ];
    expect(checkedSince(countries)).toBe('2026-01-01');
  });
});

describe('what an editor is told', () => {
  const said = (country: unknown) =>
    SupportSchema.safeParse({ countries: [country] })
      .error?.issues.filter(({ path }) => path[0] === 'countries')
      .map(({ message }) => message)
      .join('\n');

  test('a line without a source is not printed', () => {
    expect(
      said({ id: 'us', name: 'A', lines: [{ ...line('crisis', '2026-01-01'), sources: [] }] }),
    ).toContain('A line without a source is not printed.');
  });

  test('a number without quotes would lose its zeros', () => {
    expect(
      said({
        id: 'au',
        name: 'A',
        emergency: { numbers: [0], sources: ['https://example.org/'] },
        lines: [line('crisis', '2026-01-01')],
      }),
    ).toContain('Put the number in quotes');
  });
});

describe('the language of a service’s name', () => {
  test('is said where it is not English', () => {
    expect(nameLanguage({ language: 'da' })).toBe('da');
    expect(nameLanguage({ language: 'en' })).toBeUndefined();
    expect(nameLanguage({})).toBeUndefined();
  });

  test('goes with the name into the tools', () => {
    const names = helpByCountry(support).flatMap(({ lines }) =>
      lines.map(({ service, lang }) => [service, lang] as const),
    );
    expect(names).toContainEqual(['Livslinien', 'da']);
    expect(names).toContainEqual(['Marta Centre', undefined]);
  });

  test('is asked for where people speak another, but not of a number', () => {
    const unsaid = (id: string, service: string) =>
      supportFaults({
        ...support,
        countries: support.countries.map((one) =>
          one.id === id ? { ...one, lines: [{ ...line('crisis', '2026-01-01'), service }] } : one,
        ),
      }).filter(({ message }) => message.includes('which language'));
    expect(unsaid('dk', 'Livslinien')).toHaveLength(1);
    expect(unsaid('dk', '116 123')).toEqual([]);
    expect(unsaid('nz', 'Lifeline')).toEqual([]);
  });
});

describe('the country that somebody is likely in', () => {
  const known = ['dk', 'gb', 'us', 'de', 'fr'];
  test.each([
    [['en-GB', 'en'], 'gb'],
    [['da', 'en-US', 'en'], 'us'],
    [['da', 'en'], 'dk'],
    [['de'], 'de'],
    [['en'], undefined],
    [['ja-JP'], undefined],
    [['not a language', 'fr-FR'], 'fr'],
    [[], undefined],
  ])('for the languages %j is %s', (languages, country) => {
    expect(likelyCountry(languages, known)).toBe(country);
  });
});

describe('help that is not there', () => {
  const without = (change: (country: (typeof support.countries)[number]) => object) =>
    supportFaults({
      ...support,
      countries: support.countries.map((one) => (one.id === 'dk' ? { ...one, ...change(one) } : one)),
    }).map(({ message }) => message);

  test('is named to an editor, kind by kind', () => {
    expect(without(() => ({ emergency: undefined }))).toEqual([
      expect.stringContaining('Denmark has no emergency number.'),
    ]);
    expect(without(({ lines }) => ({ lines: lines.filter(({ kind }) => kind !== 'abuse') }))).toEqual([
      expect.stringContaining('Denmark has no line for abuse.'),
    ]);
    expect(without(({ lines }) => ({ lines: lines.filter(({ kind }) => kind !== 'crisis') }))).toEqual([
      expect.stringContaining('Denmark has no line to talk to.'),
    ]);
  });

  test('may be listed as not found, and no longer once it is found', () => {
    expect(without(() => ({ emergency: undefined, missing: ['emergency'] }))).toEqual([]);
    expect(without(() => ({ missing: ['abuse'] }))).toEqual([
      expect.stringContaining('Denmark has a line for abuse by now.'),
    ]);
  });

  test('is asked for in every country whose law is on the site', () => {
    expect(countriesWithoutHelp(support, ['eu', 'us-ny', 'zz']).map(({ message }) => message)).toEqual([
      expect.stringContaining('the law of "zz" and no help there'),
    ]);
  });
});
