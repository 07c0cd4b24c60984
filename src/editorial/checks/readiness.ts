import { doubles, knownAnswers, whenFaults } from './conditions.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { isChoice } from '../../domain/flow/flow.ts';
import type { Fault } from '../../domain/law/place.ts';
import { unseen } from './reachable.ts';
import type { Option, Readiness } from '../../domain/readiness/readiness.schema.ts';
import type { When } from '../../domain/flow/when.ts';

/** How much longer one side's words may be than the other's, so that neither looks weightier. */
export const MOST_UNEVEN = 1.5;

/**
 * What the shape of the self-check's texts cannot tell: names that lead nowhere, uneven sides, and, where all names lead
 * somewhere, answers that bring up nothing and words that nobody can see.
 */
export function readinessFaults(texts: Readiness, flow: Flow, letter: Flow): Fault[] {
  const unknown = conditionFaults(texts, flow, letter);
  return [
    ...doubleFaults(texts),
    ...shortWayFaults(texts, flow),
    ...unknown,
    ...texts.options.flatMap((option, at) => unevenFaults(option, ['options', at])),
    ...citeFaults(texts),
    ...(unknown.length > 0 ? [] : [...silentFaults(texts, flow), ...unseenFaults(texts, flow)]),
  ];
}

/** The short way has to be the start of the flow, so that the questions after it are one way too. */
function shortWayFaults({ shortWay }: Readiness, { topics }: Flow): Fault[] {
  return shortWay.flatMap((id, at) =>
    topics[at]?.id === id
      ? []
      : [
          {
            path: ['shortWay', at],
            message: `"${id}" is not topic ${at + 1} of the flow, "${topics[at]?.id}" is. Name the first topics in their order.`,
          },
        ],
  );
}

/** The lists whose entries carry a condition, beside the ways. */
const LISTS = ['first', 'clashes', 'questions', 'carry'] as const;

/** Conditions and letters' answers that the flows do not have. */
function conditionFaults(texts: Readiness, flow: Flow, letter: Flow): Fault[] {
  const known = knownAnswers(flow);
  const inLetter = knownAnswers(letter);
  return [
    ...whenFaults(texts.danger.when, known, ['danger']),
    ...texts.options.flatMap((option, at) => [
      ...option.because.flatMap((line, n) => whenFaults(line.when, known, ['options', at, 'because', n])),
      ...whenFaults(option.letter.answers, inLetter, ['options', at, 'letter', 'answers']),
    ]),
    ...LISTS.flatMap((name) => texts[name].flatMap((one, at) => whenFaults(one.when, known, [name, at]))),
    ...texts.carry.flatMap((one, at) => whenFaults(one.letter, inLetter, ['carry', at, 'letter'])),
  ];
}

function doubleFaults(texts: Readiness): Fault[] {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return [
    ...doubles(ids(texts.options), ['options'], 'way'),
    ...(['first', 'clashes', 'questions'] as const).flatMap((name) =>
      doubles(ids(texts[name]), [name], 'entry here'),
    ),
  ];
}

function unseenFaults(texts: Readiness, flow: Flow): Fault[] {
  const each = (list: readonly { readonly when?: When | undefined }[], path: Fault['path']) =>
    list.flatMap(({ when }, at) => unseen([when], flow, [...path, at], 'This'));
  return [
    ...unseen([texts.danger.when], flow, ['danger'], 'This'),
    ...texts.options.flatMap((option, at) => each(option.because, ['options', at, 'because'])),
    ...LISTS.flatMap((name) => each(texts[name], [name])),
  ];
}

/** How many words a side of an option has. */
export function sideWords(points: Option['good']): number {
  return points.flatMap(({ text }) => text.split(/\s+/).filter(Boolean)).length;
}

function unevenFaults({ good, hard }: Option, path: Fault['path']): Fault[] {
  const counts = [sideWords(good), sideWords(hard)] as const;
  const uneven = Math.max(...counts) > MOST_UNEVEN * Math.min(...counts);
  if (!uneven && Math.abs(good.length - hard.length) <= 1) return [];
  return [
    {
      path: [...path, 'good'],
      message: `The good and hard points are uneven: ${good.length} with ${counts[0]} words against ${hard.length} with ${counts[1]}. Neither side may look weightier.`,
    },
  ];
}

function citeFaults(texts: Readiness): Fault[] {
  const cited = [
    ...texts.options.flatMap((option, at) =>
      (['good', 'hard'] as const).flatMap((side) =>
        option[side].map(({ cite }, n) => ({ cite, path: ['options', at, side, n, 'cite'] })),
      ),
    ),
    ...texts.numbers.flatMap(({ cites }, at) =>
      cites.map((cite) => ({ cite, path: ['numbers', at, 'cites'] })),
    ),
  ];
  const unknown = cited.filter(({ cite }) => cite !== undefined && !(cite in texts.sources));
  const unused = Object.keys(texts.sources).filter((key) => cited.every(({ cite }) => cite !== key));
  return [
    ...unknown.map(({ cite, path }) => ({
      path,
      message: `"${cite}" is not under sources. Add it there with title and url, or fix the spelling.`,
    })),
    ...unused.map((key) => ({
      path: ['sources', key],
      message: 'Nothing cites this source. Cite it, or take it out.',
    })),
  ];
}

/** Answers that bring no way up. Conditions only ever add, so if every answer alone brings one up, so does every mix. */
function silentFaults(texts: Readiness, flow: Flow): Fault[] {
  const lines = texts.options.flatMap(({ because }) => because.map(({ when }) => when));
  const speaks = (question: string, answer: string) =>
    lines.some((when) => Object.keys(when).length === 1 && when[question]?.includes(answer));
  return flow.topics
    .flatMap(({ questions }) => questions)
    .filter(isChoice)
    .flatMap(({ id, answers }) =>
      answers
        .filter((answer) => !speaks(id, answer.id))
        .map((answer) => ({
          path: ['options'],
          message: `No way names the answer "${answer.id}" of the question "${id}". Add a line under "because" of the way it speaks for.`,
        })),
    );
}
