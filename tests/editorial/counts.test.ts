import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/editorial/counting/built-texts.ts';
import { counts, type Corpus } from '../../src/editorial/counting/counts.ts';
import { contractions, sentencesOf } from '../../src/editorial/counting/sentences.ts';
import { sampleLetters } from '../../src/editorial/counting/letters.ts';
import type { Style } from '../../src/editorial/style/style.schema.ts';
import { content } from '../support/content.ts';

const EMPTY: Corpus = {
  files: [],
  pages: [],
  letters: [],
  findings: [],
  guide: [],
  rights: [],
  lawNames: [],
};
const figure = (what: RegExp, corpus: Partial<Corpus>, repeats: Style['repeats'] = []) => {
  const found = counts({ ...EMPTY, ...corpus }, { rules: {}, repeats }).find((one) => what.test(one.what));
  if (!found) throw new Error(`Nothing counts ${what}.`);
  return found;
};

describe('what is counted', () => {
  test('a page’s text is read as seen: one line for each block, without sources and scripts', () => {
    expect(
      linesOf(
        '<main><h1>Can I <em>see</em> them?</h1><p>Yes.<p class="cites">A mend of 2018</p><p class="service">Crisis Centre</p><script>tick</script></main>',
      ),
    ).toEqual(['Can I see them?', 'Yes.']);
  });

  test('a sentence that many pages show is counted once, and each of its matches', () => {
    const lines = ['Ask whom you know, and by whom it was kept.'];
    expect(
      figure(/whom/, {
        pages: [
          { path: '/a/', lines },
          { path: '/b/', lines },
        ],
      }).figure,
    ).toBe(2);
  });

  test('a sentence is a repetition if it’s written out in four pages’ files', () => {
    const text = 'text: The first copy is always free here.\n';
    const files = (ids: string[]) => ids.map((id) => ({ file: `content/places/${id}.yaml`, text }));
    expect(figure(/more than three/, { files: files(['a', 'b', 'c']) }).figure).toBe(0);
    expect(figure(/more than three/, { files: files(['a', 'b', 'c', 'd']) })).toMatchObject({
      figure: 1,
      holds: false,
    });
    const allowed = [{ text: 'The first copy is always free here.', why: 'A law’s own words.' }];
    expect(figure(/more than three/, { files: files(['a', 'b', 'c', 'd']) }, allowed).holds).toBe(true);
  });

  test('a finding of more than 60 words is too long', () => {
    const words = (many: number) => Array.from({ length: many }, () => 'word').join(' ');
    expect(figure(/longer than/, { findings: [words(60)] }).holds).toBe(true);
    expect(figure(/longer than/, { findings: [words(60), words(61)] })).toMatchObject({
      figure: 1,
      holds: false,
    });
  });

  test('contractions are a share of the sentences that could have one', () => {
    const said = sentencesOf(
      'I’d like that. I would like that. The therapist’s record. Do not ask. As it is.',
    );
    expect(contractions(said)).toEqual({ used: 1, possible: 3 });
  });

  test('findings that begin with “In” or “Under” are a share of all', () => {
    const findings = ['Under HIPAA they must.', 'They must.', 'Information is free.', 'In Ohio they must.'];
    expect(figure(/begin with/, { findings })).toMatchObject({ figure: 50, holds: false });
  });
});

test('letters are composed in every tone, for people and places of every kind', { timeout: 60_000 }, () => {
  const letters = sampleLetters(content);
  expect(new Set(letters.map(({ tone }) => tone))).toEqual(new Set(['warm', 'neutral', 'formal']));
  expect(new Set(letters.map(({ kind }) => kind))).toEqual(
    new Set([...Object.keys(content.letters), ...Object.keys(content.replies)]),
  );
  expect(letters.length).toBeGreaterThan(2000);
  expect(letters.filter(({ text }) => text.trim() === '')).toEqual([]);
});
