import { describe, expect, test } from 'vitest';
import { broken, eachSlip, told } from './told.ts';

const LETTER = 'content/flows/letter.yaml';
const CHECK = 'content/flows/readiness.yaml';
const AFTER = 'content/flows/refusal.yaml';
const REMINDER = 'when: { kind: [reminder] }';

describe('an editor of the letter tool’s questions who', () => {
  eachSlip(LETTER, [
    [
      'leaves a field out',
      /^ {4}why: The law there decides.*\n/m,
      '',
      '- id: where',
      /topics\.0\.why: This field is missing/,
    ],
    [
      'names a question that is not there',
      REMINDER,
      'when: { kinds: [reminder] }',
      'kinds',
      /There is no question "kinds"\. Fix the spelling/,
    ],
    [
      'names an answer that is not there',
      REMINDER,
      'when: { kind: [remind] }',
      '[remind]',
      /The question "kind" has no answer "remind"\. Did you mean "reminder"\? It has: heads-up, request, reminder/,
    ],
    [
      'names a question that is asked later on',
      REMINDER,
      'when: { tone: [warm] }',
      'tone: [warm]',
      /"tone" is asked later on\. A condition can only ask about earlier questions/,
    ],
    [
      'names no question in a condition',
      REMINDER,
      'when: {}',
      'when: {}',
      /when: Name a question here, or delete the line/,
    ],
    [
      'names no answer in a condition',
      REMINDER,
      'when: { kind: [] }',
      'kind: []',
      /when\.kind: Write at least 1 of them here/,
    ],
    [
      'writes an answer without a list',
      REMINDER,
      'when: { kind: reminder }',
      'kind: reminder',
      /when\.kind: Write a list here/,
    ],
    [
      'offers a default that is no answer',
      'default: [warm]',
      'default: [hot]',
      'default: [hot]',
      /default: "hot" is not an answer of this question\. It has: warm, neutral, formal/,
    ],
    [
      'gives two questions one name',
      '- id: seen',
      '- id: name',
      '- id: name',
      /id: "name" is already the id of another question/,
    ],
    [
      'gives two answers one name',
      '{ id: group, label: A group practice }',
      '{ id: solo, label: A group practice }',
      'id: solo, label: A group',
      /id: "solo" is already the id of another answer/,
    ],
    [
      'gives two topics one name',
      /^ {2}- id: holder$/m,
      '  - id: where',
      /^ {2}- id: where$/,
      /topics\.1\.id: "where" is already the id of another topic/,
    ],
    [
      'writes a kind that is none',
      'kind: date\n',
      'kind: day\n',
      'kind: day',
      /kind: Choose one of: one, many, text, lines, date, amount, place/,
    ],
    [
      'leaves one answer alone',
      /(?<=^ {10}- \{ id: solo,.*\n)( {10}- \{ id: .*\}\n){14}/m,
      '',
      'answers:',
      /answers: Write at least 2 of them here/,
    ],
    [
      'writes a name with a capital',
      '- id: asked-on',
      '- id: Asked on',
      '- id: Asked on',
      /id: Write a short name of lowercase letters, digits and dashes/,
    ],
    ['writes true as a word', 'past: true', 'past: "true"', 'past: "true"', /past: Write true or false here/],
  ]);
});

describe('an editor of a flow whose question or answer nobody can reach is told so', () => {
  const question = (id: string, when: string) =>
    `      - { id: ${id}, kind: one, ask: Words, when: ${when}, answers: [{ id: a, label: A }, { id: b, label: B }] }\n`;
  const extended = (questions: string) => broken(LETTER, /(?<=^ {8}past: true\n)/m, questions);

  test('two answers to one question where only one can be given', () => {
    const text = extended(
      `${question('more', '{ kind: [reminder] }')}${question('most', '{ kind: [request], more: [a] }')}`,
    );
    expect(told({ [LETTER]: text })).toEqual([
      expect.stringMatching(
        /letter\.yaml:\d+: topics\.3\.questions\.3\.when: The question "most" can never be asked: no answers fit all the lines/,
      ),
    ]);
  });

  test('an answer that is offered only where its question is not asked', () => {
    const text = extended(
      `      - { id: more, kind: one, ask: Words, when: { about: [child] }, answers: [{ id: a, label: A }, { id: b, label: B, when: { adult-role: [power] } }] }\n`,
    );
    expect(told({ [LETTER]: text })).toEqual([
      expect.stringMatching(
        /letter\.yaml:\d+: topics\.3\.questions\.2\.answers\.1\.when: The answer "b" can never be offered/,
      ),
    ]);
  });

  test('two answers of a question that takes many can be given at once', () => {
    const text = broken(
      CHECK,
      /\n$/,
      `\n      - { id: more, kind: one, ask: Words, when: { purpose: [claim], hope: [facts] }, answers: [{ id: unsure, label: A }, { id: unsaid, label: B }] }\n`,
    );
    const never = told({ [CHECK]: text }).filter((message) => message.includes('can never'));
    expect(never).toEqual([]);
  });

  test('but not one that clears all others', () => {
    const text = broken(CHECK, /(?<=^ {6}- id: hope\n)/m, '        when: { purpose: [unsure] }\n').replace(
      /(?<=^ {6}- id: fear\n)/m,
      '        when: { purpose: [claim], hope: [facts] }\n',
    );
    expect(told({ [CHECK]: text })).toEqual(
      expect.arrayContaining([expect.stringMatching(/The question "fear" can never be asked/)]),
    );
  });
});

describe('an editor of the self-check’s questions who', () => {
  eachSlip(CHECK, [
    [
      'leaves a field out',
      /^ {4}why: Some days you can.*\n/m,
      '',
      /^ {2}- id: now$/,
      /topics\.0\.why: This field is missing/,
    ],
    [
      'leaves the question out',
      /^ {8}ask: How are things right now\?\n/m,
      '',
      '- id: now',
      /ask: This field is missing/,
    ],
    [
      'gives two answers one name',
      '{ id: mixed,',
      '{ id: steady,',
      '{ id: steady, label: Up',
      /id: "steady" is already the id of another answer/,
    ],
    [
      'gives two questions one name',
      '- id: hope\n        kind: many',
      '- id: purpose\n        kind: many',
      '- id: purpose',
      /id: "purpose" is already the id of another question/,
    ],
    [
      'writes a kind that is none',
      'kind: many',
      'kind: several',
      'kind: several',
      /kind: Choose one of: one, many/,
    ],
    [
      'writes a word for true',
      'label: Not sure, alone: true',
      'label: Not sure, alone: sure',
      'alone: sure',
      /alone: Write true or false here/,
    ],
    [
      'names a question that is asked later on',
      '- id: purpose\n        kind: many',
      '- id: purpose\n        when: { hope: [facts] }\n        kind: many',
      'when: { hope',
      /"hope" is asked later on/,
    ],
    [
      'misspells a field of an answer',
      '{ id: mixed, label: Up and down }',
      '{ id: mixed, lable: Up and down }',
      'lable',
      /"lable" is not a field here\. Write "label"/,
    ],
  ]);

  test('adds an answer that no option mentions is told where to add a line', () => {
    const text = broken(
      CHECK,
      '- { id: facts, label:',
      '- { id: more, label: More }\n          - { id: facts, label:',
    );
    expect(told({ [CHECK]: text })).toEqual([
      expect.stringMatching(
        /content\/readiness\/options\.yaml:\d+: options: No option mentions the answer "more" to the question "hope"\. Add a line under "because"/,
      ),
    ]);
  });

  test('takes away an answer that the texts name is told at each of them', () => {
    const text = broken(CHECK, /^ {10}- \{ id: claim,.*\n/m, '');
    const messages = told({ [CHECK]: text });
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages)
      expect(message).toMatch(
        /content\/readiness\/options\.yaml:\d+: .*The question "purpose" has no answer "claim"\. It has:/,
      );
  });
});

describe('an editor of the refusal helper’s questions who', () => {
  eachSlip(AFTER, [
    [
      'adds an answer without a file',
      '{ id: silence, label: I’ve heard nothing }',
      '{ id: silence, label: I’ve heard nothing }\n          - { id: vacation, label: They are away }',
      'id: vacation',
      /The answer "vacation" has no file\. Write content\/refusals\/vacation\.yaml, or delete the answer/,
    ],
    [
      'asks for a ground that does not exist',
      'grounds: [holding, in-storage, ask-someone-first]',
      'grounds: [waiting]',
      'grounds: [waiting]',
      /The question "grounds" has no answer "waiting"\. Use one such as silence, holding, in-storage\. The answers are/,
    ],
    [
      'names a country without a place',
      'when: { law-country: [gb],',
      'when: { law-country: [gbr],',
      'law-country: [gbr]',
      /The question "law-country" has no answer "gbr"\. Did you mean "gb"\?/,
    ],
    [
      'offers a default that is no answer',
      /default: \[unsure\]/,
      'default: [perhaps]',
      'default: [perhaps]',
      /default: "perhaps" is not an answer of this question/,
    ],
  ]);
});
