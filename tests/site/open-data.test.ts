import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { RULE_COLUMNS } from '../../src/domain/law/values.ts';
import { files, pages } from '../support/built-pages.ts';
import { content } from '../support/content.ts';
import { DIST } from '../support/served-site.ts';

const read = (file: string) => readFileSync(join(DIST, file), 'utf8');

interface Rule {
  readonly text: string;
  readonly cite: string;
  readonly amount?: number;
  readonly unit?: string;
  readonly within?: { readonly amount: number; readonly unit: string };
}
type PublishedPlace = Readonly<Record<string, unknown>> & { readonly id: string };

const { places } = JSON.parse(read('data/places.json')) as { places: PublishedPlace[] };
const csv = read('data/rules.csv');
const rows = parse(csv, { columns: true }) as Record<string, string>[];

/** What stands in a place's JSON where a row says, such as deadlines.0. */
function ruleAt(id: string, field: string): Rule {
  const place: unknown = places.find((one) => one.id === id);
  return field.split('.').reduce((value, key) => (value as Record<string, unknown>)[key], place) as Rule;
}

/** How many rules a value holds: a rule has a text and a cite. */
function rulesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, one) => sum + rulesIn(one), 0);
  return inner + ('text' in value && 'cite' in value ? 1 : 0);
}

describe('the table of all rules', () => {
  test('has the columns that its page explains, and a row for each rule of the JSON', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual([...RULE_COLUMNS]);
    const explained = pages.find(({ path }) => path === '/data/')?.document.querySelectorAll('dt');
    expect([...(explained ?? [])].map((term) => term.textContent.trim())).toEqual(
      expect.arrayContaining([...RULE_COLUMNS]),
    );
    expect(rows.length).toBe(rulesIn(places));
    expect(new Set(rows.map(({ place, field }) => `${place} ${field}`)).size).toBe(rows.length);
  });

  test.each(places.map(({ id }) => id))('gives for %s what its JSON gives', (id) => {
    const place = places.find((one) => one.id === id);
    const own = rows.filter((row) => row['place'] === id);
    expect(own.length).toBeGreaterThan(0);
    for (const row of own) {
      const rule = ruleAt(id, row['field'] ?? '');
      const limit = rule.within ?? rule;
      expect(row).toMatchObject({
        name: place?.['name'],
        text: rule.text,
        cite: rule.cite,
        number: String(limit.amount ?? ''),
        unit: limit.unit ?? '',
        confidence: place?.['confidence'],
        checked: place?.['checked'],
      });
    }
  });

  test('names the laws and sources of each cite, with addresses that a browser can open', () => {
    for (const { basis, source } of rows) {
      expect(basis).not.toBe('');
      for (const url of (source ?? '').split(' ').filter(Boolean)) expect(URL.canParse(url), url).toBe(true);
    }
    const row = rows.find(({ place, field }) => place === 'us-ca' && field === 'deadlines.0');
    expect(row).toMatchObject({
      ...{ topic: 'deadlines', what: 'inspect', number: '5', unit: 'working-days', starts: 'receipt' },
      basis: 'California Health and Safety Code, section 123110(a)',
    });
    expect(row?.['source']).toMatch(/^https:\/\/leginfo\.legislature\.ca\.gov\//);
  });

  test('has no cell that a spreadsheet would work out as a formula', () => {
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe('the feed of changes', () => {
  const ATOM = 'http://www.w3.org/2005/Atom';
  const text = read('data/changes.atom');
  const { document } = new JSDOM(text, { contentType: 'application/xml' }).window;
  const feed = document.documentElement;
  const child = (of: Element, name: string) =>
    [...of.children].filter((one) => one.localName === name && one.namespaceURI === ATOM);
  const only = (of: Element, name: string) => {
    const found = child(of, name);
    expect(found.length, name).toBe(1);
    return found[0]?.textContent ?? '';
  };
  const link = (of: Element, rel: string) =>
    child(of, 'link')
      .find((one) => (one.getAttribute('rel') ?? 'alternate') === rel)
      ?.getAttribute('href') ?? '';
  const entries = child(feed, 'entry');
  const site = content.site?.url ?? '';

  test('is an Atom feed with all that one must have', () => {
    expect([feed.localName, feed.namespaceURI]).toEqual(['feed', ATOM]);
    expect(only(feed, 'id')).toBe(`${site}/data/changes.atom`);
    expect(link(feed, 'self')).toBe(`${site}/data/changes.atom`);
    expect(only(feed, 'title')).toContain('Ask for Your Notes');
    expect(child(feed, 'author').map((author) => only(author, 'name'))).toEqual(['Ask for Your Notes']);
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'summary']) expect(only(entry, name)).not.toBe('');
      expect(only(entry, 'updated')).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00(\.000)?Z$/);
    }
    const ids = entries.map((entry) => only(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has an entry for the last check of every place, the newest first, and none by the clock of the build', () => {
    const checked = Object.entries(content.places).map(([id, place]) => `${id} ${place.checked}`);
    const told = entries.map(
      (entry) =>
        `${child(entry, 'category')[0]?.getAttribute('term')} ${only(entry, 'updated').slice(0, 10)}`,
    );
    expect(told).toEqual(expect.arrayContaining(checked));
    const days = entries.map((entry) => only(entry, 'updated'));
    expect(days).toEqual(days.toSorted().reverse());
    expect(only(feed, 'updated')).toBe(days[0]);
  });

  test('leads to pages that are there', () => {
    for (const address of [link(feed, 'alternate'), ...entries.map((entry) => link(entry, 'alternate'))]) {
      expect(address.startsWith(`${site}/`), address).toBe(true);
      expect(files).toContain(`${address.slice(site.length)}index.html`);
    }
  });

  test('is announced by the page on open data alone', () => {
    const announcing = pages.filter(({ document: page }) =>
      page.querySelector('link[rel="alternate"][type="application/atom+xml"][href="/data/changes.atom"]'),
    );
    expect(announcing.map(({ path }) => path)).toEqual(['/data/']);
  });
});
