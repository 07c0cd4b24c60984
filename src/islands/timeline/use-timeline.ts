import { useLayoutEffect, useState } from 'preact/hooks';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { effective, NO_ENTRIES, openTopics } from '../../domain/flow/flow.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { given } from '../../domain/flow/when.ts';
import type { RefusalLaw } from '../../domain/refusal/law.ts';
import { daysOf, orderFaults } from '../../domain/timeline/days.ts';
import { isTimeline } from '../../domain/timeline/file.ts';
import { isStarted, timeline, timelineAnswers, type TimelineState } from '../../domain/timeline/timeline.ts';
import { useOnReturn } from '../keep/page-returns.ts';
import { useSavedEntries } from '../keep/use-saved-entries.ts';
import { placeInAddress } from '../steps/place-in-address.ts';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { today, useTemporal } from '../steps/today.ts';
import { useLaw } from '../steps/use-law.ts';
import type { TimelineWords } from './timeline-words.ts';

const NAME = 'timeline';
const EMPTY: TimelineState = { entries: NO_ENTRIES, log: [] };

interface Setup {
  readonly flow: Flow;
  readonly words: ToolWords;
  readonly texts: TimelineWords;
  readonly places: readonly PlaceGroup[];
}

/**
 * What the client noted on their timeline, and what follows from it and from the law of their place. It lives in memory,
 * and on the device only if the client switches that on.
 */
export function useTimeline({ flow, words, texts, places }: Setup) {
  const ready = useTemporal();
  const [now, setNow] = useState(today);
  const saved = useSavedEntries<TimelineState>({
    name: NAME,
    empty: EMPTY,
    fresh: () => EMPTY,
    isRight: isTimeline,
    isStarted,
    words,
  });

  // Before the first drawing, so that nothing the client picks at once can be overwritten.
  useLayoutEffect(() => {
    if (!ready) return;
    const wanted = placeInAddress(places);
    const found = saved.load();
    if (typeof found !== 'object' && wanted.kind === 'known') saved.change(withPlace(wanted.id));
  }, [ready]);

  useOnReturn(NAME, () => setNow(today()));

  const { log } = saved.value;
  const place = given(saved.value.entries.answers, 'place')[0] ?? '';
  const { state: lawState, retry: retryLaw } = useLaw<RefusalLaw>(place, '/refusal/law');
  const law = lawState.kind === 'ready' ? lawState.law : null;
  const country = law?.country ?? (/^[a-z]{2}(-|$)/.test(place) ? place.slice(0, 2) : 'us');
  const known = timelineAnswers(law, place);
  const entries = ready ? effective(flow, saved.value.entries, () => known) : NO_ENTRIES;
  const asks = Object.fromEntries(
    flow.topics.flatMap(({ questions }) => questions.map(({ id, ask }) => [id, ask])),
  );

  function removeFromLog(rest: TimelineState['log']): void {
    saved.change((old) => ({ ...old, log: rest }));
    saved.setNotice(texts.log.removed);
    saved.offerUndo({
      label: texts.log.undo,
      restore: () => {
        saved.change((old) => ({ ...old, log }));
        saved.setNotice(texts.log.undone);
      },
    });
  }

  return {
    ready,
    saved,
    today: now,
    place,
    lawState,
    retryLaw,
    country,
    entries,
    log,
    topics: ready ? openTopics(flow, saved.value.entries, () => known) : [],
    /** Beside the answers, what the law adds to them. */
    context: { ...entries.answers, ...known },
    /** Days that are noted in an order in which they cannot have been. */
    orders: ready ? orderFaults(daysOf(entries, law), asks, texts.orders.pair, country) : [],
    /** What the days mean. Without Temporal there is none yet. */
    found: () =>
      timeline({ law: lawState.kind === 'none' ? null : (law ?? undefined), entries, log, today: now }),
    writeLog: (written: TimelineState['log']) => saved.change((old) => ({ ...old, log: written })),
    removeFromLog,
    open: (opened: TimelineState) => saved.change(() => opened),
  };
}

export type OwnTimeline = ReturnType<typeof useTimeline>;

const withPlace = (place: string) => (old: TimelineState) => ({
  ...old,
  entries: { ...old.entries, answers: { ...old.entries.answers, place } },
});
