import type { ComponentChildren } from 'preact';
import { UndoNotice } from '../keep/UndoNotice.tsx';
import { headingOf } from '../../domain/flow/flow.ts';
import { LateStatus } from './LateStatus.tsx';
import { StepForm } from './StepForm.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import type { Frame } from './use-frame.ts';
import { ViewHeading } from './ViewHeading.tsx';
import { Waiting } from './Waiting.tsx';

interface Props {
  readonly frame: Frame;
  /** Another way to draw this step's questions. */
  readonly questions?: ComponentChildren;
  /** Under the questions, such as what the law of the place says. */
  readonly note?: ComponentChildren;
  /** After the buttons, such as a file to open. */
  readonly after?: ComponentChildren;
  /** Whether there is something beside the questions, such as the letter so far. */
  readonly hasBeside?: boolean;
  /** What is beside the questions, or the open view where no question is. It comes with the rest of the tool. */
  readonly children?: ComponentChildren;
}

/** A tool on its page: what it has to say, the open questions or view, and what belongs beside them. */
export function StepFrame({ frame, questions, note, after, hasBeside = false, children }: Props) {
  const { current, ready, saved, words } = frame;
  const coming = ready && frame.begun && frame.rest.state.kind !== 'ready';
  const view = ready && !current && !coming;
  useFocusOnArrival(frame, coming ? frame.rest.state.kind : 'ready');
  return (
    <div
      class={['tool', hasBeside ? '' : 'single', view ? 'finished' : ''].filter(Boolean).join(' ')}
      data-begun={frame.begun ? '' : undefined}
    >
      <UndoNotice notice={saved.notice} undo={saved.undo} onDrop={saved.dropUndo} />
      {!view && (
        <div class="asking">
          {coming && <Coming frame={frame} />}
          {current ? (
            <StepForm
              key={current.topic.id}
              frame={frame}
              current={current}
              questions={questions}
              note={note}
            />
          ) : (
            !coming && <Waiting topic={frame.flow.topics[0]} words={words.own} />
          )}
          {current && after}
        </div>
      )}
      {!coming && children}
    </div>
  );
}

/** The step that was opened before what draws it has come. */
function Coming({ frame }: Pick<Props, 'frame'>) {
  const topic = frame.flow.topics.find(({ id }) => id === frame.step);
  return (
    <>
      <ViewHeading frame={frame}>{topic ? headingOf(topic) : frame.flow.title}</ViewHeading>
      <LateStatus state={frame.rest.state} words={frame.words.here} onRetry={frame.rest.retry} />
    </>
  );
}
