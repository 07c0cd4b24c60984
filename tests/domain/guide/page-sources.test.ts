import { describe, expect, test } from 'vitest';
import { citeKeys, citedKeys, keyFault, pageSources } from '../../../src/domain/guide/page-sources.ts';
import { places } from '../law/example-places.ts';

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

test('a cite of several sections reads as on the place’s own page', () => {
  const [source] = pageSources(page('<Cite of="law:aa-bb:own(ss 44-46, 48)" />', {}), places);
  expect(source?.title).toContain('44 to 46 and 48');
});

describe('what is wrong with a key that a claim cites is told with what to do', () => {
  test.each([
    ['survy', '"survy" leads nowhere. Add it under "sources" with title and url'],
    ['law:zz:own', '"law:zz:own" leads nowhere. Write law:<place>:<cite>'],
    ['law:aa-bb:nowhere(1)', 'leads nowhere. Write law:<place>:<cite>'],
    ['law:aa-bb:own(1', 'can’t be read as a cite'],
  ])('%s', (key, message) => {
    expect(keyFault({}, places, key)).toContain(message);
  });

  test('nothing is said of one that leads somewhere', () => {
    expect(keyFault(sources, places, 'survey')).toBeUndefined();
    expect(keyFault({}, places, 'law:aa-bb:own(1)')).toBeUndefined();
  });
});
