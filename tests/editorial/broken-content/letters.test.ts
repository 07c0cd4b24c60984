import { describe } from 'vitest';
import { eachSlip } from './told.ts';

describe('an editor of a letter who', () => {
  eachSlip('content/letters/request.yaml', [
    [
      'leaves a field out',
      /^ {4}label: Greeting\n/m,
      '',
      '- id: greeting',
      /paragraphs\.3\.label: This field is missing/,
    ],
    [
      'uses a blank that nobody fills',
      '{reason-words}',
      '{reason}',
      '{reason}',
      /\{reason\} is no blank\. The blanks are: basis/,
    ],
    [
      'leaves a bracket open',
      'My date of birth is {born}.',
      'My date of birth is {born.',
      '{born.',
      /There is a bracket \{ or \} without its other half/,
    ],
    [
      'misspells a tone',
      'formal: "Sincerely,"',
      'former: "Sincerely,"',
      'former: "Sincerely',
      /"former" is not a field here\. Write "formal"/,
    ],
    [
      'gives two paragraphs one name',
      '- id: cost\n    label: Cost',
      '- id: form\n    label: Cost',
      '- id: form',
      /id: "form" is already the id of another paragraph/,
    ],
    [
      'gives two sentences one name',
      '{ id: clinic, when',
      '{ id: group, when',
      'id: group, when: { recipient: [clinic]',
      /id: "group" is already the id of another sentence/,
    ],
    [
      'names a question that is not there',
      'when: { recipient: [solo] }',
      'when: { receiver: [solo] }',
      'receiver',
      /There is no question "receiver"/,
    ],
    [
      'names an answer that is not there',
      'when: { recipient: [solo] }',
      'when: { recipient: [alone] }',
      '[alone]',
      /The question "recipient" has no answer "alone"\. It has: solo, group/,
    ],
    [
      'writes a sentence that no letter can hold',
      '{ id: closed, when: { recipient: [closed] }',
      '{ id: closed, when: { recipient: [solo] }',
      'id: closed, when',
      /The sentence "closed" can never be seen: no answers fulfil all lines of its "when"/,
    ],
    [
      'rests a sentence on a fact of law that is none',
      'law: basis',
      'law: bases',
      'law: bases',
      /law: Choose one of: basis, look, answer, guide, fees, notes/,
    ],
    [
      'gives a paragraph a role that is none',
      'role: greeting',
      'role: hello',
      'role: hello',
      /role: Choose one of: date, address, subject, greeting, body/,
    ],
    [
      'writes a number for a text',
      'text: "Re: request for my therapy record"',
      'text: 5',
      'text: 5',
      /text: Write a text here, or the same text once for each tone: warm, neutral, formal/,
    ],
    [
      'leaves a paragraph without sentences',
      /(?<=label: Subject\n {4}role: subject\n {4}fixed: true\n {4}sentences:)\n.*\n/,
      ' []\n',
      'sentences: []',
      /sentences: Write at least 1 of them here/,
    ],
    [
      'types a tag',
      'My date of birth is {born}.',
      'My date of birth is <b>{born}</b>.',
      '<b>',
      /“<b>” is a tag/,
    ],
    [
      'leaves a tone out',
      /, formal: "To whom it may concern:"/,
      '',
      'neutral: "Hello,"',
      /text\.formal: This field is missing/,
    ],
  ]);
});

describe('an editor of a letter of the refusal helper who', () => {
  eachSlip('content/replies/thanks.yaml', [
    ['leaves a field out', /^ {4}label: Greeting\n/m, '', '- id: greeting', /label: This field is missing/],
    [
      'names a ground that does not exist',
      'when: { grounds: [came, mistake] }',
      'when: { grounds: [arrived] }',
      '[arrived]',
      /The question "grounds" has no answer "arrived"\. It has: silence/,
    ],
    [
      'names a stage that does not exist',
      'when: { stage: [pending, refused] }',
      'when: { stage: [waiting] }',
      '[waiting]',
      /The question "stage" has no answer "waiting"\. It has: pending, refused, arrived/,
    ],
    [
      'uses a blank that nobody fills',
      '{sent-date}',
      '{today}',
      '{today}',
      /\{today\} is no blank\. The blanks are:/,
    ],
    ['leaves a bracket open', '{sent-date}', '{sent-date', '{sent-date', /There is a bracket/],
    [
      'leaves a tone out',
      /, formal: "To whom it may concern:"/,
      '',
      'neutral: "Hello,"',
      /text\.formal: This field is missing/,
    ],
    [
      'gives two sentences one name',
      '- id: offer',
      '- id: came',
      '- id: came',
      /id: "came" is already the id of another sentence/,
    ],
    [
      'gives two paragraphs one name',
      '- id: thanks',
      '- id: greeting',
      '- id: greeting',
      /id: "greeting" is already the id of another paragraph/,
    ],
    ['gives a role that is none', 'role: greeting', 'role: hello', 'role: hello', /role: Choose one of/],
    ['misspells a field', 'fixed: true', 'fix: true', 'fix: true', /"fix" is not a field here/],
    [
      'writes a sentence that no letter can hold',
      'when: { stage: [pending, refused] }',
      'when: { stage: [pending], wrong: [given], letter: [thanks] }',
      'when: { stage',
      /The sentence "any" can never be seen/,
    ],
  ]);
});
