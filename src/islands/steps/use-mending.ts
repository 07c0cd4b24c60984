import { useEffect, useState } from 'preact/hooks';
import { entryErrors, type EntryError } from '../../domain/flow/entry-errors.ts';
import type { Entries, OpenTopic } from '../../domain/flow/flow.ts';
import { impossibleDates } from './impossible-dates.ts';
import { today } from './today.ts';

/** What has to be mended before the client can go on. Going back in the browser takes it away. */
export function useMending() {
  const [errors, setErrors] = useState<readonly EntryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const clear = () => setErrors([]);
    window.addEventListener('popstate', clear);
    return () => window.removeEventListener('popstate', clear);
  }, []);
  return {
    errors,
    /** Grows with each try to go on, so that the summary can take the focus again. */
    attempt,
    clear: () => setErrors([]),
    /** Takes back what was said of one question, once its answer changes. */
    mended(question: string): void {
      if (errors.length > 0) setErrors(errors.filter((error) => error.question !== question));
    },
    /**
     * The first of these topics with something to mend, whose errors then show; undefined if all is well. `more` are
     * faults that only the tool knows, each told at its question.
     */
    firstFaulty(
      topics: readonly OpenTopic[],
      entries: Entries,
      more: readonly EntryError[] = [],
    ): string | undefined {
      for (const { topic, questions } of topics) {
        const faults = [
          ...impossibleDates(questions),
          ...entryErrors(questions, entries, today()),
          ...more.filter(({ question }) => questions.some(({ id }) => id === question)),
        ];
        if (faults.length === 0) continue;
        setErrors(faults);
        setAttempt(attempt + 1);
        return topic.id;
      }
      return undefined;
    },
  };
}
