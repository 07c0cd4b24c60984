import { useEffect, useState } from 'preact/hooks';
import { entryErrors, type EntryError } from '../../domain/flow/entry-errors.ts';
import type { Entries, OpenTopic } from '../../domain/flow/flow.ts';
import type { ErrorWords } from '../../domain/flow/tool-words.schema.ts';
import { impossibleDates } from './impossible-dates.ts';
import { today } from './today.ts';

/** What is wrong on this step. `attempt` grows with each try to go on, so that the summary takes the focus again. */
export interface StepErrors {
  readonly list: readonly EntryError[];
  readonly attempt: number;
}

const NONE: StepErrors = { list: [], attempt: 0 };

/** Checks what was entered before the client goes on. Going back in the browser takes the errors away. */
export function useErrors(words: ErrorWords) {
  const [errors, setErrors] = useState(NONE);
  const clear = () => setErrors((old) => (old.list.length === 0 ? old : { ...old, list: [] }));
  useEffect(() => {
    window.addEventListener('popstate', clear);
    return () => window.removeEventListener('popstate', clear);
  }, []);
  return {
    errors,
    clear,
    /** Takes back what was said of one question, once its answer changes. */
    clearOf(question: string): void {
      setErrors((old) =>
        old.list.length === 0
          ? old
          : { ...old, list: old.list.filter((error) => error.question !== question) },
      );
    },
    /**
     * The first of these topics with errors, which then show; undefined if there are none. `more` are errors that only
     * the tool knows, each told at its question.
     */
    firstWithErrors(
      topics: readonly OpenTopic[],
      entries: Entries,
      more: readonly EntryError[] = [],
    ): string | undefined {
      for (const { topic, questions } of topics) {
        const list = [
          ...impossibleDates(questions, words),
          ...entryErrors(questions, entries, today(), words),
          ...more.filter(({ question }) => questions.some(({ id }) => id === question)),
        ];
        if (list.length === 0) continue;
        setErrors((old) => ({ list, attempt: old.attempt + 1 }));
        return topic.id;
      }
      return undefined;
    },
  };
}
