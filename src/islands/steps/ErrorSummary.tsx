import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntryError } from '../../domain/flow/entry-errors.ts';

/** What stands in the way, at the top of the step. It takes the focus whenever it is shown anew. */
export function ErrorSummary({ errors, attempt }: { errors: readonly EntryError[]; attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), [attempt]);
  if (errors.length === 0) return null;
  return (
    <div class="errors" role="alert" tabIndex={-1} ref={box} aria-labelledby="errors-title">
      <h3 id="errors-title">
        {errors.length === 1 ? 'One thing to mend' : `${errors.length} things to mend`}
      </h3>
      <ul>
        {errors.map((error) => (
          <li key={error.question}>
            <a href={`#q-${error.question}`} onClick={(event) => focusQuestion(event, error.question)}>
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Moves the focus without leaving a mark in the address. */
function focusQuestion(event: MouseEvent, question: string): void {
  event.preventDefault();
  document.getElementById(`q-${question}`)?.focus();
}
