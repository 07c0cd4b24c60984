import { doubles, knownAnswers, whenFaults, type KnownAnswers } from './conditions.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { marksOf, type Refusals } from '../../domain/refusal/grounds.ts';
import type { LetterText } from '../../domain/letter/letter.schema.ts';
import { isChoice } from '../../domain/flow/flow.ts';
import { keyFault } from '../../domain/guide/page-sources.ts';
import type { Fault, Places } from '../../domain/law/place.ts';
import { unseen } from './reachable.ts';
import { HAPPENED_FACTS } from '../../domain/refusal/matter.ts';
import { REMEDIES } from '../../domain/letter/reply.ts';
import { groundIds } from '../../domain/refusal/refusal.ts';
import { HAPPENED } from '../../domain/refusal/steps.ts';
import type { Refusal, RefusalText } from '../../domain/refusal/refusal.schema.ts';

const YES_NO = ['yes', 'no'];

/** What the refusal helper knows beside its own questions, for `when` in its flow, findings and letters. */
export function refusalKnownAnswers(flow: Flow, places: Places): KnownAnswers {
  return {
    grounds: groundIds(flow),
    stage: ['pending', 'refused', 'arrived'],
    ...HAPPENED_FACTS,
    'complain-to': ['outside', 'service'],
    late: YES_NO,
    offices: ['one', 'several'],
    remedy: REMEDIES,
    'names-entry': YES_NO,
    complaint: ['open', 'held'],
    'law-line': Object.keys(places),
    'law-country': [...new Set(Object.values(places).map(({ country }) => country))],
    'law-of': ['country', 'part'],
    'law-harm': YES_NO,
    'law-others': YES_NO,
    'law-review': YES_NO,
    'law-reasons': YES_NO,
    'law-rest': YES_NO,
    'law-decision': YES_NO,
    'law-professional': YES_NO,
    'law-summary': YES_NO,
  };
}

/** What the shape of one answer's file cannot tell: cites, conditions and steps that lead nowhere. */
export function refusalFaults(id: string, refusal: Refusal, flow: Flow, places: Places): Fault[] {
  const known = knownAnswers(flow, refusalKnownAnswers(flow, places));
  const ids = groundIds(flow);
  return [
    ...(ids.includes(id)
      ? []
      : [
          {
            path: [],
            message: `No answer of the step "happened" in content/flows/refusal.yaml is called "${id}". Add it there, or rename this file.`,
          },
        ]),
    ...doubles(
      refusal.findings.map((finding) => finding.id),
      ['findings'],
      'finding',
    ),
    ...findingFaults(id, refusal, flow, known),
    ...citeFaults(refusal, places),
    ...choiceFaults(id, refusal.firm.asks, 'ask', flow, ['firm', 'asks']),
    ...choiceFaults(id, refusal.firm.letters, 'letter', flow, ['firm', 'letters']),
    ...unknownIn(refusal.related, ids, ['related'], 'answer of the step "happened"'),
  ];
}

/** Conditions of findings that lead nowhere; where there are none, findings that nobody can come to see. */
function findingFaults(id: string, { findings }: Refusal, flow: Flow, known: KnownAnswers): Fault[] {
  const faults = findings.flatMap(({ when }, at) => whenFaults(when, known, ['findings', at]));
  if (faults.length > 0) return faults;
  return findings.flatMap((finding, at) =>
    unseen([{ grounds: [id] }, finding.when], flow, ['findings', at], `The finding "${finding.id}"`),
  );
}

/** What the shape of content/refusal.yaml cannot tell: headings and letters that the flow does not have, or has and finds none for. */
export function refusalTextFaults(texts: RefusalText, flow: Flow): Fault[] {
  const groups = flow.topics.find(({ id }) => id === HAPPENED)?.questions.map(({ id }) => id) ?? [];
  const letters = flow.topics.flatMap(({ questions }) => questions).find(({ id }) => id === 'letter');
  const kinds = letters && isChoice(letters) ? letters.answers.map(({ id }) => id) : [];
  return [
    ...namedAlike(Object.keys(texts.groups), groups, 'groups', 'question of the step "happened"'),
    ...namedAlike(Object.keys(texts.letters), kinds, 'letters', 'answer of the question "letter"'),
  ];
}

