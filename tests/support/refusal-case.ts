import {
  refusal,
  refusalKnown,
  type Ground,
  type PlacedLaw,
  type RefusalResult,
} from '../../src/domain/refusal/refusal.ts';
import { effective } from '../../src/domain/flow/flow.ts';
import { groundsOf, marksOf, placedLaw, withoutPlaces } from '../../src/domain/refusal/grounds.ts';
import type { Answers } from '../../src/domain/flow/when.ts';
import { content } from './content.ts';

const found = content.flows['refusal'];
if (!found) throw new Error('content/flows/refusal.yaml has faults.');
export const flow = found;
export const marks = marksOf(content.refusals, flow);
/** Every answer with all its findings, and as the tool has them before a place is named. */
export const grounds: readonly Ground[] = groundsOf(content.refusals, flow, content.places);
const everywhere = withoutPlaces(grounds);
const laws = new Map<string, PlacedLaw>();

/** A place's law as the tool fetches it. */
export function lawOf(place: string): PlacedLaw | null {
  if (place === '') return null;
  const known = laws.get(place) ?? placedLaw(content.places, place, grounds);
  laws.set(place, known);
  return known;
}

/** The client's marks as the flow keeps them: each answer under its group. */
export function happened(ids: readonly string[]): Answers {
  const groups = marks.filter(({ id }) => ids.includes(id));
  return Object.fromEntries(
    groups.map(({ group }) => [group, groups.filter((one) => one.group === group).map(({ id }) => id)]),
  );
}

export interface Case {
  readonly place?: string;
  readonly happened: readonly string[];
  readonly answers?: Answers;
  readonly fields?: Readonly<Record<string, string>>;
  readonly today?: string;
}

/** What counts of a case: answers and fields of questions that show. */
export function entriesOf({
  place = '',
  happened: ids,
  answers = {},
  fields = {},
  today = '2026-11-27',
}: Case) {
  const law = lawOf(place);
  const given = { recipient: ['solo'], ...answers, ...happened(ids), ...(place === '' ? {} : { place }) };
  const known = refusalKnown(marks, law, fields, today);
  return { law, known, today, entries: effective(flow, { answers: given, fields }, known) };
}

/** The result of a case, worked out as the tool does. */
export function resultOf(one: Case): RefusalResult {
  const { law, entries, today } = entriesOf(one);
  return refusal({ ...entries, grounds: everywhere, law, flow, today });
}
