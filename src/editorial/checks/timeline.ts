import type { KnownAnswers } from './conditions.ts';
import type { Fault, Places } from '../../domain/law/place.ts';
import { EVENTS } from '../../domain/timeline/events.ts';
import { NEXT_STEPS, type NextKind } from '../../domain/timeline/next.ts';
import type { TimelineText } from '../../domain/timeline/timeline.schema.ts';

/** What the timeline knows beside its own questions, for `when` in its flow. */
export function timelineKnownAnswers(places: Places): KnownAnswers {
  return {
    'law-country': [...new Set(Object.values(places).map(({ country }) => country))],
    'law-identity': ['yes', 'no'],
    'law-pauses': ['yes', 'no'],
  };
}

/** Steps that carry a day, and those that carry the last day for a complaint and its body. */
const DATED: readonly NextKind[] = [
  'wait',
  'wait-fair',
  'wait-assumed',
  'wait-longer',
  'wait-depends',
  'answer-back',
  'nudge',
  'ask-arrived',
  'remind',
  'remind-fair',
  'remind-depends',
  'wait-reminder',
  'wait-silence',
  'complain',
  'complain-soon',
  'complain-late',
  'depends-soon',
  'depends-late',
  'wait-reply',
  'wait-review',
];
const WITH_BODY: readonly NextKind[] = [
  'complain-soon',
  'complain-late',
  'depends-soon',
  'depends-late',
  'refused-by',
  'refused-soon',
  'refused-late',
  'wait-silence',
];

/** What the shape of the texts can't tell: blanks that nobody fills. */
export function timelineFaults(texts: TimelineText): Fault[] {
  return [...blanked(texts).flatMap(({ text, blanks, path }) => blankFaults(text, blanks, path))];
}

interface Blanked {
  readonly text: string;
  readonly blanks: readonly string[];
  readonly path: Fault['path'];
}

/** Every text that may hold blanks, with those that it may hold. All others may hold none. */
function blanked(texts: TimelineText): Blanked[] {
  const group = (name: keyof TimelineText, of: object, blanks: Readonly<Record<string, string[]>> = {}) =>
    Object.entries(of).flatMap(([key, text]) =>
      typeof text === 'string' ? [{ text, blanks: blanks[key] ?? [], path: [name, key] }] : [],
    );
  const date = ['date'];
  return [
    ...group('keep', texts.keep, { ends: date, on: date, longer: date, switchedOn: date }),
    ...group('requests', texts.requests, { label: ['name', 'day'], unnamed: ['at'] }),
    ...group('view', texts.view, { printed: date, read: ['place'], say: ['words'] }),
    ...group('orders', texts.orders, { pair: ['later', 'laterDay', 'earlier', 'earlierDay'] }),
    ...group('detail', texts.detail, {
      counted: ['length', 'day'],
      mayLonger: date,
      moved: date,
      paused: ['from', 'to'],
      depends: ['holders'],
      dependsFact: ['holders'],
      dependsCare: ['holders'],
      dependsNone: ['holders'],
      others: ['holders'],
    }),
    ...group('events', texts.events, Object.fromEntries(EVENTS.map((kind) => [kind, eventBlanks(kind)]))),
    ...NEXT_STEPS.flatMap((kind) => {
      const blanks = [
        ...(DATED.includes(kind) ? date : []),
        ...(kind === 'wait-depends' ? ['on', 'days'] : []),
        ...(WITH_BODY.includes(kind) ? ['by', 'body', 'complain', 'complaint'] : []),
      ];
      const { title, text, say = '' } = texts.next[kind];
      return Object.entries({ title, text, say }).map(([key, one]) => ({
        text: one,
        blanks,
        path: ['next', kind, key],
      }));
    }),
  ];
}

const eventBlanks = (kind: string) => (kind === 'complain-by' ? ['body', 'complain'] : []);

function blankFaults(text: string, blanks: readonly string[], path: Fault['path']): Fault[] {
  const named = [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const stray = /[{}]/.test(text.replace(/\{\w+\}/g, ''));
  const may = blanks.length === 0 ? 'It can have none.' : `It can have: ${blanks.join(', ')}.`;
  return [
    ...named
      .filter((name) => !blanks.includes(name))
      .map((name) => ({ path, message: `Nothing is known here to put in for {${name}}. ${may}` })),
    ...(stray ? [{ path, message: 'A curly bracket { or } is missing its other half.' }] : []),
  ];
}
