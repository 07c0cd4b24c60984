import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Flow } from '../domain/flow.schema.ts';
import { effective, NO_ENTRIES, openTopics, type Entries } from '../domain/flow.ts';
import type { RefusalLaw } from '../domain/refusal-law.ts';
import { isStarted, timeline, timelineAnswers, type TimelineState } from '../domain/timeline.ts';
import { daysOf, orderFaults } from '../domain/timeline-days.ts';
import { isTimeline, readTimelineFile } from '../domain/timeline-file.ts';
import { given } from '../domain/when.ts';
import { KeepFor } from './parts/KeepFor.tsx';
import { OpenOwnFile } from './parts/OwnFile.tsx';
import { placeInAddress } from './parts/place-in-address.ts';
import type { PlaceGroup } from './parts/PlaceSelect.tsx';
import { StepForm } from './parts/StepForm.tsx';
import { TimelineView } from './parts/TimelineView.tsx';
import type { TimelineWords } from './parts/timeline-words.ts';
import { today, useTemporal } from './parts/today.ts';
import { UndoNotice, type Undo } from './parts/UndoNotice.tsx';
import { useAwake, useAway } from './parts/use-awake.ts';
import { useFocusOnStep } from './parts/use-focus-on-step.ts';
import { useKept } from './parts/use-kept.ts';
import { useLaw } from './parts/use-law.ts';
import { useMending } from './parts/use-mending.ts';
import { useSteps } from './parts/use-steps.ts';
import { Waiting } from './parts/Waiting.tsx';

export interface TimelineProps {
  readonly flow: Flow;
  readonly texts: TimelineWords;
  readonly places: readonly PlaceGroup[];
}

const NAME = 'timeline';
const START = 'start';
const VIEW = 'timeline';
const EMPTY: TimelineState = { entries: NO_ENTRIES, log: [] };
/** The largest file that is read, in bytes: years of notes fit in. */
const LARGEST_FILE = 1_000_000;

/** The client's own timeline. It lives in memory, and on the device only if the client switches that on. */
export function Timeline({ flow, texts, places }: TimelineProps) {
  const ready = useTemporal();
  const { step, go, restart } = useSteps(NAME, START);
  const { back, ...start } = texts.start;
  const { refused, unreadable, other, followed, gone } = texts.keep;
  const kept = useKept<TimelineState>({
    name: NAME,
    empty: EMPTY,
    fresh: () => EMPTY,
    isRight: isTimeline,
    isStarted,
    onGone: () => {
      setUndo(undefined);
      restart();
    },
    words: {
      back,
      refused,
      unreadable,
      other,
      followed,
      gone,
      erased: texts.erase.done,
      erasedSite: texts.erase.site,
    },
  });
  const mending = useMending();
  const { heading, moved } = useFocusOnStep(step, mending.errors.length > 0);
  const [returning, setReturning] = useState(false);
  const [undo, setUndo] = useState<Undo | undefined>();
  const [now, setNow] = useState(today);

  // Before the first drawing, so that nothing the client picks at once can be overwritten.
  useLayoutEffect(() => {
    if (!ready) return;
    const wanted = placeInAddress(places);
    if (typeof kept.takeUp() === 'object') restart(VIEW);
    else if (wanted.kind === 'known') kept.setValue(withAnswer('place', wanted.id));
  }, [ready]);

  useAwake(NAME, () => setNow(today()));
  useAway(() => setUndo(undefined));

  const state = kept.value;
  const place = given(state.entries.answers, 'place')[0] ?? '';
  const { state: lawState, retry } = useLaw<RefusalLaw>(place, '/refusal/law');
  const law = lawState.kind === 'ready' ? lawState.law : null;
  const country = law?.country ?? (/^[a-z]{2}(-|$)/.test(place) ? place.slice(0, 2) : 'us');
  const known = () => timelineAnswers(law, place);
  const entries = ready ? effective(flow, state.entries, known) : NO_ENTRIES;
  const topics = ready ? openTopics(flow, state.entries, known) : [];
  const at = topics.findIndex(({ topic }) => topic.id === step);
  const current = topics[at];
  const asks = Object.fromEntries(
    flow.topics.flatMap(({ questions }) => questions.map(({ id, ask }) => [id, ask])),
  );
  const orders = ready ? orderFaults(daysOf(entries, law), asks, texts.orders.pair, country) : [];

  /** Takes a change in. With the first one, what could still be undone is let go. */
  function change(how: (old: TimelineState) => TimelineState): void {
    setUndo(undefined);
    kept.setNotice('');
    kept.setValue(how);
  }

  function take(question: string, how: (old: Entries) => Entries): void {
    change((old) => ({ ...old, entries: how(old.entries) }));
    mending.mended(question);
  }

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
    const before = { value: state, keepUntil: kept.keepUntil };
    kept.erase();
    setReturning(false);
    setUndo({
      label: texts.erase.undo,
      restore: () => {
        kept.bringBack(before);
        kept.setNotice(texts.erase.undone);
        moved.current = true;
        restart(VIEW);
      },
      final: { label: texts.erase.final, said: texts.erase.finally },
    });
    moved.current = true;
    restart();
  }

  // A step that an answer has since closed leads to the start.
  const lost = ready && step !== START && step !== VIEW && at < 0;
  useEffect(() => {
    if (lost) go(START);
  });

  return (
    <div class={step === VIEW ? 'tool single finished' : 'tool single'}>
      <UndoNotice
        notice={kept.notice}
        undo={undo}
        onSaid={(said) => {
          setUndo(undefined);
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
              change(() => opened);
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
            context={{ ...entries.answers, ...known() }}
            errors={mending.errors}
            attempt={mending.attempt}
            places={places}
            labels={start}
            onAnswer={(question, answer) =>
              take(question, (old) => ({ ...old, answers: { ...old.answers, [question]: answer } }))
            }
            onType={(question, words) =>
              take(question, (old) => ({ ...old, fields: { ...old.fields, [question]: words } }))
            }
            onBack={() => history.back()}
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
          state={{ entries, log: state.log }}
          found={timeline({
            law: lawState.kind === 'none' ? null : (law ?? undefined),
            entries,
            log: state.log,
            today: now,
          })}
          orders={orders}
          today={now}
          country={country}
          place={place}
          law={lawState}
          onRetry={retry}
          onOpen={open}
          onLog={(log) => change((old) => ({ ...old, log }))}
          onRemoved={(log) => {
            const before = state.log;
            change((old) => ({ ...old, log }));
            kept.setNotice(texts.log.removed);
            setUndo({
              label: texts.log.undo,
              restore: () => {
                kept.setValue((old) => ({ ...old, log: before }));
                kept.setNotice(texts.log.undone);
              },
            });
          }}
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

const withAnswer = (question: string, answer: string) => (old: TimelineState) => ({
  ...old,
  entries: { ...old.entries, answers: { ...old.entries.answers, [question]: answer } },
});
