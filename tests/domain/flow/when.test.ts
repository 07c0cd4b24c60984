import { describe, expect, test } from 'vitest';
import { bothHold, couldHold, given, holds, isOpen } from '../../../src/domain/flow/when.ts';

describe('an answer', () => {
  test('is a list, however it was given', () => {
    expect(given({ a: 'x' }, 'a')).toEqual(['x']);
    expect(given({ a: ['x', 'y'] }, 'a')).toEqual(['x', 'y']);
    expect(given({ a: '' }, 'a')).toEqual([]);
    expect(given({}, 'a')).toEqual([]);
  });

  test('leaves a question open if there is none, or the client isn’t sure or would rather not say', () => {
    expect(isOpen({}, 'a')).toBe(true);
    expect(isOpen({ a: 'unsure' }, 'a')).toBe(true);
    expect(isOpen({ a: 'unsaid' }, 'a')).toBe(true);
    expect(isOpen({ a: 'x' }, 'a')).toBe(false);
    expect(isOpen({ a: ['unsure', 'x'] }, 'a')).toBe(false);
  });
});

describe('a condition', () => {
  test('holds if each question was answered in one of its ways', () => {
    const when = { a: ['x', 'y'], b: ['z'] };
    expect(holds(when, { a: 'y', b: ['w', 'z'] })).toBe(true);
    expect(holds(when, { a: 'y' })).toBe(false);
    expect(holds(when, { a: 'w', b: 'z' })).toBe(false);
    expect(holds(undefined, {})).toBe(true);
  });

  test('could hold while none of its questions was answered otherwise', () => {
    const when = { a: ['x'], b: ['z'] };
    expect(couldHold(undefined, { a: 'x' })).toBe(true);
    expect(couldHold(when, {})).toBe(true);
    expect(couldHold(when, { a: 'x' })).toBe(true);
    expect(couldHold(when, { a: 'unsure', b: 'unsaid' })).toBe(true);
    expect(couldHold(when, { a: 'x', b: 'w' })).toBe(false);
    expect(couldHold(when, { a: 'w' })).toBe(false);
  });

  test('joined with another asks what both ask, and never holds where they exclude each other', () => {
    expect(bothHold(undefined, undefined)).toBeUndefined();
    expect(bothHold({ a: ['x'] }, undefined)).toEqual({ a: ['x'] });
    expect(bothHold(undefined, { a: ['x'] })).toEqual({ a: ['x'] });
    expect(bothHold({ a: ['x', 'y'] }, { a: ['y'], b: ['z'] })).toEqual({ a: ['y'], b: ['z'] });
    expect(bothHold({ a: ['x'] }, { a: ['y'] })).toBe('never');
    expect(bothHold({ a: ['x'], b: ['z'] }, { a: ['y'], b: ['z'] })).toBe('never');
  });
});
