import { describe, expect, test } from 'vitest';
import { atAGlance, type Answer } from '../../src/domain/law/at-a-glance.ts';
import { cardOf, spoken } from '../../src/domain/law/card.ts';
import type { Time } from '../../src/domain/law/glance-time.ts';
import { content } from '../support/content.ts';

const { places, rights } = content;

/** "required (us-ny)", "none (ca)" where the law was read and has no such rule, "?" where nothing is confirmed. */
const said = (one: Answer<string>) =>
  one.state === 'unconfirmed' ? '?' : `${one.state === 'known' ? one.value : 'none'} (${one.from})`;

/** "10 days (us-ny)", with whom it is for where that is not everybody, and for whom none is confirmed. */
const told = (time: Time) => {
  if (time.state !== 'known') return time.state === 'none' ? `none (${time.from})` : '?';
  const lengths = time.lengths.map(
    ({ length, from, whom, guidance }) =>
      `${length}${whom === 'all' ? '' : ` ${whom}`}${guidance ? ' guidance' : ''} (${from})`,
  );
  return [...lengths, ...(time.missing ? [`? ${time.missing}`] : [])].join(', ');
};

/**
 * Written by hand from each place's file and the law it quotes, not from what the function gave.
 * see · time to look · time for a copy · cost · in writing · notes kept separately · harm to the client
 */
const EXPECTED: Readonly<Record<string, readonly [string, string, string, string, string, string, string]>> = {
  // Two laws side by side in the United States: the state's where it gives more, HIPAA otherwise.
  us: ['most', '30 days (us)', '30 days (us)', 'allowed (us)', 'may-require (us)', 'outside (us)', 'life (us)'],
  'us-ny': [
    'most',
    '10 days (us-ny)',
    '30 days (us)',
    'allowed (us-ny)',
    'required (us-ny)',
    'outside (us-ny)',
    'life (us)',
  ],
  'us-ca': [
    'most',
    '5 working days (us-ca)',
    '15 days (us-ca)',
    'allowed (us-ca)',
    'required (us-ca)',
    'unsettled (us-ca)',
    'life (us)',
  ],
  'us-tx': [
    'most',
    '15 days (us-tx)',
    '15 days (us-tx)',
    'allowed (us-tx)',
    'required (us-tx)',
    'unsettled (us-tx)',
    'life (us)',
  ],
  'us-wa': [
    'most',
    '15 working days (us-wa)',
    '15 working days (us-wa)',
    'allowed (us-wa)',
    'required (us-wa)',
    'unsettled (us-wa)',
    'life (us)',
  ],
  'us-md': [
    'most',
    '30 days (us)',
    '21 working days (us-md)',
    'allowed (us-md)',
    'required (us-md)',
    'outside (us-md)',
    'life (us)',
  ],
  'us-ne': [
    'most',
    '10 days (us-ne)',
    '30 days (us-ne)',
    'allowed (us-ne)',
    'required (us-ne)',
    'unsettled (us-ne)',
    'life (us)',
  ],
  'us-va': [
    'most',
    '30 days (us)',
    '30 days (us-va)',
    'allowed (us-va)',
    'required (us-va)',
    'outside (us-va)',
    'life (us-va)',
  ],
  'us-fl': [
    'most',
    '30 days (us)',
    '30 days (us)',
    'allowed (us-fl)',
    'not-required (us-fl)',
    'unsettled (us-fl)',
    'life (us)',
  ],
  'us-il': [
    'most',
    '30 days (us)',
    '30 days (us-il)',
    'allowed (us-il)',
    'required (us-il)',
    'outside (us-il)',
    'life (us)',
  ],
  'us-nv': [
    'most',
    '20 working days (us-nv)',
    '30 days (us)',
    'allowed (us-nv)',
    'may-require (us)',
    'outside (us)',
    'life (us)',
  ],
  'us-dc': [
    'most',
    '30 days (us-dc)',
    '30 days (us-dc)',
    'allowed (us-dc)',
    'required (us-dc)',
    'outside (us-dc)',
    'life (us)',
  ],
  'us-ky': [
    'most',
    '30 days (us)',
    '30 days (us)',
    'none (us-ky)',
    'required (us-ky)',
    'outside (us)',
    'life (us)',
  ],
  // A stub says nothing of its own: HIPAA alone.
  'us-al': [
    'most',
    '30 days (us)',
    '30 days (us)',
    'allowed (us)',
    'may-require (us)',
    'outside (us)',
    'life (us)',
  ],
  // School records have a law of their own in place of HIPAA. Its 45 days hold for some records only.
  'us-fed-edu': ['partly', '?', '?', 'allowed (us-fed-edu)', '?', 'outside (us-fed-edu)', '?'],
  'us-fed-va': [
    'most',
    '30 days (us)',
    '30 days (us)',
    'allowed (us)',
    'required (us-fed-va)',
    'unsettled (us-fed-va)',
    'life (us)',
  ],
  gb: [
    'yes',
    'one month (gb)',
    'one month (gb)',
    'none (gb)',
    'not-required (gb)',
    'inside (gb)',
    'serious (gb)',
  ],
  // The GDPR beside national law.
  eu: ['yes', 'one month (eu)', 'one month (eu)', 'none (eu)', 'not-required (eu)', 'inside (eu)', '?'],
  de: [
    'yes',
    'one month (eu)',
    'one month (eu)',
    'none (de)',
    'not-required (de)',
    'inside (de)',
    'serious (de)',
  ],
  fr: [
    'unsettled',
    'one month (eu)',
    // A clinic or public service has 8 days by the Public Health Code.
    '8 days some (fr), one month some (eu)',
    'none (fr)',
    'not-required (eu)',
    'unsettled (fr)',
    'some (fr)',
  ],
  es: [
    'unsettled',
    'one month (eu)',
    'one month (eu)',
    'none (es)',
    'not-required (eu)',
    'unsettled (es)',
    '?',
  ],
  ie: [
    'yes',
    'one month (eu)',
    'one month (eu)',
    'none (ie)',
    'not-required (ie)',
    'inside (ie)',
    'serious (ie)',
  ],
  // Canada: a province's law in place of the federal act, or beside it.
  ca: [
    'yes',
    '30 days private (ca), ? public',
    '30 days private (ca), ? public',
    'allowed (ca)',
    'required (ca)',
    'inside (ca)',
    'none (ca)',
  ],
  'ca-on': [
    'yes',
    '30 days (ca-on)',
    '30 days (ca-on)',
    'allowed (ca-on)',
    'required (ca-on)',
    'inside (ca-on)',
    'serious (ca-on)',
  ],
  'ca-mb': [
    'yes',
    '72 hours current (ca-mb), 30 days some (ca-mb)',
    '72 hours current (ca-mb), 30 days some (ca-mb)',
    'allowed (ca-mb)',
    'required (ca)',
    'inside (ca-mb)',
    'harm (ca-mb)',
  ],
  // A stub whose parent's law does not hold there.
  'ca-nl': ['?', '?', '?', '?', '?', '?', '?'],
  // Guidance stands in only where no law gives a number.
  au: [
    'yes',
    '30 days private guidance (au), ? public',
    '30 days private guidance (au), ? public',
    'allowed (au)',
    'not-required (au)',
    'inside (au)',
    'serious (au)',
  ],
  'au-vic': [
    'yes',
    '45 days (au-vic)',
    '45 days (au-vic)',
    'allowed (au-vic)',
    'may-require (au-vic)',
    'inside (au-vic)',
    'serious (au-vic)',
  ],
  // 14 days to answer are not 14 days to look.
  'au-act': [
    'yes',
    '30 days (au-act)',
    '30 days (au-act)',
    'allowed (au-act)',
    'may-require (au-act)',
    'inside (au-act)',
    'serious (au-act)',
  ],
  // Of two tests in one law the milder is enough for a refusal.
  nz: [
    'yes',
    '20 working days (nz)',
    '20 working days (nz)',
    'allowed (nz)',
    'not-required (nz)',
    'inside (nz)',
    'harm (nz)',
  ],
  hk: ['yes', '?', '40 days (hk)', 'allowed (hk)', 'required (hk)', 'inside (hk)', 'serious (hk)'],
  za: ['yes', '30 days (za)', '30 days (za)', 'allowed (za)', 'required (za)', 'inside (za)', '?'],
  in: ['partly', '?', '15 days (in)', '?', 'required (in)', 'unsettled (in)', 'serious (in)'],
  il: ['most', '?', '?', '?', '?', 'outside (il)', 'serious (il)'],
};

