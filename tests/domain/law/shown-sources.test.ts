import { expect, test } from 'vitest';
import { oneLinkEach } from '../../../src/domain/law/shown-sources.ts';

const at = (title: string, url: string | null = 'https://law.example/1') => ({ title, url });

test.each([
  ['one stays as it is', [at('Act, section 1')], ['Act, section 1']],
  ['parts of a section', [at('Act, section 1(a)'), at('Act, section 1(b)')], ['Act, section 1(a) and (b)']],
  [
    'what follows in both stands once',
    [
      at('45 CFR 164.524(a)(3)(i), United States (federal)'),
      at('45 CFR 164.524(a)(4), United States (federal)'),
    ],
    ['45 CFR 164.524(a)(3)(i) and (a)(4), United States (federal)'],
  ],
  [
    'a blank before what follows stays',
    [at('Act, section 4(a) (740 ILCS 110/4)'), at('Act, section 4(b) (740 ILCS 110/4)')],
    ['Act, section 4(a) and (b) (740 ILCS 110/4)'],
  ],
  [
    'several sections have their plural',
    [at('Act 2020, s 44'), at('Act 2020, s 48')],
    ['Act 2020, ss 44 and 48'],
  ],
  ['so have those that one cite lists', [at('Code, arts. 414, 425')], ['Code, arts. 414 and 425']],
  [
    'sections come in the order of the law',
    [at('Act, s 48'), at('Act, s 9'), at('Act, s 44')],
    ['Act, ss 9, 44 and 48'],
  ],
  ['three in a row are from one to the other', [at('Act, ss 50-52'), at('Act, s 53')], ['Act, ss 50 to 53']],
  [
    'a section can be called 12-2293',
    [at('Code, section 12-2293(B)'), at('Code, section 12-2293(A)')],
    ['Code, section 12-2293(A) and (B)'],
  ],
  [
    'a part of what is named goes without saying',
    [at('Act, section 7(1)(a)'), at('Act, section 7(1)')],
    ['Act, section 7(1)'],
  ],
  ['so can one be called 7-2', [at('Act, chapter 7, ss 7-2, 7-5')], ['Act, chapter 7, ss 7-2 and 7-5']],
  ['clauses can be ranges', [at('Schedule 1, clauses 4.9.5-4.9.6')], ['Schedule 1, clauses 4.9.5 to 4.9.6']],
  [
    'decimals come as decimals',
    [at('Code, section 611.008(a)'), at('Code, section 611.0045(b)')],
    ['Code, sections 611.0045(b) and 611.008(a)'],
  ],
  [
    'parts of different depth are whole',
    [at('45 CFR 164.524(a)(2)'), at('45 CFR 164.524(a)(3)(i)')],
    ['45 CFR 164.524(a)(2) and (a)(3)(i)'],
  ],
  [
    'a law as a whole comes before its sections',
    [at('Act 1990, s 3'), at('Act 1990'), at('Act 1990, ss 1-2')],
    ['Act 1990; ss 1 to 3'],
  ],
  [
    'an article as a whole stays with its paragraphs',
    [at('Act, Article 9, par. 4'), at('Act, Article 4, par. 1'), at('Act, Article 9')],
    ['Act, Article 9, par. 4; Article 4, par. 1; Article 9'],
  ],
  [
    'many parts of one section',
    ['(a)(1)(i)', '(a)(2)(v)', '(a)(2)', '(a)(3)(iii)', '(a)(3)(ii)', '(a)(3)(i)', '(d)(1)', '(c)(2)'].map(
      (part) => at(`45 CFR 164.524${part}`),
    ),
    ['45 CFR 164.524(a)(1)(i), (a)(2), (a)(3)(i) to (iii), (c)(2) and (d)(1)'],
  ],
  [
    'articles and recitals of one law',
    [at('GDPR Article 23'), at('GDPR Recital 63'), at('GDPR Article 15')],
    ['GDPR Articles 15 and 23; Recital 63'],
  ],
  [
    'sections of two chapters',
    [at('Act (2008:355), chapter 3 sections 8, 14 and 17'), at('Act (2008:355), chapter 8 section 4')],
    ['Act (2008:355), chapter 3 sections 8, 14 and 17; chapter 8 section 4'],
  ],
  [
    'paragraphs of articles',
    [at('Act, Article 26, par. 2'), at('Act, Article 26, par. 1'), at('Act, Article 25, par. 3')],
    ['Act, Article 26, pars. 1 and 2; Article 25, par. 3'],
  ],
  ['a section rather than the part it is in', [at('45 CFR Part 160, 160.203')], ['45 CFR 160.203']],
  [
    'a section rather than the range it is in',
    [at('Code, sections 36-1 to 36-7, section 36-2')],
    ['Code, section 36-2'],
  ],
  [
    'a year is no section',
    [at('Journal, on the ethical rules (2017)')],
    ['Journal, on the ethical rules (2017)'],
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