/** Keys of content/refusal.yaml and names in the flow, each of which has to have its other. */
function namedAlike(keys: readonly string[], names: readonly string[], field: string, what: string): Fault[] {
  return [
    ...keys
      .filter((key) => !names.includes(key))
      .map((key) => ({
        path: [field, key],
        message: `content/flows/refusal.yaml has no ${what} called "${key}". There are: ${names.join(', ')}.`,
      })),
    ...names
      .filter((name) => !keys.includes(name))
      .map((name) => ({
        path: [field],
        message: `The ${what} "${name}" has no words here. Add a line for it.`,
      })),
  ];
}

/** Answers of the flow that have no file: the client could mark them and would get nothing. */
export function missingRefusals(flow: Flow, files: readonly string[]): Fault[] {
  const at = flow.topics.findIndex(({ id }) => id === HAPPENED);
  return (flow.topics[at]?.questions ?? []).flatMap((question, q) =>
    (isChoice(question) ? question.answers : []).flatMap(({ id }, a) =>
      files.includes(id)
        ? []
        : [
            {
              path: ['topics', at, 'questions', q, 'answers', a],
              message: `The answer "${id}" has no file. Write content/refusals/${id}.yaml, or delete the answer.`,
            },
          ],
    ),
  );
}

/** The paragraph of a complaint that lists what happened, one sentence for each answer. */
const LISTED = 'happened-list';

/** Answers that a complaint can be about and that it has no sentence for: it would say nothing of what happened. */
export function unlistedFaults(complaint: LetterText, refusals: Refusals, flow: Flow): Fault[] {
  const at = complaint.paragraphs.findIndex(({ id }) => id === LISTED);
  const named = (complaint.paragraphs[at]?.sentences ?? []).flatMap(({ when }) => when?.['grounds'] ?? []);
  return marksOf(refusals, flow)
    .filter(({ id, stage }) => stage !== 'arrived' && !named.includes(id))
    .map(({ id }) => ({
      path: at < 0 ? ['paragraphs'] : ['paragraphs', at],
      message: `A complaint about "${id}" wouldn’t say what happened. Add a sentence to the paragraph "${LISTED}" with when: { grounds: [${id}] }.`,
    }));
}

function citeFaults(refusal: Refusal, places: Places): Fault[] {
  const claims = [
    { cites: refusal.right.cites, path: ['right', 'cites'] },
    ...refusal.findings.map(({ cites }, at) => ({ cites, path: ['findings', at, 'cites'] })),
    ...refusal.chances.map(({ cites }, at) => ({ cites, path: ['chances', at, 'cites'] })),
  ];
  const cited = claims.flatMap(({ cites }) => cites);
  return [
    ...claims.flatMap(({ cites, path }) =>
      cites.flatMap((cite) => {
        const message = keyFault(refusal.sources, places, cite);
        return message === undefined ? [] : [{ path, message }];
      }),
    ),
    ...Object.keys(refusal.sources)
      .filter((key) => !cited.includes(key))
      .map((key) => ({
        path: ['sources', key],
        message: 'Nothing cites this source. Cite it, or delete it.',
      })),
  ];
}

/** Steps that the flow does not have, or does not offer after this answer. */
function choiceFaults(
  ground: string,
  picked: readonly string[],
  id: string,
  flow: Flow,
  path: Fault['path'],
): Fault[] {
  const question = flow.topics.flatMap(({ questions }) => questions).find((one) => one.id === id);
  const answers = question && isChoice(question) ? question.answers : [];
  const withheld = answers.filter(({ id: one, when }) => {
    const after = when?.['grounds'];
    const asked = groundIds(flow).includes(ground);
    return asked && picked.includes(one) && after !== undefined && !after.includes(ground);
  });
  return [
    ...unknownIn(
      picked,
      answers.map((answer) => answer.id),
      path,
      `answer of the question "${id}"`,
    ),
    ...withheld.map((answer) => ({
      path,
      message: `"${answer.id}" is offered only after other answers. Add "${ground}" to its "grounds" in content/flows/refusal.yaml, or delete it here.`,
    })),
  ];
}

function unknownIn(
  picked: readonly string[],
  possible: readonly string[],
  path: Fault['path'],
  what: string,
): Fault[] {
  return picked
    .filter((one) => !possible.includes(one))
    .map((one) => ({ path, message: `"${one}" is no ${what}. There are: ${possible.join(', ')}.` }));
}
