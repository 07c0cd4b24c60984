import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
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

/** What each card says a second time, so that a slip of the hand is seen. */
const CARDS = 'tests/content/cards.yaml';
const EXPECTED: Readonly<Record<string, readonly string[]>> = parse(
  readFileSync(join(import.meta.dirname, 'cards.yaml'), 'utf8'),
);

describe('the card of a place', () => {
  test.each(Object.entries(EXPECTED))('%s', (id, expected) => {
    const glance = atAGlance(places, id);
    const says = [
      glance.see.state === 'known' ? glance.see.value : '?',
      told(glance.look),
      told(glance.copy),
      said(glance.cost),
      said(glance.writing),
      said(glance.separate),
      said(glance.harm),
    ];
    const advice = `${places[id]?.name}: the card changed. If the source says so, change it in ${CARDS} too.`;
    expect(says, advice).toEqual(expected);
  });

  test('names whose rule it is only where two laws apply', () => {
    const line = (id: string) => rights && cardOf(places, id, rights.card).line;
    expect(line('us-ny')).toMatch(
      /^Yes, most of them\. \d+ days to let you look \(New York\), \d+ days to send a copy \(HIPAA\)\. /,
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
    expect(harm('es')).toMatch(/couldn’t confirm/);
  });

  test.each(Object.keys(places))('%s has an answer to every question, and no blank', (id) => {
    if (!rights) throw new Error('content/rights.yaml has faults.');
    for (const { points } of cardOf(places, id, rights.card).rows) {
      expect(points.length).toBeGreaterThan(0);
      for (const point of points) expect(spoken(point)).toMatch(/^[\p{Lu}\d][^{}]*\p{L}[^{}]*$/u);
    }
  });
});
