import { expect, test } from 'vitest';
import { oneLinkEach } from '../../../src/domain/law/shown-sources.ts';

const at = (title: string, url: string | null = 'https://law.example/1') => ({ title, url });

test.each([
  ['one stays as it is', [at('Act, section 1')], ['Act, section 1']],
  ['parts of a section', [at('Act, section 1(a)'), at('Act, section 1(b)')], ['Act, section 1(a), 1(b)']],
  [
    'what follows in both stands once',
    [
      at('45 CFR 164.524(a)(3)(i), United States (federal)'),
      at('45 CFR 164.524(a)(4), United States (federal)'),
    ],
    ['45 CFR 164.524(a)(3)(i), 164.524(a)(4), United States (federal)'],
  ],
  [
    'a blank before what follows stays',
    [at('Act, section 4(a) (740 ILCS 110/4)'), at('Act, section 4(b) (740 ILCS 110/4)')],
    ['Act, section 4(a), 4(b) (740 ILCS 110/4)'],
  ],
  ['the same twice stands once', [at('Act, section 1'), at('Act, section 1')], ['Act, section 1']],
  [
    'other addresses stay apart',
    [at('Act, section 1'), at('Act, section 2', 'https://law.example/2')],
    ['Act, section 1', 'Act, section 2'],
  ],
  [
    'without an address nothing is joined',
    [at('Act, section 1', null), at('Act, section 2', null)],
    ['Act, section 1', 'Act, section 2'],
  ],
  [
    'two works at one address stay apart',
    [at('The great big Records Act, section 1'), at('The board’s own guide to getting a copy')],
    ['The great big Records Act, section 1', 'The board’s own guide to getting a copy'],
  ],
])('%s', (_, sources, titles) => {
  expect(oneLinkEach(sources).map(({ title }) => title)).toEqual(titles);
});

test('keeps the order and every address', () => {
  const found = oneLinkEach([at('B, 1', 'https://b.example/'), at('A, 1'), at('B, 2', 'https://b.example/')]);
  expect(found).toEqual([at('B, 1, 2', 'https://b.example/'), at('A, 1')]);
});
