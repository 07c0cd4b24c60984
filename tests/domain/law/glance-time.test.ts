import { describe, expect, test } from 'vitest';
import { daysOf, glanceTime, type Time } from '../../../src/domain/law/glance-time.ts';
import { shortest, timePlot } from '../../../src/domain/law/time-plot.ts';
import { deadline, type MadeUp, madeUpPlaces } from './made-up.ts';

/** "10 days current (aa-bb)", with whom it is for where that is not everybody; "? public" for whom none is confirmed. */
function told(time: Time): string {
  const sooner = time.sooner.map(({ length, condition }) => `, sooner ${length} ${condition}`).join('');
  if (time.state !== 'known') return `${time.state}${sooner}`;
  const lengths = time.lengths.map(
    ({ length, whom, guidance, from }) =>
      `${length}${whom === 'all' ? '' : ` ${whom}`}${guidance ? ' guidance' : ''} (${from})`,
  );
  return [...lengths, ...(time.missing ? [`? ${time.missing}`] : [])].join(', ') + sooner;
}

type Limits = NonNullable<MadeUp['deadlines']>;
const times = (own: Limits, country: Limits = [], more: MadeUp = {}) => {
  const places = madeUpPlaces({ aa: { deadlines: country }, 'aa-bb': { deadlines: own, ...more } });
  return {
    look: told(glanceTime(places, 'aa-bb', 'inspect')),
    copy: told(glanceTime(places, 'aa-bb', 'copy')),
  };
};

const respond = deadline('answer', 'respond', 30);
const look = deadline('look', 'inspect', 10);
const copy = deadline('copy', 'copy', 15);

describe('how soon one may look, or gets a copy', () => {
  test.each([
    ['an answer is owed for both', [respond], [], '30 days (aa-bb)', '30 days (aa-bb)'],
    [
      'a law that speaks of looking itself counts for that',
      [look, respond],
      [],
      '10 days (aa-bb)',
      '30 days (aa-bb)',
    ],
    ['of two laws the one that is over first', [respond], [copy], '30 days (aa-bb)', '15 days (aa)'],
    ['whoever of them states it', [copy], [respond], '30 days (aa)', '15 days (aa-bb)'],
    ['nothing, where no law has a number', [], [], 'unconfirmed', 'unconfirmed'],
  ] as const)('%s', (_, own, country, looking, copying) => {
    expect(times([...own], [...country])).toEqual({ look: looking, copy: copying });
  });

  test('is not how soon they have to answer, where the law speaks of looking itself', () => {
    expect(times([look, deadline('quick', 'respond', 5)])).toEqual({
      look: '10 days (aa-bb)',
      copy: '5 days (aa-bb)',
    });
  });

  test('is no number where the law was read and gives words instead', () => {
    const soon = { ...deadline('soon', 'respond', 1), amount: undefined, unit: undefined, starts: undefined };
    expect(times([soon])).toEqual({ look: 'none', copy: 'none' });
    expect(times([{ ...soon, what: 'copy' }])).toEqual({ look: 'unconfirmed', copy: 'none' });
    expect(times([soon], [], { confidence: 'low' })).toEqual({ look: 'unconfirmed', copy: 'unconfirmed' });
  });

  test('never rests on an extension, or on a time that another event starts', () => {
    const paid = deadline('paid', 'copy', 5, { starts: 'payment' });
    const longer = deadline('longer', 'extension', 60, { starts: 'first-period' });
    expect(times([paid, longer]).copy).toBe('unconfirmed');
  });

  test('is the law’s number, however short a regulator’s is', () => {
    const soft = deadline('soft', 'respond', 14, { strength: 'guidance' });
    expect(times([soft], [respond]).copy).toBe('30 days (aa)');
    expect(times([soft]).copy).toBe('14 days guidance (aa-bb)');
  });

  test('is not what binds a prison or the military alone, with or without a condition', () => {
    const prison = { when: { recipient: ['prison' as const] } };
    const federal = deadline('federal', 'respond', 30, {
      ...prison,
      condition: 'only if it’s a federal prison',
    });
    expect(times([federal, deadline('jail', 'copy', 20, prison)])).toEqual({
      look: 'unconfirmed',
      copy: 'unconfirmed',
    });
  });
});

