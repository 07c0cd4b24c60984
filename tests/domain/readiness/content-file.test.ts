import { describe, expect, test } from 'vitest';
import { ReadinessSchema } from '../../../src/domain/readiness/readiness.schema.ts';

const point = { text: 'A point.' };
const { options, numbers, clashes } = ReadinessSchema.shape;
const option = {
  ...{ id: 'ask', title: 'Ask', short: 'You ask.', say: 'May I?', like: ['Calm.'] },
  ...{ good: [point, point], hard: [point, point] },
  because: [{ when: { wish: ['curious'] }, so: 'You are curious.' }],
  letter: { label: 'Write', answers: { kind: ['request'] } },
};
const faults = (part: typeof options | typeof numbers | typeof clashes, value: unknown) =>
  (part.safeParse(value).error?.issues ?? []).map(({ path }) => path.join('.'));

describe('a way to go', () => {
  test('is taken if nothing is wrong, and never alone', () => {
    expect(faults(options, [option, { ...option, id: 'wait' }])).toEqual([]);
    expect(faults(options, [option])).toEqual(['']);
  });

  test.each([
    ['two points that speak for it', { good: [point] }, '0.good'],
    ['two points that speak against it', { hard: [point] }, '0.hard'],
    ['an answer that brings it up', { because: [] }, '0.because'],
    ['a condition that asks something', { because: [{ when: {}, so: 'So.' }] }, '0.because.0.when'],
    ['an id that an address can hold', { id: 'Ask Me' }, '0.id'],
    ['what it may be like', { like: [] }, '0.like'],
  ])('needs %s', (_, own, path) => {
    expect(faults(options, [{ ...option, ...own }, option])).toContain(path);
  });
});

describe('figures', () => {
  const figure = (count: number) => [
    {
      ...{ people: '100 people', limit: 'One clinic.', cites: ['a'] },
      good: [{ count, says: 'felt better' }],
      hard: [{ count: 1, says: 'did not' }],
    },
  ];

  test.each([
    [0, []],
    [100, []],
    [101, ['0.good.0.count']],
    [-1, ['0.good.0.count']],
    [49.5, ['0.good.0.count']],
  ])('%d out of a hundred: %j', (count, expected) => {
    expect(faults(numbers, figure(count))).toEqual(expected);
  });
});

test('what pulls apart names two questions', () => {
  const clash = (when: object) => [{ id: 'torn', when, text: 'Two wishes.' }];
  expect(faults(clashes, clash({ wish: ['a'], fear: ['b'] }))).toEqual([]);
  expect(faults(clashes, clash({ wish: ['a', 'b'] }))).toEqual(['0.when']);
});
