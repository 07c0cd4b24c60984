import { inAllTones } from '../../domain/letter/tone.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { isChoice, isField } from '../../domain/flow/flow.ts';
import { FACT_BLANKS } from '../../domain/letter/blanks.ts';
import { LETTER_FACTS } from '../../domain/letter/facts.ts';
import type { LetterText } from '../../domain/letter/letter.schema.ts';
import type { Fault } from '../../domain/law/place.ts';
import { SOMETIMES_ASKED } from '../../domain/law/asks.ts';
import { CHARGES, SEPARATES } from '../../domain/law/values.ts';
import { closest } from './closest.ts';
import { reachFaults, unseen } from './reachable.ts';
import type { When } from '../../domain/flow/when.ts';

/** What the law of a place can answer, for `when` in flows and letters, and what follows from the answers. */
const LAW_ANSWERS: Readonly<Record<string, readonly string[]>> = {
  'law-named': ['yes', 'no'],
  ...LETTER_FACTS,
  'law-basis': ['none', 'sure', 'one', 'many'],
  'law-look': ['known', 'unknown'],
  'law-limit': ['known', 'unknown'],
  'law-answer': ['copy', 'respond', 'unknown'],
  'law-fee': [...CHARGES, 'unknown'],
  'law-separate': [...SEPARATES, 'unknown'],
  'law-asks': SOMETIMES_ASKED,
  due: ['passed', 'ahead', 'depends', 'unknown'],
};

/** Questions that `when` may name, with the answers each has. */
export type KnownAnswers = Readonly<Record<string, readonly string[]>>;

/** Every question that `when` may name, with its answers. A field can only be `given`. `more` is what a tool knows besides. */
export function knownAnswers(flow: Flow, more: KnownAnswers = {}): KnownAnswers {
  const questions = flow.topics.flatMap((topic) => topic.questions);
  const own = questions.map((question) => [
    question.id,
    isChoice(question) ? question.answers.map((answer) => answer.id) : isField(question) ? ['given'] : [],
  ]);
  return { ...LAW_ANSWERS, ...more, ...Object.fromEntries(own) };
}

export function whenFaults(when: When | undefined, known: KnownAnswers, path: Fault['path']): Fault[] {
  return Object.entries(when ?? {}).flatMap(([question, answers]): Fault[] => {
    const possible = known[question];
    if (!possible)
      return [
        {
          path: [...path, 'when', question],
          message: `There is no question "${question}". Fix the spelling, or add the question to the flow.`,
        },
      ];
    return answers
      .filter((answer) => !possible.includes(answer))
      .map((answer) => ({
        path: [...path, 'when', question],
        message: unknownAnswer(question, answer, possible),
      }));
  });
}

function unknownAnswer(question: string, answer: string, possible: readonly string[]): string {
  if (possible.length === 0)
    return `A condition can’t ask about "${question}". Delete it here. To ask about the law of a place, use the words that begin with law-.`;
  if (possible.length === 1 && possible[0] === 'given')
    return `The client types the answer to "${question}", so a condition can only ask whether there is one: ${question}: [given].`;
  const meant =
    possible.find((one) => one.endsWith(`-${answer}`)) ??
    possible.find((one) => one.length > 1 && answer.startsWith(one)) ??
    closest(answer, possible, (one) => one);
  const guess = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  if (possible.length <= MANY)
    return `The question "${question}" has no answer "${answer}".${guess} It has: ${possible.join(', ')}.`;
  return `The question "${question}" has no answer "${answer}".${guess || ` Use one such as ${possible.slice(0, 3).join(', ')}.`} ${WHERE[question] ?? ''}`.trimEnd();
}

/** How many names a message lists. Nobody reads a longer list on one line. */
const MANY = 16;

/** Where an editor finds names that are too many to list. */
const WHERE: Readonly<Record<string, string>> = {
  'law-line': 'The answers are the names of the files in content/places.',
  'law-country': 'The answers are the two letters of countries that have a file in content/places.',
  place: 'The answers are the names of the files in content/places.',
  grounds: 'The answers are the names of the files in content/refusals.',
};

export function doubles(ids: readonly string[], path: Fault['path'], what: string): Fault[] {
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [
          {
            path: [...path, at, 'id'],
            message: `"${id}" is already the id of another ${what}. Rename one of the two.`,
          },
        ],
  );
}

/** What the shape of a flow cannot tell: names that lead nowhere and, where there are none, what nobody can come to. */
export function flowFaults(flow: Flow, more: KnownAnswers = {}): Fault[] {
  const faults = nameFaults(flow, more);
  return faults.length > 0 ? faults : reachFaults(flow);
}

