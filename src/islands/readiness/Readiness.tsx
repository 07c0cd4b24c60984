import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { effective, NO_ENTRIES, openTopics, type Entries } from '../../domain/flow/flow.ts';
import { isEntries } from '../../domain/flow/entries.ts';
import { letterAnswers, readiness } from '../../domain/readiness/readiness.ts';
import type { Option, Readiness as Texts } from '../../domain/readiness/readiness.schema.ts';
import type { Help, HelpWords } from '../../domain/site/support.ts';
import { given, type Answers } from '../../domain/flow/when.ts';
import { OpenAnswers } from '../keep/AnswersFile.tsx';
import { HelpNow } from '../help/HelpNow.tsx';
import { forget } from '../keep/keep.ts';
import { LetterHere } from '../letter/LetterHere.tsx';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { ReadinessResult } from './ReadinessResult.tsx';
import { StepForm } from '../steps/StepForm.tsx';
import { useTemporal } from '../steps/today.ts';
import { useFocusOnStep } from '../steps/use-focus-on-step.ts';
import { useKept } from '../keep/use-kept.ts';
import { useSteps } from '../steps/use-steps.ts';
import { Waiting } from '../steps/Waiting.tsx';

export interface ReadinessProps {
  readonly flow: Flow;
  readonly texts: Texts;
  readonly places: readonly PlaceGroup[];
  readonly help: readonly Help[];
  readonly helpWords: HelpWords;
}

const RESULT = 'result';
const LETTER = 'letter';
const LABELS = { finish: 'Show my result', skip: 'Skip the rest, show my result' };

/** The self-check: questions that sort one's own reasons, then ways with those reasons. It scores nothing. */
export function Readiness({ flow, texts, places, help, helpWords }: ReadinessProps) {
  const ready = useTemporal();
  const first = flow.topics[0]?.id ?? RESULT;
  const { step, go, back, instead, restart } = useSteps('readiness', first);
  const kept = useKept({
    name: 'readiness',
    empty: NO_ENTRIES,
    fresh: () => NO_ENTRIES,
    isRight: isEntries,
    isStarted: ({ answers }: Entries) => Object.keys(answers).length > 0,
    onGone: restart,
  });
  const { heading, moved } = useFocusOnStep(step, false);
  const [returning, setReturning] = useState(false);
  const [handedOver, setHandedOver] = useState<Answers | undefined>();

  // Before the first drawing, so that nothing the client picks at once can be overwritten.
  useLayoutEffect(() => {
    if (ready) kept.takeUp();
  }, [ready]);

  const entries = ready ? effective(flow, kept.value) : NO_ENTRIES;
  const topics = ready ? openTopics(flow, kept.value) : [];
  const at = topics.findIndex(({ topic }) => topic.id === step);
  const current = topics[at];
  const result = readiness(texts, entries.answers);
  const country = (given(entries.answers, 'where')[0] ?? '').slice(0, 2);
  const danger = (
    <HelpNow
      title={texts.danger.title}
      text={texts.danger.text}
      help={help}
      words={helpWords}
      shown={result.danger && (step === RESULT || step in texts.danger.when)}
      country={country}
    />
  );

  function move(to: string): void {
    moved.current = true;
    go(to);
  }

  function onward(to: string): void {
    if (to === RESULT) setReturning(false);
    move(to);
  }

  /** Opens one question to change its answer; the way on leads straight back to the result. */
  function change(topic: string): void {
    setReturning(true);
    move(topic);
  }

  function openLetter(option?: Option): void {
    const known = places.flatMap((group) => group.places.map(({ id }) => id));
    setHandedOver(letterAnswers(texts, option, entries.answers, known));
    move(LETTER);
  }

  /** Erases what was typed on this page, in the letter tool too if it was opened here. */
  function eraseAll(): void {
    if (handedOver) forget('letter');
    setHandedOver(undefined);
    kept.erase();
    setReturning(false);
    moved.current = true;
    restart();
  }

  // A step that an answer has since closed leads to the nearest open one, and so does a letter that was erased.
  const lost = ready && (step === LETTER ? !handedOver : step !== RESULT && at < 0);
  useEffect(() => {
    if (lost) instead(first);
  });

  return (
    <div class={step === RESULT || step === LETTER ? 'tool single finished' : 'tool single'}>
      <p role="status" class={kept.notice === '' ? 'visually-hidden' : 'notice no-print'}>
        {kept.notice}
      </p>
      {current && (
        <div class="asking">
          <StepForm
            key={current.topic.id}
            heading={heading}
            position={{ at: at + 1, of: topics.length }}
            topic={current.topic}
            questions={current.questions}
            entries={entries}
            context={entries.answers}
            errors={[]}
            attempt={0}
            places={places}
            labels={LABELS}
            onAnswer={(question, answer) =>
              kept.setValue((old) => ({ ...old, answers: { ...old.answers, [question]: answer } }))
            }
            onType={() => undefined}
            onBack={at > 0 ? back : undefined}
            last={returning || at === topics.length - 1}
            onNext={() => onward(returning ? RESULT : (topics[at + 1]?.topic.id ?? RESULT))}
            onFinish={() => onward(RESULT)}
          >
            {step in texts.danger.when && danger}
          </StepForm>
          {step === first && <OpenAnswers onOpen={(opened) => kept.setValue(opened)} />}
        </div>
      )}
      {!ready && (
        <Waiting text="The questions appear here in a moment.">
          If they do not, <a href="/readiness/worksheet/">a worksheet</a> has them all, to print or to read.
        </Waiting>
      )}
      {step === RESULT && ready && (
        <ReadinessResult
          heading={heading}
          texts={texts}
          flow={flow}
          entries={entries}
          topics={topics}
          places={places}
          result={result}
          danger={danger}
          keepUntil={kept.keepUntil}
          onLetter={openLetter}
          onChange={change}
          onKeep={kept.switchKeeping}
          onErase={eraseAll}
        />
      )}
      {handedOver && (
        <div hidden={step !== LETTER}>
          <LetterHere heading={heading} handedOver={handedOver} onBack={() => move(RESULT)} />
        </div>
      )}
    </div>
  );
}
