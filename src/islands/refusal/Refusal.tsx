import { useEffect, useState } from 'preact/hooks';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { lawAnswers } from '../../domain/letter/law.ts';
import { WRITING, type GroundMark } from '../../domain/refusal/refusal.ts';
import { given } from '../../domain/flow/when.ts';
import { AnswersAwaited } from '../steps/AnswersAwaited.tsx';
import { OpenAnswers } from '../keep/AnswersFile.tsx';
import { refusalExplainer } from '../steps/explainer.ts';
import { LawNote } from '../steps/LawNote.tsx';
import { LetterPreview } from '../letter/LetterPreview.tsx';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { RefusalResult } from './RefusalResult.tsx';
import { ReplyFinish } from './ReplyFinish.tsx';
import { StepForm } from '../steps/StepForm.tsx';
import { useFocusOnStep } from '../steps/use-focus-on-step.ts';
import { useMending } from '../steps/use-mending.ts';
import { useRefusal } from './use-refusal.ts';
import { useSteps } from '../steps/use-steps.ts';
import { Waiting } from '../steps/Waiting.tsx';

export interface RefusalProps {
  readonly flow: Flow;
  readonly marks: readonly GroundMark[];
  readonly places: readonly PlaceGroup[];
  readonly words: { readonly leave: string; readonly noPlace: string };
}

const RESULT = 'result';
const LETTER = 'reply';
const TO_RESULT = { finish: 'Show where I stand', skip: 'Skip the rest, show where I stand' };
const TO_LETTER = { finish: 'Show my letter', skip: 'Skip the rest, show my letter' };

/** The refusal helper: what happened, what it may mean, what can be done, and the letters for it. */
export function Refusal({ flow, marks, places, words }: RefusalProps) {
  const first = flow.topics[0]?.id ?? RESULT;
  const { step, go, instead, restart, ...steps } = useSteps('refusal', first);
  const helper = useRefusal(flow, marks, places, restart);
  const { ready, tool, kept, place, lawState, law, result, entries, kind, letter } = helper;
  const mending = useMending();
  const finished = step === RESULT || step === LETTER;
  // The result can come a while after its step, and then it takes the focus from what stood in its place.
  const shown = finished ? `${step}, ${tool.kind}` : step;
  const { heading, moved } = useFocusOnStep(shown, mending.errors.length > 0);
  const [returning, setReturning] = useState<string | undefined>();

  const { asking, writing } = helper;
  const part = writing.some(({ topic }) => topic.id === step) ? writing : asking;
  const end = part === writing ? LETTER : RESULT;
  const at = part.findIndex(({ topic }) => topic.id === step);
  const current = part[at];
  const explain = refusalExplainer(flow, change);

  function answer(question: string, value: string | readonly string[]): void {
    helper.answer(question, value);
    mending.mended(question);
  }

  function type(question: string, value: string): void {
    helper.type(question, value);
    mending.mended(question);
  }

  function move(to: string): void {
    moved.current = true;
    go(to);
  }

  /** Goes on if nothing on this step has to be mended; to an end only if nothing on any step before it has. */
  function onward(to: string): void {
    const onTheWay = to === end ? part : part.slice(at, at + 1);
    const faulty = mending.firstFaulty(onTheWay, entries);
    if (faulty !== undefined) {
      if (faulty !== step) move(faulty);
      return;
    }
    mending.clear();
    if (to === end) setReturning(undefined);
    move(to);
  }

  /** Opens one step to change its answer; the way on leads straight back to where the client came from. */
  function change(topic: string): void {
    setReturning(step);
    mending.clear();
    move(topic);
  }

  function write(which: string): void {
    answer('letter', [which]);
    setReturning(undefined);
    move(WRITING[0] ?? LETTER);
  }

  function eraseAll(): void {
    kept.erase();
    setReturning(undefined);
    moved.current = true;
    restart();
  }

  // A step that an answer has since closed leads to the nearest open one.
  const lost = ready && !finished && at < 0;
  useEffect(() => {
    if (lost) instead(first);
  });

  const preview = part === writing && !finished;
  const back = returning === end || (returning === LETTER && end === RESULT) ? returning : undefined;
  return (
    <div class={finished ? 'tool single finished' : preview ? 'tool' : 'tool single'}>
      <p role="status" class={kept.notice === '' ? 'visually-hidden' : 'notice no-print'}>
        {kept.notice}
      </p>
      {current && !finished && (
        <div class="asking">
          <StepForm
            key={current.topic.id}
            heading={heading}
            position={{ at: at + 1, of: part.length }}
            topic={current.topic}
            questions={current.questions}
            entries={entries}
            context={helper.context}
            errors={mending.errors}
            attempt={mending.attempt}
            places={places}
            labels={end === LETTER ? TO_LETTER : TO_RESULT}
            onAnswer={answer}
            onType={type}
            onBack={at > 0 || part === writing ? steps.back : undefined}
            last={back !== undefined || at === part.length - 1}
            onNext={() => onward(back ?? part[at + 1]?.topic.id ?? end)}
            onFinish={at > 0 || part === writing ? () => onward(end) : undefined}
          >
            {step === first && place !== '' && (
              <LawNote state={lawState} general={words.noPlace} elsewhere onRetry={helper.retryLaw} />
            )}
          </StepForm>
          {part === asking && <p class="soft small">{words.leave}</p>}
          {step === first && <OpenAnswers onOpen={helper.open} />}
        </div>
      )}
      {!ready && (
        <Waiting text="The questions appear here in a moment.">
          If they do not, <a href="#all">the page of each answer</a> is below.
        </Waiting>
      )}
      {preview && letter && <LetterPreview letter={letter} edits={helper.edits} explain={explain} />}
      {finished && tool.kind !== 'ready' && (
        <AnswersAwaited heading={heading} failed={tool.kind === 'failed'} onRetry={helper.retryTool} />
      )}
      {step === RESULT && result && tool.kind === 'ready' && (
        <RefusalResult
          heading={heading}
          texts={tool.value.texts}
          result={result}
          law={law}
          lawNote={
            lawState.kind === 'loading' || lawState.kind === 'failed' ? (
              <LawNote state={lawState} general={words.noPlace} elsewhere={false} onRetry={helper.retryLaw} />
            ) : undefined
          }
          flow={flow}
          entries={entries}
          own={helper.own}
          topics={asking}
          places={places}
          keepUntil={kept.keepUntil}
          onWrite={write}
          onChange={change}
          onKeep={kept.switchKeeping}
          onErase={eraseAll}
        />
      )}
      {step === LETTER && result && letter && tool.kind === 'ready' && (
        <ReplyFinish
          heading={heading}
          kind={kind}
          letter={letter}
          texts={tool.value.texts}
          law={law}
          // Only what counts now: the law's own answers, for the note on a letter without law.
          general={given(lawAnswers(law, entries.answers), 'law-named').includes('no')}
          bodies={
            kind === 'complaint' && !given(entries.answers, 'body').includes('service') ? result.bodies : []
          }
          body={helper.body}
          edits={helper.edits}
          explain={explain}
          entries={entries}
          flow={flow}
          topics={writing}
          places={places}
          keepUntil={kept.keepUntil}
          onBody={(name) => answer('body-name', name)}
          onEdit={helper.edit}
          onChange={change}
          onResult={() => move(RESULT)}
          onKeep={kept.switchKeeping}
          onErase={eraseAll}
        />
      )}
    </div>
  );
}
