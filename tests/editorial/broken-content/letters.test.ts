import { describe } from 'vitest';
import { eachSlip } from './told.ts';

describe('an editor of a language who', () => {
  eachSlip('content/de/language.yaml', [
    [
      'says that no greeting asks for Ms. or Mr., where the flows ask',
      'asksAddress: true',
      'asksAddress: false',
      'asksAddress',
      /doesn’t fit the question “address-as”/,
    ],
  ]);
});

describe('an editor of a letter who', () => {
  eachSlip('content/letters/request.yaml', [
    [
      'leaves a field out',
      /^ {4}label: Greeting\n/m,
      '',
      '- id: greeting',
      /paragraphs\.4\.label: This field is missing/,
    ],
    [
      'uses a blank that nobody fills',
      '{reason-words}',
      '{reason}',
      '{reason}',
      /\{reason\} isn’t a blank that can be filled in\. Did you mean \{reason-words\}\?/,
    ],
    [
      'leaves a bracket open',
      'Date of birth: {born}.',
      'Date of birth: {born.',
      '{born.',
      /A curly bracket \{ or \} is missing its other half/,
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
      '- id: find\n    label: Finding',
      '- id: form\n    label: Finding',
      '- id: form',
      /id: "form" is already the id of another paragraph/,
    ],
    [
      'gives two sentences one name',
      '{ id: keeper, when',
      '{ id: office, when',
      'id: office, when: { addressee: [keeper]',
      /id: "office" is already the id of another sentence/,
    ],
    [
      'names a question that is not there',
      'when: { recipient: [died] }',
      'when: { receiver: [died] }',
      'receiver',
      /There is no question "receiver"/,
    ],
    [
      'names an answer that is not there',
      'when: { recipient: [died] }',
      'when: { recipient: [alone] }',
      '[alone]',
      /The question "recipient" has no answer "alone"\. It has: solo, group/,
    ],
    [
      'writes a sentence that no letter can hold',
      'when: { about: [child], child-role: [parent] }',
      'when: { about: [adult], child-role: [parent] }',
      'about: [adult], child-role',
      /The sentence "parent" can never be seen: no answers fit all the lines of its "when"/,
    ],
    [
      'rests a sentence on a fact of law that is none',
      'law: basis',
      'law: bases',
      'law: bases',
      /law: Choose one of: basis, look, answer, guide, sooner, fees, notes/,
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
      'text: "Re: Request for my record"',
      'text: 5',
      'text: 5',
      /text: Write a text here, or the same text once for each tone: warm, neutral, formal/,
    ],
    [
      'leaves a paragraph without sentences',
      /(?<=label: Subject\n {4}role: subject\n {4}fixed: true\n {4}sentences:)\n.*\n.*\n.*\n/,
      ' []\n',
      'sentences: []',
      /sentences: Write at least 1 of them here/,
    ],
    ['types a tag', 'Date of birth: {born}.', 'Date of birth: <b>{born}</b>.', '<b>', /“<b>” is a tag/],
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
      /The question "grounds" has no answer "arrived"\. Use one such as silence/,
    ],
    [
      'names a stage that does not exist',
      'when: { stage: [pending, refused], whose: [own] }',
      'when: { stage: [waiting] }',
      '[waiting]',
      /The question "stage" has no answer "waiting"\. It has: pending, refused, arrived/,
    ],
    [
      'uses a blank that nobody fills',
      '{sent-date}',
      '{today}',
      '{today}',
      /\{today\} isn’t a blank that can be filled in\. These are:/,
    ],
    [
      'leaves a bracket open',
      '{sent-date}',
      '{sent-date',
      '{sent-date',
      /A curly bracket \{ or \} is missing its other half/,
    ],
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
      'when: { stage: [pending, refused], whose: [own] }',
      'when: { stage: [pending], wish: [get], letter: [thanks] }',
      'when: { stage',
      /The sentence "any" can never be seen/,
    ],
  ]);
});