/** Doubled ids; where there are none, conditions and defaults that lead nowhere and later questions named too early. */
function nameFaults(flow: Flow, more: KnownAnswers): Fault[] {
  const known = knownAnswers(flow, more);
  const questions = flow.topics.flatMap((topic, t) =>
    topic.questions.map((question, q) => ({ question, path: ['topics', t, 'questions', q] })),
  );
  const ids = questions.map(({ question }) => question.id);
  const doubled = [
    ...doubles(
      flow.topics.map((topic) => topic.id),
      ['topics'],
      'topic',
    ),
    ...questions.flatMap(({ question, path }, at) => [
      ...(ids.indexOf(question.id) === at
        ? []
        : [
            {
              path: [...path, 'id'],
              message: `"${question.id}" is already the id of another question. Rename one of the two.`,
            },
          ]),
      ...(isChoice(question)
        ? doubles(
            question.answers.map((answer) => answer.id),
            [...path, 'answers'],
            'answer',
          )
        : []),
    ]),
  ];
  if (doubled.length > 0) return doubled;
  return questions.flatMap(({ question, path }, at) => [
    ...whenFaults(question.when, known, path),
    ...tooEarly(question.when, ids.slice(at), path),
    ...(isChoice(question) ? tooEarly(question.askIf, ids.slice(at), path) : []),
    ...(isChoice(question) ? choiceFaults(question, known, path) : []),
  ]);
}

function tooEarly(when: When | undefined, later: readonly string[], path: Fault['path']): Fault[] {
  return Object.keys(when ?? {})
    .filter((question) => later.includes(question))
    .map((question) => ({
      path: [...path, 'when', question],
      message: `"${question}" is asked later on. A condition can only ask about earlier questions.`,
    }));
}

function choiceFaults(
  question: Extract<Flow['topics'][number]['questions'][number], { kind: 'one' | 'many' }>,
  known: KnownAnswers,
  path: Fault['path'],
): Fault[] {
  const ids = question.answers.map((answer) => answer.id);
  return [
    ...question.answers.flatMap((answer, at) => whenFaults(answer.when, known, [...path, 'answers', at])),
    ...whenFaults(question.askIf, known, path),
    ...question.default
      .filter((one) => !ids.includes(one))
      .map((one) => ({
        path: [...path, 'default'],
        message: `"${one}" is not an answer of this question. It has: ${ids.join(', ')}.`,
      })),
  ];
}

/** What the shape of a letter cannot tell: blanks nobody can fill, conditions that lead nowhere or never hold, doubled ids. */
export function letterFaults(letter: LetterText, flow: Flow, more: KnownAnswers = {}): Fault[] {
  const faults = wordingFaults(letter, flow, more);
  return faults.length > 0 ? faults : unsaidFaults(letter, flow);
}

/** Sentences that no letter can hold, whatever the client answers. */
function unsaidFaults(letter: LetterText, flow: Flow): Fault[] {
  return letter.paragraphs.flatMap((paragraph, p) =>
    paragraph.sentences.flatMap((sentence, s) =>
      unseen(
        [paragraph.when, sentence.when],
        flow,
        ['paragraphs', p, 'sentences', s],
        `The sentence "${sentence.id}"`,
      ),
    ),
  );
}

function wordingFaults(letter: LetterText, flow: Flow, more: KnownAnswers): Fault[] {
  const known = knownAnswers(flow, more);
  const fields = flow.topics
    .flatMap((topic) => topic.questions)
    .filter(isField)
    .map((field) => field.id);
  const blanks = [...FACT_BLANKS, ...fields];
  return [
    ...doubles(
      letter.paragraphs.map((paragraph) => paragraph.id),
      ['paragraphs'],
      'paragraph',
    ),
    ...letter.paragraphs.flatMap((paragraph, p) => [
      ...whenFaults(paragraph.when, known, ['paragraphs', p]),
      ...doubles(
        paragraph.sentences.map((sentence) => sentence.id),
        ['paragraphs', p, 'sentences'],
        'sentence',
      ),
      ...paragraph.sentences.flatMap((sentence, s) => {
        const path = ['paragraphs', p, 'sentences', s];
        return [
          ...whenFaults(sentence.when, known, path),
          ...inAllTones(sentence.text).flatMap((text) => blankFaults(text, blanks, [...path, 'text'])),
        ];
      }),
    ]),
  ];
}

/** The blank that was meant; every one there is, if none is like it. */
function likelyBlank(name: string, blanks: readonly string[]): string {
  const meant = blanks.find((one) => one.startsWith(`${name}-`)) ?? closest(name, blanks, (one) => one);
  return meant === undefined ? `These are: ${blanks.join(', ')}.` : `Did you mean {${meant}}?`;
}

function blankFaults(text: string, blanks: readonly string[], path: Fault['path']): Fault[] {
  const named = [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  const unknown = named.filter((name) => !blanks.includes(name));
  const faults = unknown.map((name) => ({
    path,
    message: `{${name}} isn’t a blank that can be filled in. ${likelyBlank(name, blanks)}`,
  }));
  const stray = text.replace(/\{[^}]*\}/g, '');
  return /[{}]/.test(stray)
    ? [...faults, { path, message: 'A curly bracket { or } is missing its other half.' }]
    : faults;
}
