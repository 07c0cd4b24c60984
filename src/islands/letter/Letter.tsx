import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { blankNames, effective, openTopics, NO_ENTRIES, type Entries } from '../../domain/flow/flow.ts';
import { compose } from '../../domain/letter/letter.ts';
import { lawAnswers } from '../../domain/letter/law.ts';
import type { LetterText } from '../../domain/letter/letter.schema.ts';
import { given, type Answers } from '../../domain/flow/when.ts';
import { explainer } from '../steps/explainer.ts';
import { Finish } from './Finish.tsx';
import { LawNote } from '../steps/LawNote.tsx';
import { ELSEWHERE, type PlaceGroup } from '../steps/PlaceSelect.tsx';
import { LetterPreview } from './LetterPreview.tsx';
import { StepForm } from '../steps/StepForm.tsx';
import { useTemporal } from '../steps/today.ts';
import { useDraft } from './use-draft.ts';
import { useFocusOnStep } from '../steps/use-focus-on-step.ts';
import { useLaw } from '../steps/use-law.ts';
import { useMending } from '../steps/use-mending.ts';
import { useSteps } from '../steps/use-steps.ts';
import { Waiting } from '../steps/Waiting.tsx';

export interface LetterProps {
  readonly flow: Flow;
  /** Letters by kind: request, heads-up, reminder; and what to say aloud. */
  readonly letters: Readonly<Record<string, LetterText>>;
  readonly spoken: LetterText;
  readonly places: readonly PlaceGroup[];
  readonly texts: { readonly general: string; readonly notAdvice: string };
  /** Answers that another tool on the same page hands over. Each new handover goes on top of what is there. */
  readonly handedOver?: Answers;
}

const LAST = 'letter';
const LABELS = { finish: 'Show my letter', skip: 'Skip the rest, show my letter' };

/** The letter builder. Everything stays in this component's memory unless the client chooses to keep it. */
export function Letter({ flow, letters, spoken, places, texts, handedOver }: LetterProps) {
  const ready = useTemporal();
  const mending = useMending();
  const first = flow.topics[0]?.id ?? LAST;
  const { step, go, back, instead, restart } = useSteps('letter', first);
  const { draft, notice, keepUntil, enter, edit, erase, switchKeeping } = useDraft(
    ready,
    places,
    restart,
    handedOver,
  );
  const { heading, moved } = useFocusOnStep(step, mending.errors.length > 0);
  const [returning, setReturning] = useState(false);

  const place = given(draft.entries.answers, 'place')[0] ?? '';
  const { state: lawState, retry } = useLaw(place);
  const law = lawState.kind === 'ready' ? lawState.law : null;
  const known = (answers: Answers) => lawAnswers(law, answers);
  const topics = ready ? openTopics(flow, draft.entries, known) : [];
  const entries = ready ? effective(flow, draft.entries, known) : NO_ENTRIES;
  const at = topics.findIndex(({ topic }) => topic.id === step);
  const input = {
    law,
    answers: entries.answers,
    fields: entries.fields,
    blanks: useMemo(() => blankNames(flow), [flow]),
  };
  const text = letters[given(entries.answers, 'kind')[0] ?? 'request'] ?? letters['request'];
  const letter = ready && text ? compose(text, input) : undefined;
  const explain = explainer(flow, (topic) => change(topic));

  function move(to: string): void {
    moved.current = true;
    go(to);
  }

  /** Opens one topic to change an answer; from the finished letter, the way on leads straight back to it. */
  function change(topic: string): void {
    setReturning(step === LAST);
    mending.clear();
    move(topic);
  }

  /** Goes on if nothing on this step has to be mended; to the letter only if nothing on any step has. */
  function onward(to: string = LAST): void {
    const onTheWay = to === LAST ? [...topics.slice(at), ...topics.slice(0, at)] : topics.slice(at, at + 1);
    const faulty = mending.firstFaulty(onTheWay, entries);
    if (faulty !== undefined) {
      if (faulty !== step) move(faulty);
      return;
    }
    mending.clear();
    setReturning(false);
    move(to);
  }

  /** Takes an answer in, and takes back what was said to be wrong with the last one. */
  function take(question: string, change: (entries: Entries) => Entries): void {
    enter(change);
    mending.mended(question);
  }

  function eraseAll(): void {
    erase();
    setReturning(false);
    moved.current = true;
    restart();
  }

  // A step that an answer has since closed leads to the nearest open one.
  const missing = ready && step !== LAST && at < 0;
  useEffect(() => {
    if (missing) instead(topics[0]?.topic.id ?? LAST);
  });

  const finished = step === LAST;
  const current = topics[at];
  return (
    <div class={finished ? 'tool finished' : 'tool'}>
      <p role="status" class={notice === '' ? 'visually-hidden' : 'notice no-print'}>
        {notice}
      </p>
      {!finished && (
        <div class="asking">
          {current ? (
            <StepForm
              key={current.topic.id}
              heading={heading}
              position={{ at: at + 1, of: topics.length }}
              topic={current.topic}
              questions={current.questions}
              entries={entries}
              context={{ ...entries.answers, ...known(entries.answers) }}
              errors={mending.errors}
              attempt={mending.attempt}
              places={places}
              onAnswer={(question, answer) =>
                take(question, (old) => ({ ...old, answers: { ...old.answers, [question]: answer } }))
              }
              onType={(question, words) =>
                take(question, (old) => ({ ...old, fields: { ...old.fields, [question]: words } }))
              }
              labels={LABELS}
              onBack={at > 0 ? back : undefined}
              last={returning || at === topics.length - 1}
              onNext={() => onward(returning ? LAST : topics[at + 1]?.topic.id)}
              onFinish={at > 0 ? () => onward(LAST) : undefined}
            >
              {current.topic.id === first && place !== '' && (
                <LawNote
                  state={lawState}
                  general={texts.general}
                  elsewhere={place === ELSEWHERE}
                  onRetry={retry}
                />
              )}
            </StepForm>
          ) : (
            <Waiting title={flow.topics[0]?.title ?? ''} text="The questions appear here in a moment.">
              If they do not, use <a href="#by-hand">the letter to fill in by hand</a> below.
            </Waiting>
          )}
        </div>
      )}
      {!finished && letter && <LetterPreview letter={letter} edits={draft.edits} explain={explain} />}
      {finished && letter && (
        <Finish
          heading={heading}
          letter={letter}
          spoken={compose(spoken, input)}
          law={law}
          entries={entries}
          flow={flow}
          topics={topics}
          places={places}
          texts={texts}
          edits={draft.edits}
          explain={explain}
          keepUntil={keepUntil}
          onEdit={edit}
          onChange={change}
          onKeep={switchKeeping}
          onErase={eraseAll}
        />
      )}
    </div>
  );
}
