import { expect, test } from 'vitest';
import { namedOnce } from '../../../src/domain/letter/named-once.ts';
import { english } from '../../../src/domain/text/en.ts';

const { list } = english('us');
const RULE = 'the HIPAA Privacy Rule (45 CFR 164.524)';

test.each([
  [[], []],
  [[RULE], [RULE]],
  [[RULE, RULE], [RULE]],
  [[RULE, '45 CFR 164.502'], ['the HIPAA Privacy Rule (45 CFR 164.524 and 45 CFR 164.502)']],
  [
    ['45 CFR 164.526', RULE, '45 CFR 164.502'],
    ['the HIPAA Privacy Rule (45 CFR 164.524, 45 CFR 164.526, and 45 CFR 164.502)'],
  ],
  [
    ['state law', RULE, '45 CFR 164.502', 'other law'],
    ['state law', 'the HIPAA Privacy Rule (45 CFR 164.524 and 45 CFR 164.502)', 'other law'],
  ],
  // A number of another part belongs to another rule, and one alone keeps its own name.
  [
    [RULE, '45 CFR 5b.6', '38 CFR 1.577'],
    [RULE, '45 CFR 5b.6', '38 CFR 1.577'],
  ],
  [
    ['45 CFR 164.502', 'the Privacy Act (5 U.S.C. 552a)'],
    ['45 CFR 164.502', 'the Privacy Act (5 U.S.C. 552a)'],
  ],
  // Another language calls the section by its own word.
  [
    ['la Regla de Privacidad de HIPAA (45 CFR 164.524)', 'la sección 45 CFR 164.502'],
    ['la Regla de Privacidad de HIPAA (45 CFR 164.524 and 45 CFR 164.502)'],
  ],
  [['section 3019 of title 24', 'section 3921 of title 24'], ['sections 3019 and 3921 of title 24']],
])('%j is %j', (names, once) => {
  expect(namedOnce(names, list)).toEqual(once);
});
