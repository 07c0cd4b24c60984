import { useEffect, useState } from 'preact/hooks';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { readTimelineFile } from '../../domain/timeline/file.ts';
import { KeepFor } from '../keep/KeepFor.tsx';
import { OpenOwnFile } from '../keep/OwnFile.tsx';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { StepForm } from '../steps/StepForm.tsx';
import { TimelineView } from './TimelineView.tsx';
import type { TimelineWords } from './timeline-words.ts';
import { UndoNotice } from '../keep/UndoNotice.tsx';
import { useFocusOnStep } from '../steps/use-focus-on-step.ts';
import { useMending } from '../steps/use-mending.ts';
import { useSteps } from '../steps/use-steps.ts';
import { useTimeline } from './use-timeline.ts';
import { Waiting } from '../steps/Waiting.tsx';

export interface TimelineProps {
  readonly flow: Flow;
  readonly texts: TimelineWords;
  readonly places: readonly PlaceGroup[];
}

const START = 'start';
const VIEW = 'timeline';
/** The largest file that is read, in bytes: years of notes fit in. */
const LARGEST_FILE = 1_000_000;

/** The client's own timeline: what they noted of their request, what comes next, and by when. */
export function Timeline({ flow, texts, places }: TimelineProps) {
  const { step, go, back, instead, restart } = useSteps('timeline', START);
  const own = useTimeline(flow, texts, places, {
    onBack: (undone) => {
      if (undone) moved.current = true;
      restart(VIEW);
    },
    onGone: restart,
  });
  const { ready, kept, topics, entries, orders, country } = own;
  const mending = useMending();
  const { heading, moved } = useFocusOnStep(step, mending.errors.length > 0);
  const [returning, setReturning] = useState(false);
  const { start } = texts;
  const at = topics.findIndex(({ topic }) => topic.id === step);
  const current = topics[at];

  function move(to: string): void {
    moved.current = true;
    mending.clear();
    go(to);
  }

  /** Goes on if nothing on this step has to be mended; to the timeline only if nothing on any step has. */
  function onward(to: string): void {
    const onTheWay = to === VIEW ? [...topics.slice(at), ...topics.slice(0, at)] : topics.slice(at, at + 1);
    const faulty = mending.firstFaulty(onTheWay, entries, orders);
    if (faulty !== undefined) {
      if (faulty !== step) showFaults(faulty);
      return;
    }
    if (to === VIEW) setReturning(false);
    move(to);
  }

  function showFaults(topic: string): void {
    moved.current = true;
    go(topic);
  }

  function open(topic: string): void {
    setReturning(true);
    move(topic);
  }

  function eraseAll(): void {
    own.erase();
    setReturning(false);
    moved.current = true;
    restart();
  }

  // A step that an answer has since closed leads to the start.
  const lost = ready && step !== START && step !== VIEW && at < 0;
  useEffect(() => {
    if (lost) instead(START);
  });

  return (
    <div class={step === VIEW ? 'tool single finished' : 'tool single'}>
      <UndoNotice
        notice={kept.notice}
        undo={own.undo}
        onSaid={(said) => {
          own.letUndoGo();
          kept.setNotice(said);
        }}
      />
      {!ready && (
        <Waiting text={start.waiting}>
          <a href="#on-paper">{start.instead}</a>
        </Waiting>
      )}
      {ready && step === START && (
        <div class="asking">
          <h2 tabIndex={-1} ref={heading}>
            {start.title}
          </h2>
          <KeepFor
            texts={texts.keep}
            until={kept.keepUntil}
            country={country}
            onKeep={kept.switchKeeping}
            onSaid={kept.setNotice}
          />
          <p>
            <button type="button" class="button main" onClick={() => move(topics[0]?.topic.id ?? VIEW)}>
              {start.begin}
            </button>
          </p>
          <OpenOwnFile
            summary={texts.file.open}
            label={texts.file.label}
            wrong={texts.file.wrong}
            largest={LARGEST_FILE}
            read={readTimelineFile}
            onOpen={(opened) => {
              own.open(opened);
              kept.setNotice(texts.file.opened);
              move(VIEW);
            }}
          />
        </div>
      )}
      {current && (
        <div class="asking">
          <StepForm
            key={current.topic.id}
            heading={heading}
            position={{ at: at + 1, of: topics.length }}
            topic={current.topic}
            questions={current.questions}
            entries={entries}
            context={own.context}
            errors={mending.errors}
            attempt={mending.attempt}
            places={places}
            labels={start}
            onAnswer={(question, answer) => {
              own.answer(question, answer);
              mending.mended(question);
            }}
            onType={(question, words) => {
              own.type(question, words);
              mending.mended(question);
            }}
            onBack={back}
            last={returning || at === topics.length - 1}
            onNext={() => onward(returning ? VIEW : (topics[at + 1]?.topic.id ?? VIEW))}
            onFinish={() => onward(VIEW)}
          />
        </div>
      )}
      {ready && step === VIEW && (
        <TimelineView
          heading={heading}
          texts={texts}
          flow={flow}
          topics={topics}
          places={places}
          state={{ entries, log: own.log }}
          found={own.found()}
          orders={orders}
          today={own.today}
          country={country}
          place={own.place}
          law={own.lawState}
          onRetry={own.retryLaw}
          onOpen={open}
          onLog={own.writeLog}
          onRemoved={own.removeFromLog}
          onSaid={kept.setNotice}
          onErase={eraseAll}
          keeping={
            <KeepFor
              texts={texts.keep}
              until={kept.keepUntil}
              country={country}
              onKeep={kept.switchKeeping}
              onSaid={kept.setNotice}
            />
          }
        />
      )}
    </div>
  );
}
