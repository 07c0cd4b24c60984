import { describe, expect, test } from 'vitest';
import { notVerified } from '../../src/domain/law/rights.ts';
import { assetsOf, files, pages, type BuiltPage } from '../support/built-pages.ts';
import { PAGE_BUDGET, wireSize } from '../support/wire-size.ts';
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
/** What an element says, with a space after each block. The file has none there. */
function words(element: Element | null | undefined): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const block of copy?.querySelectorAll('p, li, dt, dd, h2, h3') ?? []) block.append(' ');
  return copy?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** The text of one topic. */
const part = (id: string, topic: string) => words(rights(id).document.getElementById(topic));

describe('the page of each place', () => {
  const ORDER = [
    'whom',
    'request',
    'deadlines',
    'fees',
    'notes',
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

  test.each(ids)('%s asks the question in its title, and has the card before all else', (id) => {
    const { document } = rights(id);
    const title = words(document.querySelector('h1'));
    expect(title).toMatch(/^Can I see my therapy notes in .+\?$/);
    expect(document.title).toContain(title);
    expect(words(document.querySelector('.rights > header + .aside > :first-child'))).toMatch(
      /^Can I see them\? .*How soon\? .*What does it cost\? /,
    );
    for (const link of document.querySelectorAll('.glance a'))
      expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
  });

  test.each(ids)('%s has its topics in the reader’s order, and lists them', (id) => {
    const { document } = rights(id);
    const shown = [...document.querySelectorAll('.topic')].map((topic) => topic.id);
    expect(shown).toEqual(ORDER.filter((topic) => shown.includes(topic)));
    expect(shown).toEqual(expect.arrayContaining(ORDER.slice(-3)));
    const links = [...document.querySelectorAll('.contents a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(shown.map((one) => `#${one}`));
  });

  test.each(ids)(
    '%s answers each topic before the law, and leads from each rule to its sources and back',
    (id) => {
      const { document } = rights(id);
      for (const topic of document.querySelectorAll('.topic:has(.sources):not(#sources)')) {
        const answer = topic.querySelector('.answer');
        const fold = topic.querySelector('details:has(.sources)');
        expect(words(answer)).not.toBe('');
        expect(answer && fold && answer.compareDocumentPosition(fold)).toBe(4);
        expect(topic.querySelectorAll('details:has(.sources)')).toHaveLength(1);
        expect(topic.querySelectorAll('.sources li').length).toBeGreaterThan(0);
        const numbers = [...topic.querySelectorAll('sup.cite a')];
        for (const number of numbers)
          expect(words(document.querySelector(`[id="${number.getAttribute('href')?.slice(1)}"]`))).not.toBe(
            '',
          );
        for (const back of topic.querySelectorAll('.sources a[href^="#"]'))
          expect(numbers.map((number) => `#${number.id}`)).toContain(back.getAttribute('href'));
      }
    },
  );

  test.each(ids)('%s leads to its own letter, says when it was checked, and what is not confirmed', (id) => {
    const { document } = rights(id);
    expect(document.querySelector('a.button')?.getAttribute('href')).toBe(`/letter/#${id}`);
    const text = words(document.querySelector('main'));
    expect(text).toMatch(/We checked them on .+ and will again by /);
    const missing = places[id] ? notVerified(places[id]) : [];
    if (missing.length > 0) expect(text).toMatch(/the rules in .+ on these points:/);
  });

  test.each(ids)('%s has no stray space before a stop', (id) => {
    const text = words(rights(id).document.querySelector('main'));
    expect(text.match(/.{0,40} [.,;:](?=\s|$)/g) ?? []).toEqual([]);
  });

  test.each(ids.filter((id) => rights(id).document.querySelector('.days')))(
    '%s writes its days out for a working day without script',
    (id) => {
      const days = rights(id).document.querySelector('.days');
      const lead = words(days?.querySelector('[data-days-lead]'));
      expect(lead).toMatch(/^If they got it on .*20\d\d.*:$/);
      const day = new Date(`${lead.slice('If they got it on '.length, -1)} UTC`).getUTCDay();
      expect(day).toBeGreaterThan(0);
      expect(day).toBeLessThan(6);
      for (const item of days?.querySelectorAll('li') ?? []) expect(words(item)).toMatch(/20\d\d they must /);
    },
  );
});

describe('a place with a parent', () => {
  test('names in the line whose rule it is, and shows both laws under their names', () => {
    expect(part('us-ca', 'deadlines')).toMatch(
      /^How long do they have\? 5 working days to let you look California 15 days to send a copy California .*California .*HIPAA 30 days\./,
    );
    expect(words(rights('us-ca').document.getElementById('wins'))).toMatch(/access wins/);
  });

  test('says that no rule of its own could be confirmed where only the parent speaks', () => {
    expect(part('us-ga', 'deadlines')).toMatch(
      /HIPAA .*30 days\..*We couldn’t confirm a separate rule for the state of Georgia\./,
    );
  });

  test('does not show federal rules that its own law replaces', () => {
    expect(words(rights('ca-on').document.querySelector('.parts'))).not.toContain('federal law');
  });
});

describe('a place of low confidence', () => {
  test.each(stubs)('%s says so, and prints no number of its own', (id) => {
    const { document } = rights(id);
    expect(words(document.querySelector('.parts .note'))).toMatch(/couldn’t confirm enough/);
    expect(words(document.querySelector('.lead'))).not.toMatch(/\d/);
    const place = places[id]?.name ?? '';
    const headings = [...document.querySelectorAll('.topic h3')].map(words);
    expect(headings.filter((heading) => heading.startsWith(place))).toEqual([]);
  });

  test('without a parent says in each line of the card that nothing is confirmed', () => {
    for (const id of ['ca-nl', 'ca-ns']) {
      const { document } = rights(id);
      expect(document.querySelectorAll('.glance > div')).toHaveLength(
        document.querySelectorAll('.glance .unknown').length,
      );
      expect(words(document.querySelector('.aside'))).not.toMatch(/\d+ (days|months)/);
    }
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
  test('is whole without script', () => {
    const items = [...page('/rights/').document.querySelectorAll('#places li')];
    expect(items.map((item) => item.querySelector('a')?.getAttribute('href')).sort()).toEqual(
      ids.map((id) => `/rights/${id}/`).sort(),
    );
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
    ['us-ca', /5 working days California$/, /15 days California$/, /a charge is allowed/],
    ['us-ny', /10 days New York$/, /30 days HIPAA$/, /a charge is allowed/],
    ['de', /one month EU law$/, /one month EU law$/, /free Germany$/],
    ['ca-nl', /couldn’t confirm$/, /couldn’t confirm$/, /couldn’t confirm$/],
  ])('%s', (id, look, copy, cost) => {
    expect(row(id)[1]).toMatch(look);
    expect(row(id)[2]).toMatch(copy);
    expect(row(id)[3]).toMatch(cost);
  });

  test('answers its questions in words, before the table', () => {
    const answers = [...document.querySelectorAll('.answers > div')].map(words);
    expect(answers[0]).toMatch(/soonest\?.*working days: .*California/);
    expect(answers[1]).toMatch(/free\?.*Germany/);
  });

  test('has a picture of times that is a table: a dot for each place with a time, and how many', () => {
    const rows = [...document.querySelectorAll('.plot tbody tr')];
    for (const one of rows) {
      const paths = [...one.querySelectorAll('path')].map((path) => path.getAttribute('d')).join('');
      const names = one.querySelector('title')?.textContent.split(', ') ?? [];
      expect([paths.match(/M/g)?.length, names.length]).toEqual(
        Array(2).fill(Number(words(one.querySelector('.many')))),
      );
      expect(one.querySelector('svg')?.outerHTML.length).toBeLessThanOrEqual(3 * 1024);
    }
    const length = rows.find((one) => one.querySelector('title')?.textContent.includes('California'));
    expect(words(length?.querySelector('th'))).toBe('5 working days');
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
        '/data/rules.csv',
        '/data/changes.atom',
        '/data/place.schema.json',
        '/data/places/us-ny.json',
        'https://creativecommons.org/licenses/by/4.0/',
      ]),
    );
  });
});

test.each(ids)('%s stays within its budget over the wire, styles and script included', (id) => {
  const { styles, scripts } = assetsOf(rights(id));
  expect(wireSize(`/rights/${id}/index.html`, ...styles, ...scripts)).toBeLessThanOrEqual(PAGE_BUDGET);
});