describe('the card of a place', () => {
  test.each(Object.entries(EXPECTED))('%s', (id, expected) => {
    const glance = atAGlance(places, id);
    expect([
      glance.see.state === 'known' ? glance.see.value : '?',
      told(glance.look),
      told(glance.copy),
      said(glance.cost),
      said(glance.writing),
      said(glance.separate),
      said(glance.harm),
    ]).toEqual(expected);
  });

  test('names whose rule it is only where two laws apply', () => {
    const line = (id: string) => rights && cardOf(places, id, rights.card).line;
    expect(line('us-ny')).toMatch(
      /^Yes, most of them\. 10 days to let you look \(New York\), 30 days to send a copy \(HIPAA\)\. /,
    );
    expect(line('gb')).toBe('Yes. One month to let you look or send a copy. The first copy is free.');
  });

  test('says that a right depends on HIPAA where only HIPAA gives it', () => {
    const see = (id: string) => rights && cardOf(places, id, rights.card).rows[0]?.points.map(spoken).join();
    expect(see('us-al')).toBe('Yes, most of them, if HIPAA covers your therapist');
    expect(see('us-ny')).toBe('Yes, most of them');
  });

  test('tells a law that has no such rule from one that we could not confirm', () => {
    const harm = (id: string) =>
      rights && cardOf(places, id, rights.card).rows.find((row) => row.id === 'harm')?.points[0]?.text;
    expect(harm('ca')).toMatch(/isn’t on the law’s list/);
    expect(harm('za')).toMatch(/couldn’t confirm/);
  });

  test.each(Object.keys(places))('%s has an answer to every question, and no blank', (id) => {
    if (!rights) throw new Error('content/rights.yaml has faults.');
    for (const { points } of cardOf(places, id, rights.card).rows) {
      expect(points.length).toBeGreaterThan(0);
      for (const point of points) expect(spoken(point)).toMatch(/^[\p{Lu}\d][^{}]*\p{L}[^{}]*$/u);
    }
  });
});
