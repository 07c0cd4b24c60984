import { describe, expect, test } from 'vitest';
import { overlaid, textsIn, textsOf } from '../../../src/domain/text/overlay.ts';

const ENGLISH = {
  title: 'A letter',
  topics: [
    {
      id: 'kind',
      when: { place: ['us'] },
      ask: 'Which one?',
      answers: [
        { id: 'id', label: 'My ID', alone: true },
        { id: 'no', label: 'No' },
      ],
    },
  ],
  privacy: ['Nothing is sent.', 'Nothing is kept.'],
  links: [{ href: '/a/', label: 'A' }],
};

const SPANISH = {
  title: 'Una carta',
  topics: { kind: { ask: '¿Cuál?', answers: { id: { label: 'Mi identificación' }, no: { label: 'No' } } } },
  privacy: ['No se envía nada.', 'No se guarda nada.'],
  links: { '/a/': { label: 'La A' } },
};

describe('texts of another language', () => {
  test('take the places of the English ones, and leave the structure as it is', () => {
    expect(overlaid(ENGLISH, SPANISH)).toEqual({
      title: 'Una carta',
      topics: [
        {
          id: 'kind',
          when: { place: ['us'] },
          ask: '¿Cuál?',
          answers: [
            { id: 'id', label: 'Mi identificación', alone: true },
            { id: 'no', label: 'No' },
          ],
        },
      ],
      privacy: ['No se envía nada.', 'No se guarda nada.'],
      links: [{ href: '/a/', label: 'La A' }],
    });
  });

  test('are found by entries’ ids, wherever those are in their list', () => {
    const [topic] = ENGLISH.topics;
    const turned = { topics: [{ ...topic, answers: [...(topic?.answers ?? [])].reverse() }] };
    const labels = overlaid(turned, SPANISH).topics.flatMap(({ answers }) =>
      answers.map(({ label }) => label),
    );
    expect(labels).toEqual(['No', 'Mi identificación']);
  });

  test('leave English what they lack', () => {
    expect(overlaid(ENGLISH, { title: 'Una carta' })).toEqual({ ...ENGLISH, title: 'Una carta' });
  });

  test('have the same names as the English ones, whatever an entry is called', () => {
    const names = (texts: ReturnType<typeof textsIn>) => texts.map(({ path }) => path.join('.')).sort();
    expect(names(textsIn(ENGLISH))).toEqual(names(textsOf(SPANISH)));
    expect(names(textsIn(ENGLISH))).toContain('topics.kind.answers.id.label');
  });
});
