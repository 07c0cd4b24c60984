import type { Flow } from '../../domain/flow/flow.schema.ts';
import { isChoice } from '../../domain/flow/flow.ts';
import { ANSWERS_OF, SOMETIMES_ASKED, type SometimesAsked } from '../../domain/law/asks.ts';
import type { Fault } from '../../domain/law/place.ts';
import type { Place } from '../../domain/law/place.schema.ts';
import type { When } from '../../domain/flow/when.ts';
import { contradiction } from './place-conditions.ts';

/** The parts of a place's file that each tool reads; whatever a rule there turns on, the tool has to ask. */
const READS: Readonly<Record<string, readonly (keyof Place)[]>> = {
  letter: ['deadlines', 'basis'],
  timeline: ['deadlines', 'complaints'],
  refusal: [
    ...(['deadlines', 'basis', 'complaints', 'fees', 'notes', 'request', 'denial'] as const),
    ...(['minors', 'deceased', 'correction', 'retention'] as const),
  ],
};

/** Conditions of a place's rules that a tool never asks about, so that nobody would ever hear of the rule. */
export function unaskedFaults(place: Place, flows: Readonly<Record<string, Flow>>): Fault[] {
  return Object.entries(READS).flatMap(([id, parts]) => {
    const flow = flows[id];
    if (!flow) return [];
    const used = parts.flatMap((part) => conditions(place[part], [part]));
    return used
      .filter(({ question, answer }) => !isAsked(flow, question, answer))
      .map(({ question, answer, path }) => ({
        path,
        message: `content/flows/${id}.yaml never asks for "${question}: ${answer}". Add that question or answer there, with when: { law-asks: [${question}] }, or delete the condition here.`,
      }));
  });
}

interface Used {
  readonly question: SometimesAsked;
  readonly answer: string;
  readonly path: Fault['path'];
}

/** Every condition on a fact that tools ask for only sometimes, with the way to it. One that excludes itself is told elsewhere. */
function conditions(value: unknown, path: Fault['path']): Used[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => conditions(one, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]): Used[] => {
    if (name !== 'when') return conditions(inner, [...path, name]);
    if (contradiction(inner as When, path).length > 0) return [];
    return SOMETIMES_ASKED.flatMap((question) =>
      ANSWERS_OF[question]
        .filter((answer) =>
          (inner as Readonly<Record<string, readonly string[]>>)[question]?.includes(answer),
        )
        .map((answer) => ({ question, answer, path: [...path, 'when', question] })),
    );
  });
}

function isAsked(flow: Flow, question: string, answer: string): boolean {
  const found = flow.topics.flatMap(({ questions }) => questions).find(({ id }) => id === question);
  return found !== undefined && isChoice(found) && found.answers.some(({ id }) => id === answer);
}
