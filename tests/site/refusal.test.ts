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

describe('the page of each answer', () => {
  test('there is one for every answer that the questions offer', () => {
    const offered = flows['refusal']?.topics
      .find(({ id }) => id === 'happened')
      ?.questions.flatMap((question) => ('answers' in question ? question.answers.map(({ id }) => id) : []));
    expect(offered?.toSorted()).toEqual(ids.toSorted());
    expect(pages.filter(({ path }) => /^\/refusal\/.+\/$/.test(path))).toHaveLength(ids.length);
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

  test.each(ids)(
    '%s links the sources of what it says of the law, and says where it has no address',
    (id) => {
      const document = documentOf(`/refusal/${id}/`);
      const findings = [...document.querySelectorAll('.findings li')];
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

test('the page of the tool holds no text that only its answers need', () => {
  const html = pages.find(({ path }) => path === '/refusal/')?.html ?? '';
  expect(html).not.toContain(refusals['harm']?.gentle.say[0]);
  expect(wireSize('/refusal/index.html')).toBeLessThanOrEqual(14 * 1024);
});
