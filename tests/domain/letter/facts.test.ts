import { describe, expect, test } from 'vitest';
import { letterFacts } from '../../../src/domain/letter/facts.ts';
import { HOLDERS } from '../../../src/domain/law/holders.ts';

describe('what follows from the answers', () => {
  test.each([
    ['solo', 'person'],
    ['group', 'person'],
    ['unlicensed', 'person'],
    ['clinic', 'office'],
    ['school', 'office'],
    ['prison', 'office'],
    ['closed', 'keeper'],
    ['died', 'keeper'],
  ])('a letter to %s speaks to a %s', (recipient, addressee) => {
    expect(letterFacts({ recipient })['addressee']).toBe(addressee);
  });

  test('every kind of record holder is spoken to in some way, and nobody chosen is nobody presumed', () => {
    for (const recipient of HOLDERS) expect(letterFacts({ recipient })['addressee']).not.toBe('unknown');
    expect(letterFacts({})['addressee']).toBe('unknown');
    expect(letterFacts({ recipient: 'unsure' })['addressee']).toBe('unknown');
  });

  test.each([
    [{}, 'own'],
    [{ about: 'self' }, 'own'],
    [{ about: 'helping' }, 'own'],
    [{ about: 'child' }, 'other'],
    [{ about: 'adult' }, 'other'],
    [{ about: 'died' }, 'other'],
  ])('%j is a letter about one’s %s record', (answers, whose) => {
    expect(letterFacts(answers)['whose']).toBe(whose);
  });

  test.each([
    [['copy'], 'copy'],
    [['inspect'], 'look'],
    [['inspect', 'copy'], 'both'],
    [['copy', 'together'], 'copy'],
    [['together'], 'see'],
    [[], 'see'],
  ])('%j asks for: %s', (form, wants) => {
    expect(letterFacts({ form })['wants']).toBe(wants);
  });

  test.each([
    [['whole'], 'whole'],
    [[], 'whole'],
    [['progress'], 'some'],
    [['originals', 'log'], 'some'],
    [['originals'], 'originals'],
    [['portal-access'], 'portal'],
    [['portal-access', 'originals'], 'portal'],
    [['portal-access', 'progress'], 'some'],
  ])('%j asks for: %s', (parts, asked) => {
    expect(letterFacts({ parts })['asked-for']).toBe(asked);
  });
});
