import { describe, expect, test } from 'vitest';
import { citeKeys, citedKeys, pageSources, sourceFaults, termFaults } from '../../src/domain/page-sources.ts';
import { places } from './example-places.ts';

const sources = {
  survey: { title: 'A survey', url: 'https://example.org/survey' },
  code: { title: 'A code of ethics', url: null },
};
const page = (body: string, own: typeof sources | Record<string, never> = sources) => ({
  file: 'content/guide/example.mdx',
  body,
  sources: own,
});

test.each([
  ['survey', ['survey']],
  ['survey  code', ['survey', 'code']],
  ['law:us:hipaa-524(a)(1)(i) survey', ['law:us:hipaa-524(a)(1)(i)', 'survey']],
  ['law:nz:privacy(s 44, s 45) code', ['law:nz:privacy(s 44, s 45)', 'code']],
  ['law:ca:pipeda(s 8(3), s 8(5))', ['law:ca:pipeda(s 8(3), s 8(5))']],
  ['', []],
])('the cite "%s" names its keys', (of, keys) => {
  expect(citeKeys(of)).toEqual(keys);
});

test('sources are numbered in the order in which a page first cites them', () => {
  const body = 'One.<Cite of="code" /> Two.<Cite of="survey code" /> Three.<Cite of="survey" />';
  expect(citedKeys(body)).toEqual(['code', 'survey']);
  expect(pageSources(page(body), places)).toEqual([
    { number: 1, key: 'code', title: 'A code of ethics', url: null },
    { number: 2, key: 'survey', title: 'A survey', url: 'https://example.org/survey' },
  ]);
});

test('a cite of law is looked up in its place and names that place', () => {
  const [source] = pageSources(page('<Cite of="law:aa-bb:own(1)" />', {}), places);
  expect(source).toMatchObject({
    number: 1,
    key: 'law:aa-bb:own(1)',
    title: expect.stringContaining(places['aa-bb']?.name ?? 'the place'),
  });
});

describe('what is wrong with a page is told with its file, the key and the mend', () => {
  test.each([
    [
      '<Cite of="survy" />',
      'content/guide/example.mdx: <Cite of="survy" /> leads nowhere. Add "survy" with title',
    ],
    ['<Cite of="law:zz:own" />', '<Cite of="law:zz:own" /> leads nowhere. Write law:<place>:<cite>'],
    ['<Cite of="law:aa-bb:nowhere(1)" />', 'leads nowhere. Write law:<place>:<cite>'],
  ])('%s', (body, message) => {
    expect(sourceFaults(page(body, {}), places)).toEqual([expect.stringContaining(message)]);
  });

  test('a source that is never cited', () => {
    expect(sourceFaults(page('<Cite of="survey" />'), places)).toEqual([
      expect.stringContaining('the source "code" is never cited'),
    ]);
  });

  test('a term that the glossary does not have, or that is explained twice', () => {
    const body = '<Term of="dx">Dx</Term> <Term of="hx">Hx</Term> <Term of="hx">Hx</Term>';
    expect(termFaults(page(body), ['hx'])).toEqual([
      expect.stringContaining('<Term of="dx"> is not in the glossary'),
      expect.stringContaining('<Term of="hx"> is explained twice'),
    ]);
  });

  test('nothing is said of a page that is in order', () => {
    expect(sourceFaults(page('<Cite of="survey code" />'), places)).toEqual([]);
    expect(termFaults(page('<Term of="hx">Hx</Term>'), ['hx'])).toEqual([]);
  });
});
