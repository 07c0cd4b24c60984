import type { ComponentChildren } from 'preact';
import { UndoNotice } from '../keep/UndoNotice.tsx';
import { StepForm } from './StepForm.tsx';
import type { Frame } from './use-frame.ts';
import { Waiting } from './Waiting.tsx';

interface Props {
  readonly frame: Frame;
  /** Another way to draw this step's questions. */
  readonly questions?: ComponentChildren;
  /** Under the questions, such as what the law of the place says. */
  readonly note?: ComponentChildren;
  /** After the buttons, such as a file to open. */
  readonly after?: ComponentChildren;
  /** Beside the questions, such as the letter so far. */
  readonly beside?: ComponentChildren;
  /** The open view, where no question is open. */
  readonly children?: ComponentChildren;
}

/** A tool on its page: what it has to say, the open questions or view, and what belongs beside them. */
export function StepFrame({ frame, questions, note, after, beside, children }: Props) {
  const { current, ready, saved, words } = frame;
  const hasBeside = beside !== undefined && beside !== null && beside !== false;
  const view = ready && !current;
  return (
    <div
      class={['tool', hasBeside ? '' : 'single', view ? 'finished' : ''].filter(Boolean).join(' ')}
      data-begun={frame.begun ? '' : undefined}
    >
      <UndoNotice notice={saved.notice} undo={saved.undo} onDrop={saved.dropUndo} />
      {!view && (
        <div class="asking">
          {current ? (
            <StepForm
              key={current.topic.id}
              frame={frame}
              current={current}
              questions={questions}
              note={note}
            />
          ) : (
            <Waiting topic={frame.flow.topics[0]} words={words.own} />
          )}
          {current && after}
        </div>
      )}
      {!view && beside}
      {children}
    </div>
  );
}
