import { useLayoutEffect, useState } from 'preact/hooks';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { effective, NO_ENTRIES, openTopics } from '../../domain/flow/flow.ts';
import type { RefusalLaw } from '../../domain/refusal/law.ts';
import { isStarted, timeline, timelineAnswers, type TimelineState } from '../../domain/timeline/timeline.ts';
import { daysOf, orderFaults } from '../../domain/timeline/days.ts';
import { isTimeline } from '../../domain/timeline/file.ts';
import { given } from '../../domain/flow/when.ts';
import { placeInAddress } from '../steps/place-in-address.ts';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import type { TimelineWords } from './timeline-words.ts';
import { today, useTemporal } from '../steps/today.ts';
import type { Undo } from '../keep/UndoNotice.tsx';
import { useAwake, useAway } from '../keep/use-awake.ts';
import { useKept } from '../keep/use-kept.ts';
import { useLaw } from '../steps/use-law.ts';

const NAME = 'timeline';
const EMPTY: TimelineState = { entries: NO_ENTRIES, log: [] };

/** What the tool shows when something has happened to all that the client noted. */
interface Turns {
  /** It came back from the device or was brought back: `undone` is true in the second case. */
  readonly onBack: (undone: boolean) => void;
  /** It was erased elsewhere, or its time is over. */
  readonly onGone: () => void;
}

/**
 * What the client noted on their timeline, what follows from it and from the law of their place, and how a step is taken
 * back. It lives in memory, and on the device only if the client switches that on.
 */
export function useTimeline(
  flow: Flow,
  texts: TimelineWords,
  places: readonly PlaceGroup[],
  { onBack, onGone }: Turns,
) {
  const ready = useTemporal();
  const [undo, setUndo] = useState<Undo | undefined>();
  const [now, setNow] = useState(today);
  const { refused, unreadable, other, followed, gone } = texts.keep;
  const kept = useKept<TimelineState>({
    name: NAME,
    empty: EMPTY,
    fresh: () => EMPTY,
    isRight: isTimeline,
    isStarted,
    onGone: () => {
      setUndo(undefined);
      onGone();
    },
    words: {
      back: texts.start.back,
      refused,
      unreadable,
      other,
      followed,
      gone,
      erased: texts.erase.done,
      erasedSite: texts.erase.site,
    },
  });

  // Before the first drawing, so that nothing the client picks at once can be overwritten.
  useLayoutEffect(() => {
    if (!ready) return;
    const wanted = placeInAddress(places);
    if (typeof kept.takeUp() === 'object') onBack(false);
    else if (wanted.kind === 'known') kept.setValue(withAnswer('place', wanted.id));
  }, [ready]);

  useAwake(NAME, () => setNow(today()));
  useAway(() => setUndo(undefined));

  const { log } = kept.value;
  const place = given(kept.value.entries.answers, 'place')[0] ?? '';
  const { state: lawState, retry: retryLaw } = useLaw<RefusalLaw>(place, '/refusal/law');
  const law = lawState.kind === 'ready' ? lawState.law : null;
  const country = law?.country ?? (/^[a-z]{2}(-|$)/.test(place) ? place.slice(0, 2) : 'us');
  const known = timelineAnswers(law, place);
  const entries = ready ? effective(flow, kept.value.entries, () => known) : NO_ENTRIES;
  const asks = Object.fromEntries(
    flow.topics.flatMap(({ questions }) => questions.map(({ id, ask }) => [id, ask])),
  );

  /** Takes a change in. With the first one, what could still be undone is let go. */
  function change(how: (old: TimelineState) => TimelineState): void {
    setUndo(undefined);
    kept.setNotice('');
    kept.setValue(how);
  }

  function removeFromLog(rest: TimelineState['log']): void {
    change((old) => ({ ...old, log: rest }));
    kept.setNotice(texts.log.removed);
    setUndo({
      label: texts.log.undo,
      restore: () => {
        kept.setValue((old) => ({ ...old, log }));
        kept.setNotice(texts.log.undone);
      },
    });
  }

  function erase(): void {
    const before = { value: kept.value, keepUntil: kept.keepUntil };
    kept.erase();
    setUndo({
      label: texts.erase.undo,
      restore: () => {
        kept.bringBack(before);
        kept.setNotice(texts.erase.undone);
        onBack(true);
      },
      final: { label: texts.erase.final, said: texts.erase.finally },
    });
  }

  return {
    ready,
    kept,
    undo,
    letUndoGo: () => setUndo(undefined),
    today: now,
    place,
    lawState,
    retryLaw,
    country,
    entries,
    log,
    topics: ready ? openTopics(flow, kept.value.entries, () => known) : [],
    /** Beside the answers, what the law adds to them. */
    context: { ...entries.answers, ...known },
    /** Days that are noted in an order in which they cannot have been. */
    orders: ready ? orderFaults(daysOf(entries, law), asks, texts.orders.pair, country) : [],
    /** What the days mean. Without Temporal there is none yet. */
    found: () =>
      timeline({ law: lawState.kind === 'none' ? null : (law ?? undefined), entries, log, today: now }),
    answer: (question: string, answer: string | readonly string[]) => change(withAnswer(question, answer)),
    type: (question: string, words: string) =>
      change(({ entries: { answers, fields }, ...old }) => ({
        ...old,
        entries: { answers, fields: { ...fields, [question]: words } },
      })),
    writeLog: (written: TimelineState['log']) => change((old) => ({ ...old, log: written })),
    removeFromLog,
    open: (opened: TimelineState) => change(() => opened),
    erase,
  };
}

const withAnswer = (question: string, answer: string | readonly string[]) => (old: TimelineState) => ({
  ...old,
  entries: { ...old.entries, answers: { ...old.entries.answers, [question]: answer } },
});
