import { useMemo } from 'preact/hooks';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { blankNames, effective, openTopics, NO_ENTRIES } from '../../domain/flow/flow.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { given, type Answers } from '../../domain/flow/when.ts';
import { compose } from '../../domain/letter/letter.ts';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { LetterText } from '../../domain/letter/letter.schema.ts';
import { lawAnswers } from '../../domain/letter/law.ts';
import { LawNote } from '../steps/LawNote.tsx';
import { ELSEWHERE, type PlaceGroup } from '../steps/PlaceSelect.tsx';
import { StepFrame } from '../steps/StepFrame.tsx';
import { useTemporal } from '../steps/today.ts';
import { useFrame } from '../steps/use-frame.ts';
import { useLaw } from '../steps/use-law.ts';
import { explainer } from './explainer.ts';
import { Finish } from './Finish.tsx';
import { LetterPreview } from './LetterPreview.tsx';
import { useDraft } from './use-draft.ts';

export interface LetterProps {
  readonly flow: Flow;
  readonly words: ToolWords;
  /** Letters by kind: request, heads-up, reminder; and what to say aloud. */
  readonly letters: Readonly<Record<string, LetterText>>;
  readonly spoken: LetterText;
  readonly places: readonly PlaceGroup[];
  readonly desk: DeskWords;
  /** Answers that another tool on the same page hands over. Each new handover goes on top of what is there. */
  readonly handedOver?: Answers;
}

const END = 'letter';

/** The letter builder. Everything stays in this component's memory unless the client chooses to save it. */
export function Letter({ flow, words, letters, spoken, places, desk, handedOver }: LetterProps) {
  const ready = useTemporal();
  const { saved, draft, edit } = useDraft({ ready, places, words, handedOver });
  const place = given(draft.entries.answers, 'place')[0] ?? '';
  const { state: lawState, retry } = useLaw(place);
  const law = lawState.kind === 'ready' ? lawState.law : null;
  const known = (answers: Answers) => lawAnswers(law, answers);
  const entries = ready ? effective(flow, draft.entries, known) : NO_ENTRIES;
  const frame = useFrame({
    tool: 'letter',
    flow,
    words,
    places,
    ready,
    saved,
    entries,
    context: { ...entries.answers, ...known(entries.answers) },
    sections: [{ topics: ready ? openTopics(flow, draft.entries, known) : [], end: END }],
  });

  const blanks = useMemo(() => blankNames(flow), [flow]);
  const input = { law, answers: entries.answers, fields: entries.fields, blanks };
  const text = letters[given(entries.answers, 'kind')[0] ?? 'request'] ?? letters['request'];
  const letter = ready && text ? compose(text, input) : undefined;
  const explain = explainer(flow, frame.change);
  const asksPlace = frame.current?.questions.some(({ kind }) => kind === 'place');
  return (
    <StepFrame
      frame={frame}
      note={
        asksPlace && (
          <LawNote
            state={lawState}
            words={words.law}
            general={place === ELSEWHERE ? desk.general : ''}
            onRetry={retry}
          />
        )
      }
      beside={
        letter && (
          <LetterPreview
            letter={letter}
            edits={draft.edits}
            words={desk}
            started={given(entries.answers, 'recipient').length > 0}
          />
        )
      }
    >
      {frame.step === END && letter && (
        <Finish
          frame={frame}
          letter={letter}
          spoken={compose(spoken, input)}
          law={law}
          words={desk}
          edits={draft.edits}
          explain={explain}
          onEdit={edit}
        />
      )}
    </StepFrame>
  );
}
