import type { Question, Topic } from '../../domain/flow/flow.schema.ts';
import type { OpenTopic } from '../../domain/flow/flow.ts';

/** One way through questions to the view at its end. */
export interface Section {
  readonly topics: readonly OpenTopic[];
  readonly end: string;
  /** Whether the rest may be skipped on the first step already, because no question has to be answered. */
  readonly skipAtOnce?: boolean;
}

/** The questions on the screen and what lies around them. */
export interface CurrentStep {
  readonly topic: Topic;
  readonly questions: readonly Question[];
  /** Counted from 1. */
  readonly at: number;
  readonly of: number;
  /** Where the way on leads. */
  readonly next: string;
  /** Whether that is a view, not another question. */
  readonly last: boolean;
  /** The view at the end of this way. */
  readonly end: string;
  readonly canGoBack: boolean;
  readonly canSkip: boolean;
}

/**
 * The step with this name; undefined if none is open. `returning` is the view from which the client came to change an
 * answer: the way on leads back there, if it lies at the end of these questions or of later ones.
 */
export function currentStep(
  sections: readonly Section[],
  step: string,
  returning: string | undefined,
): CurrentStep | undefined {
  const inSection = sections.findIndex(({ topics }) => topics.some(({ topic }) => topic.id === step));
  const section = sections[inSection];
  const at = section?.topics.findIndex(({ topic }) => topic.id === step) ?? -1;
  const open = section?.topics[at];
  if (!section || !open) return undefined;
  const back = sections.slice(inSection).find(({ end }) => end === returning)?.end;
  const following = section.topics[at + 1]?.topic.id;
  const last = back !== undefined || following === undefined;
  const further = at > 0 || inSection > 0;
  return {
    ...open,
    at: at + 1,
    of: section.topics.length,
    next: back ?? following ?? section.end,
    last,
    end: back ?? section.end,
    canGoBack: further,
    canSkip: !last && (further || section.skipAtOnce === true),
  };
}

/** What has to be right before the client goes on: this step, or, before a view, every step that leads to it. */
export function fromHereOn(
  sections: readonly Section[],
  current: CurrentStep | undefined,
  to: string,
): readonly OpenTopic[] {
  const ending = sections.findIndex(({ end }) => end === to);
  const all = sections.slice(0, ending + 1).flatMap(({ topics }) => topics);
  const at = all.findIndex(({ topic }) => topic.id === current?.topic.id);
  if (ending >= 0 && at >= 0) return [...all.slice(at), ...all.slice(0, at)];
  return current ? [current] : [];
}
