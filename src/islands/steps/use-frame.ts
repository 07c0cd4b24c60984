import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntryError } from '../../domain/flow/entry-errors.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import type { Entries } from '../../domain/flow/flow.ts';
import type { ToolName, ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { PageLanguage } from '../../domain/text/page-language.ts';
import type { Answers } from '../../domain/flow/when.ts';
import type { Replaced, SavedEntries } from '../keep/use-saved-entries.ts';
import type { PlaceGroup } from './PlaceSelect.tsx';
import { currentStep, fromHereOn, type CurrentStep, type Section } from './sections.ts';
import { useErrors, type StepErrors } from './use-errors.ts';
import { useFocusOnStep } from './use-focus-on-step.ts';
import type { Rest } from './use-later.ts';
import { useSteps } from './use-steps.ts';
import { usePrintTitle, useTabTitle } from './use-tab-title.ts';

/** What tells one tool from another. */
export interface ToolSetup<T extends { readonly entries: Entries }> {
  readonly tool: ToolName;
  readonly flow: Flow;
  readonly words: ToolWords;
  /** The language of the words, once the rest of the tool has come; English if left out. */
  readonly language?: PageLanguage | undefined;
  readonly places: readonly PlaceGroup[];
  /** False until dates can be counted; no question shows before. */
  readonly ready: boolean;
  /** What the steps after the first need. It is loaded once something is entered or the first step is left. */
  readonly rest: Rest<unknown>;
  readonly saved: SavedEntries<T>;
  /** The entries that count now, with defaults. */
  readonly entries: Entries;
  /** The same answers with what else is known, such as the law of the place. */
  readonly context: Answers;
  /** The ways through the questions, in order, each with the view at its end. */
  readonly sections: readonly Section[];
  /** Views that are open now besides those ends. */
  readonly views?: readonly string[];
  /** Errors that only the tool knows, each told at its question. */
  readonly errors?: readonly EntryError[];
  /** The step or view to start with; the first topic if left out. */
  readonly startAt?: string | undefined;
  /** The view to start with where something was saved on the device. */
  readonly resumeAt?: string;
  /** Names under which other tools on this page may have saved something that is erased with it. */
  readonly eraseBesides?: readonly string[];
}

/** What the views of a tool need to know of saving. It doesn't depend on what the tool saves. */
type Saving = Pick<
  SavedEntries,
  'savedUntil' | 'saveFor' | 'notice' | 'setNotice' | 'undo' | 'offerUndo' | 'dropUndo'
>;

/** One tool as it stands: which step is open, what was entered, what is wrong, and every way to go on. */
export interface Frame {
  readonly flow: Flow;
  readonly words: ToolWords;
  /** The language of the words where it isn't English. See `languageOf`. */
  readonly language: PageLanguage | undefined;
  readonly places: readonly PlaceGroup[];
  readonly ready: boolean;
  readonly rest: Rest<unknown>;
  /** The open step: a topic, or a view such as the result. */
  readonly step: string;
  /** Whether the client has left the first step. What introduces the tool is then out of the way. */
  readonly begun: boolean;
  /** The questions on the screen; undefined on a view. */
  readonly current: CurrentStep | undefined;
  readonly sections: readonly Section[];
  readonly entries: Entries;
  readonly context: Answers;
  readonly errors: StepErrors;
  /** Goes on the heading of the open step: a new step takes the focus there. */
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly saved: Saving;
  readonly answer: (question: string, answer: string | readonly string[]) => void;
  readonly type: (question: string, text: string) => void;
  /** Goes on, unless something on this step is wrong; to a view, unless something on any step before it is. */
  readonly next: () => void;
  /** Goes straight to the view at the end; the open questions keep their defaults. */
  readonly skip: () => void;
  readonly back: () => void;
  /** Opens a topic to change an answer. From a view, the way on leads straight back to it. */
  readonly change: (topic: string) => void;
  /** Opens a view or a topic as it is. */
  readonly show: (step: string) => void;
  readonly eraseAll: () => void;
}

/** Puts an answer or a text in the place of the one that is there. */
function entered<T extends { readonly entries: Entries }>(
  kind: 'answers' | 'fields',
  question: string,
  value: string | readonly string[],
) {
  return (old: T): T => ({
    ...old,
    entries: { ...old.entries, [kind]: { ...old.entries[kind], [question]: value } },
  });
}

/** The frame that all tools share: moving on and back, changing an answer, errors, erasing, focus and the tab's title. */
export function useFrame<T extends { readonly entries: Entries }>(setup: ToolSetup<T>): Frame {
  const { flow, words, ready, saved, entries, sections } = setup;
  const first = flow.topics[0]?.id ?? '';
  const steps = useSteps(setup.tool, setup.startAt ?? first);
  const { step } = steps;
  const { errors, clear, clearOf, firstWithErrors } = useErrors(words.errors);
  const [returning, setReturning] = useState<string | undefined>();
  const { heading, moved } = useFocusOnStep(step, errors.list.length > 0 || saved.undo !== undefined);
  const views = [...sections.map(({ end }) => end), ...(setup.views ?? [])];
  const begun = step !== first;
  const has = !begun || setup.rest.state.kind === 'ready';
  const current = ready && has ? currentStep(sections, step, returning) : undefined;
  const erasedAt = useRef(first);

  useLayoutEffect(() => {
    if (begun || Object.keys(saved.value.entries.answers).length > 0) setup.rest.want();
  }, [begun, saved.value.entries]);
  useLost(ready && has && !current && !views.includes(step), () => steps.instead(firstStep(sections)));
  useTabTitle(moved.current || errors.list.length > 0 ? tabTitle(words, current, errors) : undefined);
  usePrintTitle(words.steps.printed);
  useReplaced(saved.replaced, (by) => {
    clear();
    setReturning(undefined);
    moved.current = moved.current || by !== 'saved';
    const at = { saved: setup.resumeAt, undo: erasedAt.current, erased: first, gone: first }[by];
    if (at !== undefined) steps.restart(at);
  });

  function show(to: string): void {
    moved.current = true;
    clear();
    steps.go(to);
  }

  function goOn(to: string): void {
    const faulty = firstWithErrors(fromHereOn(sections, current, to), entries, setup.errors);
    if (faulty === undefined && views.includes(to)) setReturning(undefined);
    if (faulty === undefined) show(to);
    else {
      moved.current = true;
      steps.go(faulty);
    }
  }

  function enter(kind: 'answers' | 'fields', question: string, value: string | readonly string[]): void {
    saved.change(entered(kind, question, value));
    clearOf(question);
  }

  return {
    ...{ flow, words, ready, step, current, sections, entries, errors, heading, saved, show },
    language: setup.language,
    places: setup.places,
    context: setup.context,
    rest: setup.rest,
    begun,
    back: steps.back,
    answer: (question, answer) => enter('answers', question, answer),
    type: (question, text) => enter('fields', question, text),
    next: () => current && goOn(current.next),
    skip: () => current && goOn(current.end),
    change(topic) {
      setReturning(views.includes(step) ? step : undefined);
      show(topic);
    },
    eraseAll() {
      erasedAt.current = step;
      saved.erase(setup.eraseBesides);
    },
  };
}

/** Calls back when everything was replaced at once, before it is drawn: that decides where the client goes on. */
function useReplaced(replaced: Replaced | undefined, onReplaced: (by: Replaced['by']) => void): void {
  useLayoutEffect(() => {
    if (replaced) onReplaced(replaced.by);
  }, [replaced]);
}

function firstStep([section]: readonly Section[]): string {
  return section?.topics[0]?.topic.id ?? section?.end ?? '';
}

/** A step that an answer has since closed leads to the nearest open one. */
function useLost(lost: boolean, onLost: () => void): void {
  useEffect(() => {
    if (lost) onLost();
  });
}

function tabTitle({ steps }: ToolWords, current: CurrentStep | undefined, errors: StepErrors): string {
  const title = current ? fillText(steps.tab, { at: current.at, of: current.of }) : steps.tabEnd;
  return errors.list.length > 0 ? fillText(steps.tabError, { title }) : title;
}
