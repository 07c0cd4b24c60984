import type { Answers } from '../../../src/domain/flow/when.ts';
import { refusalLaw } from '../../../src/domain/refusal/law.ts';
import type { LogEntry, Move } from '../../../src/domain/timeline/request.ts';
import { timeline, type Timeline } from '../../../src/domain/timeline/timeline.ts';
import { deadline, type MadeUp, madeUpPlaces } from '../law/made-up.ts';

/** One request as a client keeps track of it. */
export interface Kept {
  /** The file of the made-up place "aa"; null where none is chosen, undefined while the law has not come. */
  readonly law?: MadeUp | null | undefined;
  readonly answers?: Answers;
  /** The days that were entered, by their questions. */
  readonly on?: Readonly<Record<string, string>>;
  readonly log?: readonly LogEntry[];
  readonly today: string;
}

/** The timeline of a request to a therapist who works alone, unless the answers say otherwise. */
export function timelineOf(kept: Kept): Timeline {
  const { answers = {}, on = {}, log = [], today } = kept;
  const law = 'law' in kept ? kept.law : MONTH;
  return timeline({
    law: law && refusalLaw(madeUpPlaces({ aa: law }), 'aa'),
    entries: { answers: { recipient: ['solo'], ...answers }, fields: on },
    ...{ log, today },
  });
}

/** Something that the client sent on a day. */
export function sent(kind: Move, day: string, note = ''): LogEntry {
  return { id: `${kind} ${day}`, kind, day, note };
}

/** A body with ten days, or so many, to complain from a start. */
export function complainWithin(
  body: string,
  starts: 'refusal' | 'silence' | 'knowledge',
  amount: number,
  more: { readonly late?: string } = {},
): NonNullable<MadeUp['complaints']>[number] {
  return {
    ...{ body, url: null, text: 'Complain.', cite: 'act-aa' },
    within: { amount, unit: 'calendar-days', starts, ...more },
  };
}

/** A law that gives them thirty days. */
export const MONTH: MadeUp = { deadlines: [deadline('answer', 'respond', 30, { cite: 'act-aa' })] };

/** The same, with thirty more if they write. */
export const LONGER: MadeUp = {
  deadlines: [
    ...(MONTH.deadlines ?? []),
    deadline('longer', 'extension', 30, { starts: 'first-period', cite: 'act-aa' }),
  ],
};

/** A law whose time depends on where the record is kept. */
export const BY_SITE: MadeUp = {
  deadlines: [
    deadline('here', 'respond', 15, { cite: 'act-aa', when: { site: ['on-site'] } }),
    deadline('away', 'respond', 60, { cite: 'act-aa', when: { site: ['off-site', 'out-of-state'] } }),
  ],
};
