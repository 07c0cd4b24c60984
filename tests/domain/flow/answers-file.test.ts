import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersFile, readAnswersFile } from '../../../src/domain/flow/answers-file.ts';
import { isEntries } from '../../../src/domain/flow/entries.ts';
import { NO_ENTRIES, type Entries } from '../../../src/domain/flow/flow.ts';

const text = fc.string({ unit: 'binary' }).filter((one) => one.isWellFormed());
/** Any entries: questions may be called anything but what no object can hold as its own. */
const anyEntries: fc.Arbitrary<Entries> = fc.record({
  answers: fc.dictionary(
    fc.stringMatching(/^[a-z][a-z-]{0,8}$/),
    fc.oneof(text, fc.array(text, { maxLength: 3 })),
  ),
  fields: fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,8}$/), text),
});

describe('a file of answers', () => {
  test('is opened as it was saved, whatever was typed', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        expect(readAnswersFile(answersFile(entries))).toEqual(entries);
      }),
    );
  });

  test('says nothing of what the tool is for, since others may see it', () => {
    expect(JSON.parse(answersFile(NO_ENTRIES))).toEqual({
      format: 'answers-1',
      entries: { answers: {}, fields: {} },
    });
  });

  test('takes nothing in but entries', () => {
    const file = JSON.parse(answersFile(NO_ENTRIES)) as { entries: object };
    const more = { ...file, extra: 1, entries: { ...file.entries, script: 'x' } };
    expect(readAnswersFile(JSON.stringify(more))).toEqual(NO_ENTRIES);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"format": "answers-1"'],
    ['a list', '[]'],
    ['a number', '1'],
    ['null', 'null'],
    ['another format', JSON.stringify({ format: 'days-1', entries: NO_ENTRIES })],
    ['a later version', JSON.stringify({ format: 'answers-2', entries: NO_ENTRIES })],
    ['no entries', JSON.stringify({ format: 'answers-1' })],
    ['half of them', JSON.stringify({ format: 'answers-1', entries: { answers: {} } })],
  ])('is not one of ours with %s', (_, file) => {
    expect(readAnswersFile(file)).toBeUndefined();
  });
});

describe('data from outside has the shape of entries', () => {
  test.each([
    [NO_ENTRIES, true],
    [{ answers: { a: 'x', b: ['y', 'z'] }, fields: { c: '' } }, true],
    [{ answers: { a: 1 }, fields: {} }, false],
    [{ answers: { a: [1] }, fields: {} }, false],
    [{ answers: { a: null }, fields: {} }, false],
    [{ answers: {}, fields: { a: ['x'] } }, false],
    [{ answers: [], fields: {} }, false],
    [{ fields: {} }, false],
    [null, false],
    [undefined, false],
    ['{}', false],
  ])('%j: %s', (value, expected) => {
    expect(isEntries(value)).toBe(expected);
  });
});
