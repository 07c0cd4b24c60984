import { describe, expect, test } from 'vitest';
import { FlowSchema } from '../../../src/domain/flow/flow.schema.ts';
import { fillInLetter } from '../../../src/domain/letter/fill-in.ts';
import { letterLaw } from '../../../src/domain/letter/law.ts';
import { paragraphText } from '../../../src/domain/letter/edits.ts';
import { fillInReply, replyInput } from '../../../src/domain/letter/reply.ts';
import type { Letter } from '../../../src/domain/letter/value.ts';
import { marksOf } from '../../../src/domain/refusal/grounds.ts';
import { refusalLaw } from '../../../src/domain/refusal/law.ts';
import type { Answers } from '../../../src/domain/flow/when.ts';
import { deadline, madeUpPlaces } from '../law/made-up.ts';
import { flow, grounds, refusals } from '../refusal/made-up-answers.ts';
import { letterText, says } from './made-up-letter.ts';

const marks = marksOf(refusals, flow);
const texts = (letter: Letter) =>
  letter.paragraphs.map((paragraph) => paragraphText(paragraph).replaceAll('\u00a0', ' '));

describe('what a letter after an answer is made from', () => {
  const input = (answers: Answers, body?: { body: string; addressee?: string }) =>
    replyInput({
      ...{ marks, law: null, blanks: { name: 'your name' } },
      entries: { answers: { recipient: ['solo'], ...answers }, fields: { name: 'Ann' } },
      body,
    });

  test('is everything that was marked, whatever question it stands under', () => {
    expect(input({ no: ['harm'], money: ['fee'] }).answers).toMatchObject({
      ...{ grounds: ['harm', 'fee'], stage: ['refused'], matter: 'access' },
      keeps: 'part',
    });
    expect(input({ 'no-answer': ['silence'] }).answers).toMatchObject({
      ...{ grounds: ['silence'], stage: ['pending'], heard: 'nothing' },
    });
  });

  test('is what the client typed and how the blanks are called', () => {
    expect(input({})).toMatchObject({ fields: { name: 'Ann' }, blanks: { name: 'your name' } });
  });

  test('is the body that a complaint goes to, by the name that letters use', () => {
    expect(input({}, { body: 'Board (access)', addressee: 'the Board' }).facts).toEqual({
      body: 'Board (access)',
      addressee: 'the Board',
    });
    expect(input({}, { body: 'Office' }).facts).toEqual({ body: 'Office' });
    expect(input({})).not.toHaveProperty('facts');
  });

  test('is written to whoever keeps the records, where the practice is closed', () => {
    const closed = { less: ['closed-or-died'] };
    expect(input(closed).answers['addressee']).toBe('keeper');
    expect(input({ ...closed, recipient: ['clinic'] }).answers).not.toHaveProperty('addressee');
    expect(input({ no: ['harm'] }).answers).not.toHaveProperty('addressee');
  });

  test('is only the law that binds this holder', () => {
    const places = madeUpPlaces({
      aa: { deadlines: [deadline('clinic', 'copy', 5, { when: { recipient: ['clinic'] } })] },
    });
    const law = refusalLaw(places, 'aa');
    const limits = (recipient: string) =>
      replyInput({
        ...{ marks, law, blanks: {}, body: undefined },
        entries: { answers: { recipient: [recipient] }, fields: {} },
      }).law?.limits.map(({ id }) => id);
    expect(limits('clinic')).toEqual(['clinic']);
    expect(limits('solo')).toEqual([]);
  });
});

describe('a letter for filling in by hand', () => {
  const own = FlowSchema.parse({
    title: 'A letter',
    topics: [
      {
        ...{ id: 'who', name: 'Who', why: 'To know.' },
        questions: [
          { id: 'name', kind: 'text', ask: 'Name?', blank: 'your name' },
          {
            ...{ id: 'tone', kind: 'one', ask: 'Tone?', default: ['neutral'] },
            answers: [
              { id: 'warm', label: 'Warm' },
              { id: 'neutral', label: 'Neutral' },
            ],
          },
          { id: 'place', kind: 'place', ask: 'Where?' },
          { id: 'law-only', kind: 'text', ask: 'Fee?', blank: 'fee', when: { 'law-fee': ['allowed'] } },
        ],
      },
    ],
  });
  const text = letterText(
    { id: 'a', sentences: [{ id: 'a', text: { warm: 'Dear you,', neutral: 'Hello,', formal: 'To you,' } }] },
    { id: 'b', sentences: [says('b', 'Under {answer-law}, within {answer-period}.', { law: 'answer' })] },
    { id: 'c', sentences: [says('c', '{name}')] },
  );
  const law = letterLaw(
    madeUpPlaces({ aa: { deadlines: [deadline('a', 'copy', 30, { cite: 'act-aa' })] } }),
    'aa',
  );

  test('has the flow’s own defaults, the law of its place, and marks for what is not known', () => {
    expect(texts(fillInLetter(own, text, law, {}))).toEqual([
      'Hello,',
      'Under the Act of aa, within 30 days.',
      '[your name]',
    ]);
    expect(texts(fillInLetter(own, text, null, {}))).toEqual(['Hello,', '[your name]']);
  });

  test('has other answers and typed words on top', () => {
    expect(texts(fillInLetter(own, text, null, { tone: ['warm'] }, { name: 'Ann' }))).toEqual([
      'Dear you,',
      'Ann',
    ]);
  });
});

describe('the letter after an answer, for filling in by hand', () => {
  const text = letterText(
    { id: 'reasons', sentences: [says('a', 'Please say why.', { when: { ask: ['reasons'] } })] },
    { id: 'bond', sentences: [says('b', 'I value our work.', { when: { ask: ['bond'] } })] },
    { id: 'remind', sentences: [says('c', 'The time is over.', { when: { ask: ['remind'] } })] },
    { id: 'law', sentences: [says('d', 'Under {answer-law}.', { law: 'answer' })] },
    { id: 'what', sentences: [says('e', 'You said it could harm me.', { when: { grounds: ['harm'] } })] },
  );
  const of = (id: string) => {
    const ground = grounds().find((one) => one.id === id);
    if (!ground) throw new Error(`There is no answer "${id}".`);
    return texts(fillInReply(flow, text, 'reply', ground, marks));
  };

  test('says what happened and asks for what the firm step asks for', () => {
    expect(of('harm')).toEqual(['Please say why.', 'You said it could harm me.']);
  });

  test('never says what only the client can say of themselves, and reminds of no day', () => {
    expect(of('part-only')).toEqual(['Please say why.']);
    expect(of('silence')).toEqual([]);
  });
});
