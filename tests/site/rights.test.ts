import { describe, expect, test } from 'vitest';
import { notVerified, readings } from '../../src/domain/law/rights.ts';
import { assetsOf, files, pages, type BuiltPage } from '../support/built-pages.ts';
import { wireSize } from '../support/wire-size.ts';
import { content } from '../support/content.ts';

const { places } = content;
const ids = Object.keys(places);
const stubs = ids.filter((id) => places[id]?.confidence === 'low');

function page(path: string): BuiltPage {
  const found = pages.find((one) => one.path === path);
  if (!found) throw new Error(`There is no page ${path}.`);
  return found;
}
const rights = (id: string) => page(`/rights/${id}/`);
const words = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** The text between a heading and the next of its level. */
function part(id: string, heading: string): string {
  const start = rights(id).document.getElementById(heading);
  const texts: string[] = [];
  for (let at = start?.nextElementSibling; at && at.tagName !== 'H2'; at = at.nextElementSibling)
    texts.push(words(at));
  return texts.join(' ');
}

describe('the page of each place', () => {
  const ORDER = [
    'whom',
    'notes',
    'request',
    'deadlines',
    'fees',
    'denial',
    'review',
    'minors',
    'deceased',
    'correction',
    'retention',
    'letter',
    'sources',
    'unverified',
  ];

  test.each(ids)('%s has its parts in one order, and lists them', (id) => {
    const { document } = rights(id);
    const parts = [...document.querySelectorAll('main h2[id]')].map(({ id: one }) => one);
    const shown = parts.filter((one) => one !== 'on-this-page');
    const alone = ['ca-nl', 'ca-ns'].includes(id);
    expect(shown).toEqual(alone ? ORDER.slice(-3) : ORDER);
    const links = [...document.querySelectorAll('.contents a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(shown.map((one) => `#${one}`));
  });

  test.each(ids)('%s leads to its own letter, says when it was checked, and what is not verified', (id) => {
    const { document } = rights(id);
    expect(document.querySelector('a.button')?.getAttribute('href')).toBe(`/letter/#${id}`);
    const text = words(document.querySelector('main'));
    expect(text).toMatch(/We checked them on .+ and will again by /);
    const missing = places[id] ? notVerified(places[id]) : [];
    if (missing.length > 0) expect(text).toContain('own law we have not verified yet:');
  });

  test.each(ids)('%s marks each source that has no address', (id) => {
    const items = [...rights(id).document.querySelectorAll('.sources li')];
    expect(items).toHaveLength(readings(places, id).length);
    for (const item of items)
      expect(
        item.querySelector('a') !== null || words(item).includes('(no address to link)'),
        words(item),
      ).toBe(true);
  });

  test.each(ids)('%s has no stray space before a stop', (id) => {
    const text = words(rights(id).document.querySelector('main'));
    expect(text.match(/.{0,40} [.,;:](?=\s|$)/g) ?? []).toEqual([]);
  });
});

describe('a place with a parent', () => {
  test('shows both rules where both speak, each under its name, and leads to which one wins', () => {
    expect(part('us-ca', 'deadlines')).toMatch(
      /California:.*5 working days.*United States \(federal\):.*30 days/,
    );
    expect(part('us-ca', 'deadlines')).toContain('Which one wins?');
    expect(words(rights('us-ca').document.getElementById('wins'))).toMatch(
      /the rule that gives you more access wins/,
    );
  });

  test('says that its own rule is not verified where only the parent speaks', () => {
    expect(part('us-ga', 'deadlines')).toMatch(
      /United States \(federal\):.*30 days.*Georgia’s own rule: not verified yet/,
    );
  });

  test('does not show federal rules that its own law replaces', () => {
    expect(words(rights('ca-on').document.querySelector('.parts'))).not.toContain('Canada (federal');
  });
});

describe('a place of low confidence', () => {
  test.each(stubs)('%s says so first, and prints no number of its own', (id) => {
    const { document } = rights(id);
    expect(words(document.querySelector('header .note'))).toMatch(/not been able to check enough/);
    expect(words(document.querySelector('.lead'))).not.toMatch(/\d/);
    const own = [...document.querySelectorAll('.parts > p, .parts > ul')]
      .filter((element) => !element.querySelector('.cites a, .cites'))
      .map(words);
    const place = places[id]?.name ?? '';
    expect(own.filter((text) => text.startsWith(`${place}:`))).toEqual([]);
  });

  test('without a parent shows nothing but summary, letter and sources', () => {
    for (const id of ['ca-nl', 'ca-ns'])
      expect(words(rights(id).document.querySelector('header'))).not.toMatch(/\d+ (days|months)/);
  });
});

describe('no page of the site says', () => {
  const sentences = pages.flatMap(({ path, document }) =>
    [...document.querySelectorAll('main p, main li, main dd, main td')].flatMap((element) =>
      words(element)
        .split(/(?<=[.!?;])\s+/)
        .map((sentence) => [path, sentence] as const),
    ),
  );
  const DENIED =
    /\b(not|no|nor|never|outside|unless|except|exception|only if|stronger|without|leaves? out|myth|cannot|can’t|don’t)\b|n’t\b/i;

  test('that HIPAA gives a right to psychotherapy notes that are kept apart', () => {
    const claims = sentences.filter(
      ([, one]) =>
        /HIPAA/.test(one) &&
        /psychotherapy notes|notes (that are )?kept (apart|separate)/i.test(one) &&
        /\b(right to|entitle|must (give|show)|can (see|get))/i.test(one),
    );
    expect(claims.filter(([, one]) => !DENIED.test(one))).toEqual([]);
  });

  test('that distress alone lets a therapist whom HIPAA covers refuse', () => {
    const claims = sentences.filter(
      ([, one]) =>
        /HIPAA/.test(one) &&
        /\b(upset|distress)/i.test(one) &&
        /\b(refuse|say no|deny|hold back|withhold)/i.test(one),
    );
    expect(claims.filter(([, one]) => !DENIED.test(one))).toEqual([]);
  });
});

describe('the list of places', () => {
  test('is whole without script, and every place has its code for the finder', () => {
    const items = [...page('/rights/').document.querySelectorAll('#places li')];
    expect(items.map((item) => item.querySelector('a')?.getAttribute('href')).sort()).toEqual(
      ids.map((id) => `/rights/${id}/`).sort(),
    );
    for (const item of items) expect(item.getAttribute('data-also')).toMatch(/^[A-Z]{2,4}(\||$)/);
  });
});

describe('the table of places', () => {
  const { document } = page('/rights/compare/');
  const row = (id: string) =>
    [...(document.querySelector(`#compare a[href="/rights/${id}/"]`)?.closest('tr')?.children ?? [])].map(
      words,
    );

  test('has a row for each place, in an area that a keyboard can scroll', () => {
    expect(document.querySelectorAll('#compare tbody tr')).toHaveLength(ids.length);
    const area = document.querySelector('[role="region"][tabindex="0"]');
    expect(area?.querySelector('#compare')).not.toBeNull();
    expect(area?.getAttribute('aria-label')).toBeTruthy();
  });

  test.each([
    ['us-ca', /^look: 5 working days; copy: 15 days$/, /^not settled; outside the right \(federal\)$/],
    ['us-ny', /^look: 10 days; copy: 30 days \(federal\)$/, /^outside the right$/],
    ['us-al', /^30 days \(federal\)$/, /^outside the right \(federal\)$/],
    ['de', /^one month \(EU\)$/, /^part of the right$/],
    ['au', /^30 days \(guidance, not law\)$/, /^part of the right$/],
    ['nz', /^20 working days$/, /^part of the right$/],
    ['ca-nl', /^no fixed limit verified$/, /^not verified$/],
  ])('%s', (id, time, notes) => {
    expect(row(id)[1]).toMatch(time);
    expect(row(id)[3]).toMatch(notes);
  });
});

describe('open data', () => {
  test('has one file a place, all in one, and the schema', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '/data/places.json',
        '/data/place.schema.json',
        ...ids.map((id) => `/data/places/${id}.json`),
      ]),
    );
  });

  test('is linked from its page, with licence', () => {
    const links = [...page('/data/').document.querySelectorAll('main a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual(
      expect.arrayContaining([
        '/data/places.json',
        '/data/place.schema.json',
        '/data/places/us-ny.json',
        'https://creativecommons.org/licenses/by/4.0/',
      ]),
    );
  });
});

test.each(ids)('%s is at most 14 KB over the wire, styles and script included', (id) => {
  const { styles, scripts } = assetsOf(rights(id));
  expect(wireSize(`/rights/${id}/index.html`, ...styles, ...scripts)).toBeLessThanOrEqual(14 * 1024);
});
