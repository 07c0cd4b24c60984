import { describe, expect, test } from 'vitest';
import { nameSource } from '../../src/domain/letter/law.ts';
import { resolve } from '../../src/domain/law/place.ts';
import { content } from '../support/content.ts';

const { places } = content;
const named = (place: string, cite: string) => nameSource(places, resolve(places, place, cite));

describe('a letter names a part of a law as a sentence does', () => {
  test.each([
    ['us-tx', 'hsc-611.0045(c)', 'section 611.0045(c) of the Texas Health and Safety Code'],
    ['us-wa', 'rcw-70.02.090(2)', 'RCW 70.02.090(2)'],
    ['us-fed-edu', 'ferpa(a)(2)', 'the Family Educational Rights and Privacy Act (20 U.S.C. 1232g(a)(2))'],
    ['us', 'hipaa-524(d)(1)', '45 CFR 164.524(d)(1)'],
    ['eu', 'gdpr-12(4)', 'GDPR Article 12(4)'],
    ['de', 'bgb-630g(2)', 'section 630g(2) of the German Civil Code (BGB)'],
    ['ch', 'dsg-26(par. 4)', 'Article 26 of the Federal Act on Data Protection (FADP), par. 4'],
  ])('%s: %s', (place, cite, name) => {
    expect(named(place, cite)).toBe(name);
  });
});
