import { expect, test } from 'vitest';
import { answered, faqData } from '../../../src/domain/guide/questions.ts';

const MDX = `---
title: Questions
---

## Asking

### Do I need a reason?

No. The law doesn’t ask for one.<Cite of="law:us:hipaa-524(b)(1)" />

It’s [up to you](/guide/how-to-ask/).

## Reading

### Will it hurt?

Sometimes.
`;

test('each heading of the third level is a question, and the words below it are its answer', () => {
  expect(answered(MDX)).toEqual([
    { question: 'Do I need a reason?', answer: 'No. The law doesn’t ask for one. It’s up to you.' },
    { question: 'Will it hurt?', answer: 'Sometimes.' },
  ]);
});

test('a search engine gets every question with its answer', () => {
  expect(faqData([{ question: 'Why?', answer: 'Because.' }])).toEqual({
    '@type': 'FAQPage',
    mainEntity: [
      { '@type': 'Question', name: 'Why?', acceptedAnswer: { '@type': 'Answer', text: 'Because.' } },
    ],
  });
});
