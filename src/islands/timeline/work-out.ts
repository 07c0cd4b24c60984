import { effective, openTopics, type Entries } from '../../domain/flow/flow.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import type { Answers } from '../../domain/flow/when.ts';
import { binding, type RefusalLaw } from '../../domain/refusal/law.ts';
import { daysOf, orderFaults } from '../../domain/timeline/days.ts';
import type { LogEntry } from '../../domain/timeline/request.ts';
import { openRequest, withOpen, withoutOpen, type Thread } from '../../domain/timeline/thread.ts';
import { timelineAnswers } from '../../domain/timeline/timeline.ts';
import type { SavedEntries } from '../keep/use-saved-entries.ts';
import type { TimelineWords } from './timeline-words.ts';

interface Known {
  readonly flow: Flow;
  readonly texts: TimelineWords;
  readonly place: string;
  readonly law: RefusalLaw | null;
  readonly country: string;
}

/** What follows for the open request from what was entered and from the law of its place. */
export function workOut({ flow, texts, place, law, country }: Known, raw: Entries) {
  const known = (answers: Answers) => timelineAnswers(law, place, answers);
  const entries = effective(flow, raw, known);
  const asks = Object.fromEntries(
    flow.topics.flatMap(({ questions }) => questions.map(({ id, ask }) => [id, ask])),
  );
  return {
    entries,
    topics: openTopics(flow, raw, known),
    /** Beside the answers, what the law adds to them. */
    context: { ...entries.answers, ...known(entries.answers) },
    /** Days that are noted in an order in which they cannot have been. */
    orders: orderFaults(daysOf(entries, law), asks, texts.orders.pair, country),
    /** The open request's days. */
    days: daysOf(entries, law && binding(law, entries.answers)),
  };
}

/** Ways to take something away, each with a way back that brings all of it. */
export function removing(thread: SavedEntries<Thread>, texts: TimelineWords) {
  function takeAway(how: (old: Thread) => Thread, said: TimelineWords['log' | 'requests']): void {
    const before = thread.value;
    thread.change(how);
    thread.setNotice(said.removed);
    thread.offerUndo({
      label: said.undo,
      restore: () => {
        thread.change(() => before);
        thread.setNotice(said.undone);
      },
    });
  }
  return {
    removeFromLog: ({ id }: LogEntry) =>
      takeAway((old) => {
        const request = openRequest(old);
        return withOpen(old, { ...request, log: request.log.filter((one) => one.id !== id) });
      }, texts.log),
    removeRequest: () => takeAway(withoutOpen, texts.requests),
  };
}
