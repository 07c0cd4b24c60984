import type { ComponentChildren, RefObject } from 'preact';
import type { EntryError } from '../../domain/flow/entry-errors.ts';
import type { Question, Topic } from '../../domain/flow/flow.schema.ts';
import type { Entries } from '../../domain/flow/flow.ts';
import type { Answers } from '../../domain/flow/when.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import type { PlaceGroup } from './PlaceSelect.tsx';
import { QuestionView } from './QuestionView.tsx';
import { useRedrawOnReturn } from './use-redraw-on-return.ts';

interface Props {
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly position: { readonly at: number; readonly of: number };
  readonly topic: Topic;
  readonly questions: readonly Question[];
  readonly entries: Entries;
  readonly context: Answers;
  readonly errors: readonly EntryError[];
  readonly attempt: number;
  readonly places: readonly PlaceGroup[];
  readonly onAnswer: (question: string, answer: string | readonly string[]) => void;
  readonly onType: (question: string, text: string) => void;
  /** What the buttons say that lead to the end of the tool. */
  readonly labels: { readonly finish: string; readonly skip: string };
  /** Whether the end of the tool comes next. */
  readonly last: boolean;
  readonly onBack: (() => void) | undefined;
  readonly onNext: () => void;
  /** Goes straight to the end; the rest of the questions have sensible answers already, or may stay open. */
  readonly onFinish: (() => void) | undefined;
  readonly children?: ComponentChildren;
}

/** One topic: why it is asked, its questions, and the ways on and back. */
export function StepForm(props: Props) {
  useRedrawOnReturn();
  const { topic, position, errors } = props;
  const { last } = props;
  return (
    <form
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        props.onNext();
      }}
    >
      <p class="position">
        Step {position.at} of {position.of}
      </p>
      <h2 tabIndex={-1} ref={props.heading}>
        {topic.title}
      </h2>
      <p class="reason">{topic.why}</p>
      <ErrorSummary errors={errors} attempt={props.attempt} />
      {props.questions.map((question) => (
        <QuestionView
          key={question.id}
          question={question}
          entries={props.entries}
          context={props.context}
          error={errors.find((error) => error.question === question.id)?.message}
          places={props.places}
          onAnswer={props.onAnswer}
          onType={props.onType}
        />
      ))}
      {props.children}
      <div class="moves">
        <button type="submit" class="button main">
          {last ? props.labels.finish : 'Continue'}
        </button>
        {props.onBack && (
          <button type="button" class="button" onClick={props.onBack}>
            Back
          </button>
        )}
        {!last && props.onFinish && (
          <button type="button" class="link" onClick={props.onFinish}>
            {props.labels.skip}
          </button>
        )}
      </div>
    </form>
  );
}
