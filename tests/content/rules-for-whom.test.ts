import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/domain/flow/when.ts';
import { countingLimit, letterLimits, rulesFor, type RuleInLetter } from '../../src/domain/letter/law.ts';
import { binding } from '../../src/domain/refusal/law.ts';
import { lawOf } from '../support/refusal-case.ts';

/** A letter names a rule flatly, so only where the rule's own condition lets it bind whoever has the notes. */
const ROWS: readonly [place: string, holder: string, rule: RuleInLetter, names: RegExp, not?: RegExp][] = [
  // Alberta's Health Information Act gives reasons and the rest in public care; a private practice is under another act.
  ['ca-ab', 'solo', 'reasons', /^$/],
  ['ca-ab', 'public-clinic', 'reasons', /Health Information Act/],
  ['ca-ab', 'clinic', 'rest', /^$/],
  ['ca-ab', 'public', 'rest', /Health Information Act/],
  // Michigan's rules for mental health services don't reach a therapist who works alone.
  ['us-mi', 'solo', 'reasons', /164\.524/, /R 330/],
  ['us-mi', 'clinic', 'reasons', /R 330\.7051/],
  ['us-mi', 'platform', 'rest', /164\.524/, /R 330/],
  ['us-mi', 'public-clinic', 'rest', /R 330\.7051/],
  // Arizona: the review is one of agencies that serve people with a serious mental illness.
  ['us-az', 'solo', 'review', /164\.524/, /R9-21/],
  ['us-az', 'employer', 'review', /164\.524/, /R9-21/],
  ['us-az', 'public-clinic', 'review', /R9-21/],
  // A file that's for private practices also has the law on corrections in public care.
  ['ca-bc', 'solo', 'correction', /Personal Information Protection Act, s 24$/],
  ['ca-bc', 'public-clinic', 'correction', /^British Columbia’s Freedom of Information and Protection of Privacy Act/],
  ['ca-ab', 'public', 'correction', /Health Information Act/, /Personal Information/],
  ['au-vic', 'public', 'correction', /Freedom of Information Act 1982/, /Health Records/],
  ['au-vic', 'solo', 'correction', /Health Records/, /Freedom of Information/],
  ['ca', 'military', 'correction', /^the federal Privacy Act, s 12\(2\)$/],
  ['mx', 'public-clinic', 'rest', /^$/],
  ['mx', 'solo', 'rest', /Private Parties/],
  // The federal act of Switzerland doesn't bind a canton's hospital.
  ['ch', 'public-clinic', 'reasons', /^$/],
  ['ch', 'solo', 'reasons', /Federal Act on Data Protection/],
  // Of an insurer in Ontario it's open whether the province's act covers it, so none of its rules is named flatly.
  ['ca-on', 'insurer', 'rest', /^$/],
  ['ca-on', 'insurer', 'correction', /Electronic Documents|^$/, /Personal Health/],
  ['ca-on', 'solo', 'rest', /Personal Health Information Protection Act/],
];

describe('a rule is named only to those it binds', () => {
  test.each(ROWS)('%s, %s: %s', (place, recipient, rule, names, not) => {
    const law = lawOf(place);
    if (!law) throw new Error(`There is no place "${place}".`);
    // Harm is a ground on which HIPAA gives a review; after others no letter asks for one under it.
    const answers = { recipient: [recipient], grounds: ['harm'] };
    const named = rulesFor(binding(law, answers), rule, answers).map((one) => one.named).join(' and ');
    expect(named).toMatch(names);
    if (not) expect(named).not.toMatch(not);
  });
});

test('HIPAA’s review is named only after a ground that has one', () => {
  const law = lawOf('us-az');
  if (!law) throw new Error('Arizona is missing.');
  const solo = { recipient: ['solo'], grounds: ['no-reason'] };
  expect(rulesFor(binding(law, solo), 'review', solo)).toEqual([]);
});

describe('where it’s open whether one of two laws covers a holder', () => {
  test('a letter counts on the other, which it names first', () => {
    const law = lawOf('ca-on');
    if (!law) throw new Error('Ontario is missing.');
    const from = (answers: Answers) => countingLimit(letterLimits(law, answers))?.from;
    expect(from({ recipient: ['insurer'], care: ['private'] })).toBe('ca');
    expect(from({ recipient: ['solo'] })).toBe('ca-on');
  });
});
