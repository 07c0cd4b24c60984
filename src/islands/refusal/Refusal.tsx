import type { Flow } from '../../domain/flow/flow.schema.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import type { Entries } from '../../domain/flow/flow.ts';
import type { RefusalDraft } from '../../domain/refusal/draft.ts';
import type { GroundMark } from '../../domain/refusal/refusal.ts';
import { HAPPENED } from '../../domain/refusal/steps.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import { OpenAnswersFile } from '../keep/AnswersFile.tsx';
import type { SavedEntries } from '../keep/use-saved-entries.ts';
import { LawNote } from '../steps/LawNote.tsx';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { StepFrame } from '../steps/StepFrame.tsx';
import { useFrame } from '../steps/use-frame.ts';
import type { AwaitedWords } from './AnswersAwaited.tsx';
import { LETTER, RESULT, useRefusal } from './use-refusal.ts';

/** Where the helper is part of a timeline: what is entered is held there, and what was sent is noted there. */
export interface InThread {
  readonly saved: SavedEntries<RefusalDraft>;
  readonly onSent: (entries: Entries, to: string) => void;
}

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
  readonly inThread?: InThread | undefined;
}

/** The refusal helper: what happened, what it may mean, what can be done, and the letters for it. */
export function Refusal({ flow, words, marks, places, texts, inThread }: RefusalProps) {
  const helper = useRefusal({ flow, marks, places, words, held: inThread?.saved });
  const { asking, writing, code, found } = helper;
  const frame = useFrame({
    tool: 'refusal',
    flow,
    words,
    places,
    ready: helper.ready,
    rest: helper.rest,
    saved: helper.saved,
    entries: helper.entries,
    context: helper.context,
    sections: [
      { topics: asking, end: RESULT },
      { topics: writing, end: LETTER },
    ],
    // The timeline knows the answers of the first step.
    startAt: inThread && HAPPENED,
  });
  const asksPlace = frame.current?.questions.some(({ kind }) => kind === 'place');
  const isWriting = writing.some(({ topic }) => topic.id === frame.step);
  return (
    <StepFrame
      frame={frame}
      questions={
        code && frame.step === HAPPENED ? <code.HappenedTiles frame={frame} words={texts.tiles} /> : undefined
      }
      note={
        asksPlace && (
          <LawNote
            law={helper.law}
            rest={helper.rest}
            words={words.law}
            general={helper.place === '' ? '' : texts.noPlace}
          />
        )
      }
      after={
        <>
          {!isWriting && <p class="soft small">{texts.leave}</p>}
          {!frame.begun && !inThread && <OpenAnswersFile words={words.file} onOpen={helper.open} />}
        </>
      }
      hasBeside={isWriting}
    >
      {code && found && <code.RefusalViews {...{ frame, helper, found, marks, texts, inThread }} />}
    </StepFrame>
  );
}
