import type { z } from 'zod';
import { type Flow, FlowSchema } from '../../../src/domain/flow/flow.schema.ts';
import type { Places } from '../../../src/domain/law/place.ts';
import { groundsOf, type Refusals } from '../../../src/domain/refusal/grounds.ts';
import type { Ground } from '../../../src/domain/refusal/refusal.ts';
import { type Refusal, RefusalSchema } from '../../../src/domain/refusal/refusal.schema.ts';

const many = (id: string, ...answers: string[]) => ({
  ...{ id, kind: 'many', ask: `${id}?` },
  answers: answers.map((answer) => ({ id: answer, label: `Label of ${answer}` })),
});

/** A small flow with the steps that the refusal helper works from. */
export const flow: Flow = FlowSchema.parse({
  title: 'What came back',
  topics: [
    {
      ...{ id: 'happened', name: 'What happened', why: 'To know.' },
      questions: [
        many('no-answer', 'silence', 'holding'),
        many('no', 'harm', 'correction-refused', 'no-deletion', 'therapy-ended'),
        many('money', 'fee', 'pay-first'),
        many('less', 'part-only', 'closed-or-died'),
        many('arrived', 'came', 'mistake'),
      ],
    },
    {
      ...{ id: 'ask', name: 'What to ask for', why: 'To ask.' },
      questions: [
        many('ask', 'remind', 'nudge', 'reasons', 'review', 'decision', 'itemize', 'correct', 'bond'),
      ],
    },
  ],
});

/** The file of one made-up answer, with what a test writes into it. */
export function answerFile(own: Partial<z.input<typeof RefusalSchema>> = {}): Refusal {
  return RefusalSchema.parse({
    ...{ title: 'An answer', description: 'What it is.', order: 1, short: 'They answered.' },
    ...{ words: ['No.'], means: ['They may be busy.'], reveals: 'That you asked.' },
    right: { text: 'They may be right.', cites: ['study'] },
    findings: [],
    law: [],
    gentle: { do: 'Ask kindly.', say: ['May I ask?'] },
    middle: [{ text: 'Read it together.' }],
    firm: { text: 'Write.', asks: ['reasons'] },
    pending: false,
    sources: { study: { title: 'A study', url: 'https://example.org/study' } },
    ...{ written: '2026-01-01', checked: '2026-01-02', nextCheck: '2027-01-02' },
    ...own,
  });
}

const firm = (asks: readonly string[], letters: readonly string[] = []) => ({
  ...{ text: 'Write.' },
  ...{ asks: [...asks], letters: [...letters] },
});

/** A file for every answer of the flow. */
export const refusals: Refusals = {
  silence: answerFile({ pending: true, firm: firm(['remind', 'nudge']) }),
  holding: answerFile({ pending: true, firm: firm(['remind']) }),
  harm: answerFile({ firm: firm(['reasons', 'review']) }),
  'correction-refused': answerFile({ firm: firm(['correct'], ['disagreement']) }),
  'no-deletion': answerFile({ firm: firm(['reasons']) }),
  'therapy-ended': answerFile({ firm: firm([], ['complaint']) }),
  fee: answerFile({ firm: firm(['itemize']) }),
  'pay-first': answerFile({ firm: firm(['itemize']) }),
  'part-only': answerFile({ firm: firm(['reasons', 'bond']) }),
  'closed-or-died': answerFile({ pending: true, firm: firm(['remind']) }),
  came: answerFile({ firm: firm([], ['thanks']) }),
  mistake: answerFile({ firm: firm([], ['correction', 'complaint']) }),
};

/** All answers of the flow, ready to be shown, with changes to some of their files. */
export function grounds(places: Places = {}, changed: Refusals = {}): Ground[] {
  return groundsOf({ ...refusals, ...changed }, flow, places);
}
