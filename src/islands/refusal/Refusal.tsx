import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { given } from '../../domain/flow/when.ts';
import { lawAnswers } from '../../domain/letter/law.ts';
import { HAPPENED, WRITING, type GroundMark } from '../../domain/refusal/refusal.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import { OpenAnswersFile } from '../keep/AnswersFile.tsx';
import { LawNote } from '../steps/LawNote.tsx';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { StepFrame } from '../steps/StepFrame.tsx';
import { useFrame, type Frame } from '../steps/use-frame.ts';
import { AnswersAwaited, type AwaitedWords } from './AnswersAwaited.tsx';
import { refusalExplainer } from './explainer.ts';
import { HappenedTiles } from './HappenedTiles.tsx';
import { useRefusal } from './use-refusal.ts';
import { useViews } from './use-views.ts';

export interface RefusalProps {
  readonly flow: Flow;
  readonly words: ToolWords;
  readonly marks: readonly GroundMark[];
  readonly places: readonly PlaceGroup[];
  readonly texts: {
    readonly leave: string;
    readonly noPlace: string;
    readonly awaited: AwaitedWords;
    readonly tiles: RefusalText['tiles'];
  };
}

const RESULT = 'result';
const LETTER = 'reply';

/** The refusal helper: what happened, what it may mean, what can be done, and the letters for it. */
export function Refusal({ flow, words, marks, places, texts }: RefusalProps) {
  const helper = useRefusal({ flow, marks, places, words });
  const { asking, writing, lawState, letter } = helper;
  const frame = useFrame({
    tool: 'refusal',
    flow,
    words,
    places,
    ready: helper.ready,
    saved: helper.saved,
    entries: helper.entries,
    context: helper.context,
    sections: [
      { topics: asking, end: RESULT },
      { topics: writing, end: LETTER },
    ],
  });
  const views = useViews(frame.begun);
  const asksPlace = frame.current?.questions.some(({ kind }) => kind === 'place');
  const isWriting = writing.some(({ topic }) => topic.id === frame.step);
  const note = (
    <LawNote
      state={lawState}
      words={words.law}
      general={helper.place === '' ? '' : texts.noPlace}
      onRetry={helper.retryLaw}
    />
  );
  return (
    <StepFrame
      frame={frame}
      questions={frame.step === HAPPENED ? <HappenedTiles frame={frame} words={texts.tiles} /> : undefined}
      note={asksPlace && note}
      after={
        <>
          {!isWriting && <p class="soft small">{texts.leave}</p>}
          {!frame.begun && <OpenAnswersFile words={words.file} onOpen={helper.open} />}
        </>
      }
      beside={
        isWriting &&
        letter &&
        helper.tool.kind === 'ready' &&
        views.state.kind === 'ready' && (
          <views.state.value.LetterPreview
            letter={letter}
            edits={helper.edits}
            words={helper.tool.value.desk}
            started
          />
        )
      }
    >
      {!frame.current && <Ending frame={frame} helper={helper} views={views} texts={texts} />}
    </StepFrame>
  );
}

interface EndingProps {
  readonly frame: Frame;
  readonly helper: ReturnType<typeof useRefusal>;
  readonly views: ReturnType<typeof useViews>;
  readonly texts: RefusalProps['texts'];
}

/** The result or a finished letter, once its texts and what draws them are there. */
function Ending({ frame, helper, views, texts }: EndingProps) {
  const { tool, result, letter, entries, law, lawState } = helper;
  useFocusOnArrival(frame, `${tool.kind} ${views.state.kind}`);
  if (!frame.ready) return null;
  if (tool.kind !== 'ready' || views.state.kind !== 'ready' || !result)
    return (
      <AnswersAwaited
        frame={frame}
        words={texts.awaited}
        failed={tool.kind === 'failed' || views.state.kind === 'failed'}
        onRetry={() => {
          if (tool.kind === 'failed') helper.retryTool();
          if (views.state.kind === 'failed') views.retry();
        }}
      />
    );
  const { RefusalResult, ReplyFinish } = views.state.value;
  if (frame.step === LETTER && letter)
    return (
      <ReplyFinish
        frame={frame}
        reply={{
          letter,
          law,
          // Only what counts now: the law's own answers, for the note on a letter without law.
          general: given(lawAnswers(law, entries.answers), 'law-named').includes('no'),
          bodies: helper.bodies,
          body: helper.body,
          edits: helper.edits,
        }}
        texts={tool.value.texts}
        desk={tool.value.desk}
        explain={refusalExplainer(frame.flow, frame.change)}
        onEdit={helper.edit}
        onResult={() => frame.show(RESULT)}
      />
    );
  const lawIsComing = lawState.kind === 'loading' || lawState.kind === 'failed';
  return (
    <RefusalResult
      frame={frame}
      texts={tool.value.texts}
      result={result}
      law={law}
      lawNote={
        lawIsComing && (
          <LawNote state={lawState} words={frame.words.law} general="" onRetry={helper.retryLaw} />
        )
      }
      own={helper.own}
      onWrite={(which) => {
        frame.answer('letter', [which]);
        frame.show(WRITING[0] ?? LETTER);
      }}
    />
  );
}

/** What held the focus is gone once the texts come, or fail to: the heading takes it, so that it isn't lost. */
function useFocusOnArrival({ heading }: Frame, state: string): void {
  const before = useRef(state);
  useLayoutEffect(() => {
    if (before.current !== state && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
    before.current = state;
  }, [state]);
}