describe('whom a time is for', () => {
  const forCare = (care: 'private' | 'public', days: number) =>
    deadline(`care-${care}`, 'copy', days, { when: { care: [care] } });

  test.each([
    ['private care alone', [forCare('private', 10)], '10 days private (aa-bb), ? public'],
    ['public care alone', [forCare('public', 10)], '10 days public (aa-bb), ? private'],
    [
      'both, each with its own',
      [forCare('private', 20), forCare('public', 10)],
      '10 days public (aa-bb), 20 days private (aa-bb)',
    ],
    ['both with the same', [forCare('private', 20), forCare('public', 20)], '20 days (aa-bb)'],
    [
      'those in therapy now',
      [deadline('now', 'copy', 5, { when: { client: ['current'] } }), copy],
      '5 days current (aa-bb), 15 days some (aa-bb)',
    ],
    [
      'one kind of holder, and the others',
      [deadline('solo', 'copy', 5, { when: { recipient: ['solo'] } }), copy],
      '5 days some (aa-bb), 15 days some (aa-bb)',
    ],
    [
      'a kind of holder that few ask counts for none of these',
      [deadline('prison', 'copy', 5, { when: { recipient: ['prison'] } }), copy],
      '15 days (aa-bb)',
    ],
  ])('%s', (_, own, expected) => {
    expect(times(own).copy).toBe(expected);
  });

  test('a country’s number stands in where the place has one for some only', () => {
    expect(times([forCare('private', 10)], [respond]).copy).toBe(
      '10 days private (aa-bb), 30 days public (aa)',
    );
  });
});

describe('a shorter time on a condition that no question asks', () => {
  const summary = deadline('summary', 'copy', 7, { condition: 'if you take a summary' });

  test('is told beside the sure one, if it is shorter', () => {
    expect(times([copy, summary]).copy).toBe('15 days (aa-bb), sooner 7 days if you take a summary');
    expect(times([deadline('five', 'copy', 5), summary]).copy).toBe('5 days (aa-bb)');
    expect(times([deadline('seven', 'copy', 7), summary]).copy).toBe('7 days (aa-bb)');
  });

  test('is not told where it is only for holders whom few people ask', () => {
    const only = (when: NonNullable<Limits[number]['when']>) => times([copy, { ...summary, when }]).copy;
    expect(only({ recipient: ['prison'] })).toBe('15 days (aa-bb)');
    expect(only({ recipient: ['prison', 'solo'] })).toContain('sooner 7 days');
    expect(only({ age: ['child'] })).toContain('sooner 7 days');
  });

  test('is told alone where nothing is sure', () => {
    expect(times([summary]).copy).toBe('unconfirmed, sooner 7 days if you take a summary');
  });
});

test.each([
  [{ amount: 30, unit: 'calendar-days' }, 30],
  [{ amount: 5, unit: 'working-days' }, 7],
  [{ amount: 10, unit: 'business-days' }, 14],
  [{ amount: 48, unit: 'hours' }, 2],
] as const)('%o is about %d days', (limit, days) => {
  expect(daysOf(limit)).toBeCloseTo(days);
});

test('a month is longer than 30 days and shorter than 31', () => {
  const month = daysOf({ amount: 1, unit: 'calendar-months' });
  expect(month).toBeGreaterThan(30);
  expect(month).toBeLessThan(31);
});

describe('the picture of times', () => {
  const places = madeUpPlaces({
    aa: { name: 'Zeeland', deadlines: [respond] },
    bb: { name: 'Arland', deadlines: [deadline('answer', 'respond', 30)] },
    cc: { name: 'Quickland', deadlines: [look, copy] },
    dd: {
      name: 'Splitland',
      deadlines: [deadline('solo', 'copy', 5, { when: { client: ['current'] } }), respond],
    },
    ee: { name: 'Silentland' },
  });
  const rows = timePlot(places, (id) => (id === 'bb' ? '2' : '1'));

  test('has a line for each length, the soonest first, and leaves out places without a number', () => {
    expect(rows.map(({ length, dots }) => `${length}: ${dots.map(({ id }) => id).join()}`)).toEqual([
      '10 days: cc',
      '30 days: dd,aa,bb',
    ]);
  });

  test('puts the places of a line by group, then by name', () => {
    expect(rows[1]?.dots.map(({ group, name }) => `${group} ${name}`)).toEqual([
      '1 Splitland',
      '1 Zeeland',
      '2 Arland',
    ]);
  });

  test('counts on the longest of several times, which everybody gets', () => {
    expect(shortest(places, 'dd')).toMatchObject({ length: '30 days', days: 30 });
    expect(shortest(places, 'ee')).toBeUndefined();
  });
});
