import { describe, expect, test } from 'vitest';
import { isRefusalDraft, NO_DRAFT } from '../../../src/domain/refusal/draft.ts';
import { RefusalSchema } from '../../../src/domain/refusal/refusal.schema.ts';
import { answerFile } from './made-up-answers.ts';

describe('data from outside is a draft', () => {
  const entries = { answers: { no: ['harm'], place: 'aa' }, fields: { name: 'Ann' } };

  test.each([
    ['an empty one', NO_DRAFT],
    ['with answers and typed words', { entries, edits: {} }],
    [
      'with letters changed by hand',
      { entries, edits: { reply: { words: { ask: 'Please.' }, off: ['thanks'] } } },
    ],
    ['with more than we know, which stays', { entries, edits: {}, extra: 1 }],
  ])('%s', (_, value) => {
    expect(isRefusalDraft(value)).toBe(true);
  });

  test.each([
    ['nothing', null],
    ['a list', []],
    ['words', 'draft'],
    ['no entries', { edits: {} }],
    ['no edits', { entries }],
    ['an answer that is a number', { entries: { answers: { no: 1 }, fields: {} }, edits: {} }],
    ['a typed word that is a list', { entries: { answers: {}, fields: { name: ['Ann'] } }, edits: {} }],
    ['edits in a list', { entries, edits: [] }],
    ['an edit without words', { entries, edits: { reply: { off: [] } } }],
    ['words that are none', { entries, edits: { reply: { words: { ask: 1 }, off: [] } } }],
    ['a paragraph left out that has no name', { entries, edits: { reply: { words: {}, off: [1] } } }],
  ])('not %s', (_, value) => {
    expect(isRefusalDraft(value)).toBe(false);
  });
});

describe('the file of an answer', () => {
  const faults = (own: object) =>
    (RefusalSchema.safeParse({ ...answerFile(), ...own }).error?.issues ?? []).map(({ path }) =>
      path.join('.'),
    );

  test('is taken as it is if nothing is wrong', () => {
    expect(faults({})).toEqual([]);
  });

  test.each([
    ['a claim without a source', { right: { text: 'Right.', cites: [] } }, 'right.cites'],
    [
      'a ground that no law has',
      { right: { text: 'Right.', cites: ['study'], grounds: ['mood'] } },
      'right.grounds.0',
    ],
    [
      'a finding that leans nowhere',
      { findings: [{ id: 'a', leans: 'up', text: 'T.', cites: ['s'] }] },
      'findings.0.leans',
    ],
    ['a part of the law that nobody knows', { law: ['weather'] }, 'law.0'],
    ['no way between giving up and insisting', { middle: [] }, 'middle'],
    ['nothing to say aloud', { gentle: { do: 'Ask.', say: [] } }, 'gentle.say'],
    ['a check before it was written', { written: '2026-02-01', checked: '2026-01-01' }, 'checked'],
    ['a next check that is no later', { checked: '2026-01-02', nextCheck: '2026-01-02' }, 'nextCheck'],
  ])('is refused with %s', (_, own, path) => {
    expect(faults(own)).toContain(path);
  });
});
