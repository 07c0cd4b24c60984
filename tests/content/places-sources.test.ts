import { describe, expect, test } from 'vitest';
import { cites } from '../../src/domain/law/cite.ts';
import { applying, label, resolve } from '../../src/domain/law/place.ts';
import { oneLinkEach } from '../../src/domain/law/shown-sources.ts';
import type { Place } from '../../src/domain/law/place.schema.ts';
import { content } from '../support/content.ts';

/** What the files of places rest on: who published a text, and whether its address is an official one. */

const { places } = content;
const all = Object.entries(places);

/** Words by which a title says that somebody else published the text. */
const COPY = /\b(copy|copies|mirror|reprint)\b/i;

/** Sites that print laws of others. */
const REPRINTS =
  /(^|\.)(justia\.com|casetext\.com|cornell\.edu|lawserver\.com|public\.law|healthinfolaw\.org|unicourt\.github\.io|instalawyer\.io|elaws\.us|laws9\.com|laws-info\.com|self-law\.org|zoelaw\.ai|cloudfront\.net|findlaw\.com|counselstack\.com|legiscan\.com|laws\.com|lexace\.ai|courtgpt\.ai)$/;

/** Publishers whose official texts are on GitHub. */
const OFFICIAL_ON_GITHUB = /^https:\/\/github\.com\/(justicecanada|DCCouncil|maryland-dsd)\//;

function isOfficial(url: string | null): boolean {
  if (url === null) return false;
  const { hostname } = new URL(url);
  return hostname === 'github.com' ? OFFICIAL_ON_GITHUB.test(url) : !REPRINTS.test(hostname);
}

/** Whether one key of a cite leads to the law's official address, or to a page of whoever applies it. */
function restsOn(id: string, key: string): boolean {
  for (const from of applying(places, id)) {
    const law = places[from]?.laws[key];
    if (law) return isOfficial(law.url);
    const source = places[from]?.sources[key];
    if (source) return source.primary && !COPY.test(source.title);
  }
  return false;
}

/** The facts people act on: limits, charges, grounds, and who takes a complaint about access. */
function facts(place: Place): [string, string][] {
  return [
    ...place.deadlines.map(({ id, cite }): [string, string] => [id, cite]),
    ...(place.fees ? [['fees', place.fees.cite] as [string, string]] : []),
    ...(place.denial?.grounds ?? []).map(({ kind, cite }): [string, string] => [kind, cite]),
    ...place.complaints
      .filter(({ concerns }) => concerns === undefined)
      .map(({ body, cite }): [string, string] => [body, cite]),
  ];
}

describe('a source is primary only if the law or its regulator publishes it', () => {
  test.each(all)('%s', (_, place) => {
    const wrong = Object.entries(place.sources).filter(
      ([, { primary, title, url }]) =>
        primary && (/\((copy|mirror)\b/i.test(title) || (url !== null && !isOfficial(url))),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

/** Two brackets at the end, or a copy said to run “to” a month: one bracket says where it is and how current. */
const TWO_WAYS = / \([^()]{3,}\) \((?:copy|mirror)|\(copy on |\((?:to|through) (?:[A-Z][a-z]+ )?\d{4}|as copied in/;

test('a title says in one bracket where a copy is and how current it is', () => {
  const odd = all.flatMap(([id, { sources }]) =>
    Object.values(sources).flatMap(({ title }) => (TWO_WAYS.test(title) ? [`${id}: ${title}`] : [])),
  );
  expect(odd).toEqual([]);
});

describe('a place of high confidence rests what people act on upon official texts', () => {
  const high = all.filter(([, { confidence }]) => confidence === 'high');

  test('there are such places', () => {
    expect(high.length).toBeGreaterThan(20);
  });

  test.each(high)('%s', (id, place) => {
    const weak = facts(place).filter(([, cite]) => !cites(cite).some(({ key }) => restsOn(id, key)));
    expect(weak).toEqual([]);
  });
});

/** Sites of which no stored page shows that they answer under https. Whoever opens one takes it off the list. */
const PLAIN = new Set([
  ...['foi.wa.gov.au', 'idisa.org.br', 'www.healthinfoprivacybc.ca', 'www.solsortevej10.dk', 'waml.haifa.ac.il'],
  ...['mhca2017.com', 'office-shirayuri.sblo.jp', 'www.eerstehulpbijmedischefouten.nl', 'haynesneurosurgery.com'],
  ...['azrules.elaws.us', 'www.lpdirect.net', 'infosharetoolkit.org', 'cfr.laws-info.com', 'noangle.net'],
  ...['www.doh.state.fl.us', 'www.ksbsrb.org', 'pbl.com', 'www.m-power.org', 'www.statelawyers.com'],
  ...['www.weblaws.org', 'federal.elaws.us', 'edocket.access.gpo.gov'],
]);

test('an address is plain http only where https is not known to answer', () => {
  const plain = all.flatMap(([id, { laws, sources, complaints }]) =>
    [...Object.values(laws), ...Object.values(sources), ...complaints].flatMap(({ url }) =>
      url?.startsWith('http:') ? [{ id, host: new URL(url).hostname }] : [],
    ),
  );
  expect(plain.filter(({ host }) => !PLAIN.has(host))).toEqual([]);
  expect([...PLAIN].filter((host) => !plain.some((one) => one.host === host))).toEqual([]);
});

/** Every cite in a place's file. */
function citesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'cite' in value && typeof value.cite === 'string' ? [value.cite] : [];
  return [...own, ...Object.values(value).flatMap(citesIn)];
}

/** The numbers of the sections in a part: "ss 44, 49-53" has 44 and 49-53. */
const numbers = (part: string) =>
  part.replaceAll(/\([^()]*\)/g, ' ').match(/(?<![\w.-])\d[\w.-]*(?<![.-])/g) ?? [];

describe('what is read out as one source leaves no section out', () => {
  test.each(all)('%s', (id, place) => {
    const found = citesIn(place).flatMap((cite) => resolve(places, id, cite));
    for (const one of found) {
      const same = found.filter(({ url, key }) => key === one.key && url === one.url);
      const shown = oneLinkEach(same.map((each) => ({ title: label(each), url: each.url })));
      const title = shown.map((source) => source.title).join('; ');
      const runs = [...title.matchAll(/(\d+) to (\d+)/g)].map(([, from, to]) => [Number(from), Number(to)]);
      const isThere = (number: string) =>
        title.includes(number) || runs.some(([from = 0, to = 0]) => Number(number) > from && Number(number) < to);
      for (const number of numbers(one.part).flatMap((each) => (isThere(each) ? [] : each.split('-'))))
        expect(isThere(number), `${number} of ${one.part} isn’t in ${title}`).toBe(true);
    }
  });
});
