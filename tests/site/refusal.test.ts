import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from '../support/built-pages.ts';
import { wireSize } from '../support/wire-size.ts';
import { content } from '../support/content.ts';
import { DIST } from '../support/served-site.ts';

const { refusals, flows } = content;
const ids = Object.keys(refusals);
const sitemap = readFileSync(join(DIST, 'sitemap-0.xml'), 'utf8');

function documentOf(path: string): Document {
  const found = pages.find((one) => one.path === path);
  if (!found) throw new Error(`There is no page ${path}.`);
  return found.document;
}
const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const tool = documentOf('/refusal/');
/** What a letter says was asked, where that wasn’t to have or read the client’s own record. */
const WHAT_WAS_ASKED: Readonly<Record<string, RegExp>> = {
  'correction-refused': /I asked you to correct my record/,
  'parent-or-child': /I’m the parent of .*I asked for the record you keep about \[name of the person\]/,
};
/** What came has a letter of thanks; a mistake, a leak and a deletion are no matter of an earlier request. */
const LETTERS_OF_THEIR_OWN = ['came', 'mistake', 'leak', 'no-deletion'];

describe('the page of each answer', () => {
  test('there is one for every answer that the questions offer', () => {
    const offered = flows['refusal']?.topics
      .find(({ id }) => id === 'happened')
      ?.questions.flatMap((question) => ('answers' in question ? question.answers.map(({ id }) => id) : []));
    expect(offered?.toSorted()).toEqual(ids.toSorted());
    expect(pages.filter(({ path }) => /^\/refusal\/[^/]+\/$/.test(path))).toHaveLength(ids.length);
  });

  test.each(ids)('%s is linked from the tool’s page and named in the sitemap', (id) => {
    expect(tool.querySelectorAll(`#all a[href="/refusal/${id}/"]`)).toHaveLength(1);
    expect(sitemap).toContain(`/refusal/${id}/<`);
  });

  test.each(ids)('%s has one h1, its parts in one order, kind before firm, and a letter', (id) => {
    const document = documentOf(`/refusal/${id}/`);
    expect([...document.querySelectorAll('h1')].map(words)).toEqual([refusals[id]?.title]);
    const parts = [...document.querySelectorAll('main h2')].map(words);
    const order = ['What to do today', 'They may have said', 'What it may mean', 'When they may be right'];
    order.push('Ask firmly, in writing', 'What a complaint shows about you', 'Or leave it here');
    expect(parts.filter((part) => order.includes(part))).toEqual(order);
    expect(words(document.querySelector('.sheet'))).toContain('[your name]');
  });

  test.each(ids)('the letter of %s says what was asked and when, what happened, and what is wanted', (id) => {
    const letter = words(documentOf(`/refusal/${id}/`).querySelector('.sheet'));
    expect(letter).not.toContain('may see the record for me');
    expect(letter.split(' ').length).toBeGreaterThan(20);
    if (LETTERS_OF_THEIR_OWN.includes(id)) return;
    expect(letter).toMatch(WHAT_WAS_ASKED[id] ?? /I asked (for my record|to read my record)/);
    expect(letter).toContain('[date of your request]');
    expect(letter).toMatch(
      /Please|Could you|I’d still like|This isn’t about a lack of trust|Thank you for suggesting/,
    );
  });

  test.each(ids)(
    '%s links the sources of what it says of the law, and says where it has no address',
    (id) => {
      const document = documentOf(`/refusal/${id}/`);
      // What a country has too much to say for this page is on a page of its own, which is linked in its place.
      const countries = [...document.querySelectorAll('.by-country a[href^="/refusal/"]')].map((link) =>
        documentOf(link.getAttribute('href') ?? ''),
      );
      const listed = [document, ...countries].flatMap((one) => [...one.querySelectorAll('.findings li')]);
      // What holds in the whole country is on both.
      const findings = [...new Map(listed.map((one) => [words(one), one])).values()];
      // A finding for who is not sure stands between those that the page shows.
      const plain = refusals[id]?.findings.filter(
        ({ when }) => !Object.values(when ?? {}).some((answers) => answers.join() === 'unsure'),
      );
      expect(findings).toHaveLength(plain?.length ?? 0);
      for (const finding of findings)
        expect(words(finding.querySelector('.cites')), words(finding)).not.toBe('');
      if (findings.length > 0)
        expect(document.querySelector('.findings .cites a[href^="https://"]')).not.toBeNull();
    },
  );

  test.each(ids)('%s has no stray space before a stop', (id) => {
    const text = words(documentOf(`/refusal/${id}/`).querySelector('main'));
    expect(text.match(/.{0,40} [.,;:](?=\s|$)/g) ?? []).toEqual([]);
  });
});

test('an answer with much to say of one country has a page for it, state by state, named in the sitemap', () => {
  const harm = documentOf('/refusal/harm/');
  const own = documentOf('/refusal/harm/us/');
  const rules = own.querySelectorAll('.findings li').length;
  expect(rules).toBeGreaterThan(20);
  expect(words(harm.querySelector('a[href="/refusal/harm/us/"]'))).toBe(
    `See all ${rules} rules in the United States`,
  );
  expect(words(own.querySelector('h1'))).toBe('They say it could harm you: the law in the United States');
  const states = [...own.querySelectorAll('h2[id]')].map(words);
  expect(states).toEqual(states.toSorted());
  expect(words(own.querySelector('#us-ny + .findings'))).toContain('substantial and identifiable');
  expect(own.querySelector('a.button')?.getAttribute('href')).toBe('/refusal/harm/');
  expect(sitemap).toContain('/refusal/harm/us/<');
});

test('the page of the tool holds no text that only its answers need', () => {
  const html = pages.find(({ path }) => path === '/refusal/')?.html ?? '';
  expect(html).not.toContain(refusals['harm']?.gentle.say[0]);
  expect(wireSize('/refusal/index.html')).toBeLessThanOrEqual(14 * 1024);
});
