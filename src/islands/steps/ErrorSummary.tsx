import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ErrorWords } from '../../domain/flow/tool-words.schema.ts';
import { moveFocus } from './move-focus.ts';
import type { StepErrors } from './use-errors.ts';

interface Props {
  readonly errors: StepErrors;
  readonly words: Pick<ErrorWords, 'title'>;
}

/** What stands in the way, at the top of the step. It takes the focus whenever it is shown anew. */
export function ErrorSummary({ errors: { list, attempt }, words }: Props) {
  const box = useRef<HTMLElement>(null);
  const title = useId();
  useLayoutEffect(() => {
    moveFocus(box.current);
    box.current?.scrollIntoView({ block: 'start' });
  }, [attempt]);
  if (list.length === 0) return null;
  return (
    <section class="errors" tabIndex={-1} ref={box} aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      <ul>
        {list.map(({ question, message }) => (
          <li key={`${question} ${message}`}>
            <a href={`#q-${question}`} onClick={(event) => focusQuestion(event, question)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Moves the focus without leaving a mark in the address. */
function focusQuestion(event: MouseEvent, question: string): void {
  event.preventDefault();
  document.getElementById(`q-${question}`)?.focus();
}
