import type { ComponentChildren } from 'preact';
import { fillText } from '../../domain/text/fill.ts';
import { headingOf } from '../../domain/flow/flow.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Privacy } from './Privacy.tsx';
import { QuestionView } from './QuestionView.tsx';
import { ViewHeading } from './ViewHeading.tsx';
import type { CurrentStep } from './sections.ts';
import type { Frame } from './use-frame.ts';
import { useRedrawOnReturn } from './use-redraw-on-return.ts';

interface Props {
  readonly frame: Frame;
  readonly current: CurrentStep;
  /** Another way to draw this step's questions. */
  readonly questions?: ComponentChildren;
  /** What stands under the questions. */
  readonly note?: ComponentChildren;
}

/** One page of questions: where the client is, the question, why it's asked, the answers, and the ways on and back. */
export function StepForm({ frame, current, questions, note }: Props) {
  useRedrawOnReturn();
  const { words, errors } = frame;
  const { topic } = current;
  const leading = topic.title === undefined ? current.questions[0] : undefined;
  const reason = (
    <p class="reason" id="step-reason">
      {topic.why}
    </p>
  );
  return (
    <form
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        frame.next();
      }}
    >
      <ErrorSummary errors={errors} words={words.errors} />
      <p class="progress" id="step-progress">
        {fillText(words.steps.progress, { at: current.at, of: current.of, name: topic.name })}
      </p>
      {(questions !== undefined || !leading) && (
        <>
          <ViewHeading frame={frame}>{headingOf(topic)}</ViewHeading>
          {reason}
        </>
      )}
      {questions ??
        current.questions.map((question) => (
          <QuestionView
            key={question.id}
            frame={frame}
            question={question}
            reason={question === leading ? reason : undefined}
          />
        ))}
      {note}
      <Moves frame={frame} current={current} />
      {frame.begun && <Privacy words={words} />}
    </form>
  );
}

/** The ways on and back. */
function Moves({ frame, current }: Pick<Props, 'frame' | 'current'>) {
  const { own, steps } = frame.words;
  const ending = own.ends[current.end];
  return (
    <div class="moves">
      <button type="submit" class="button main">
        {current.last ? ending?.finish : steps.continue}
      </button>
      {current.canGoBack && (
        <button type="button" class="button" onClick={frame.back}>
          {steps.back}
        </button>
      )}
      {current.canSkip && (
        <button type="button" class="link" onClick={frame.skip}>
          {ending?.skip}
        </button>
      )}
    </div>
  );
}
