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
    ...longWayFaults(texts, flow),
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
            message: `Topic ${at + 1} in content/flows/readiness.yaml is "${topics[at]?.id}", not "${id}". Name the first topics in their order.`,
          },
        ],
  );
}

/** How many questions the self-check may ask on one page. */
const A_STEP = 2;

/** Topics of the self-check that ask too much at once. */
export function crowdedFaults({ topics }: Flow): Fault[] {
  return topics.flatMap(({ id, questions }, at) =>
    questions.length <= A_STEP
      ? []
      : [
          {
            path: ['topics', at, 'questions', A_STEP],
            message: `The topic "${id}" asks ${questions.length} questions, and ${A_STEP} fit on a page. Give the new one a topic of its own.`,
          },
        ],
  );
}

/** How many questions may come before the first result, so that nobody gives up on the way. */
const SHORT_WAY = 5;

function longWayFaults({ shortWay }: Readiness, { topics }: Flow): Fault[] {
  const asked = topics.filter(({ id }) => shortWay.includes(id)).flatMap(({ questions }) => questions);
  if (asked.length <= SHORT_WAY) return [];
  return [
    {
      path: ['shortWay'],
      message: `The topics named here ask ${asked.length} questions, and the first result must come after ${SHORT_WAY} at most. Move the new question in content/flows/readiness.yaml to a topic that isn’t named here.`,
    },
  ];
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
    ...doubles(ids(texts.options), ['options'], 'option'),
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
      message: `The good and hard points are uneven: ${good.length} with ${counts[0]} words against ${hard.length} with ${counts[1]}. Even them out, so that neither side looks weightier.`,
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
      message: 'Nothing cites this source. Cite it, or delete it.',
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
    .flatMap(({ id, answers }) => {
      const silent = answers.filter((answer) => !speaks(id, answer.id)).map((answer) => `"${answer.id}"`);
      if (silent.length === 0) return [];
      const [one, more] = [silent.length === 1, new Intl.ListFormat('en-US').format(silent)];
      return [
        {
          path: ['options'],
          message: `No option mentions the answer${one ? '' : 's'} ${more} to the question "${id}". Add a line under "because" of the option that ${one ? 'it speaks' : 'each speaks'} for.`,
        },
      ];
    });
}
