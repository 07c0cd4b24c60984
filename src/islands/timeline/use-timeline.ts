import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { carryPlace } from '../../browser/carry-place.ts';
import { loadLater } from '../../browser/load-later.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { effective, NO_ENTRIES, openTopics } from '../../domain/flow/flow.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { given } from '../../domain/flow/when.ts';
import type { RefusalLaw } from '../../domain/refusal/law.ts';
import { isThread, upgraded } from '../../domain/timeline/file.ts';
import {
  isThreadStarted,
  NO_THREAD,
  openRequest,
  withHanded,
  withOpen,
  type Handed,
  type OwnRequest,
  type Thread,
} from '../../domain/timeline/thread.ts';
import { partOf } from '../keep/part-of.ts';
import { useOnReturn } from '../keep/page-returns.ts';
import { useSavedEntries } from '../keep/use-saved-entries.ts';
import { placeInAddress } from '../steps/place-in-address.ts';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { today, useTemporal } from '../steps/today.ts';
import { fetchFile } from '../steps/use-file.ts';
import { come, useRest } from '../steps/use-later.ts';
import { useLaw } from '../steps/use-law.ts';
import restFiles from './rest.ts?later';
import type { TimelineWords } from './timeline-words.ts';
import type { removing, workOut } from './work-out.ts';

const NAME = 'timeline';
interface Setup {
  readonly flow: Flow;
  readonly words: ToolWords;
  readonly places: readonly PlaceGroup[];
  /** A request from another tool on the page. Each new handover goes on top of what is there. */
  readonly handedOver: Handed | undefined;
}

/** All requests, in memory, and on the device only if the client switches that on. */
function useThread({ ready, words, places, handedOver }: Omit<Setup, 'flow'> & { ready: boolean }) {
  const saved = useSavedEntries<Thread>({
    name: NAME,
    empty: NO_THREAD,
    fresh: () => NO_THREAD,
    isRight: isThread,
    upgrade: upgraded,
    isStarted: isThreadStarted,
    words,
  });

  // Before the first drawing, so that nothing the client picks at once can be overwritten.
  useLayoutEffect(() => {
    if (!ready) return;
    const wanted = placeInAddress(places);
    const found = saved.load();
    if (typeof found !== 'object' && wanted.kind === 'known')
      saved.change((old) => withOpen(old, withPlace(openRequest(old), wanted.id)));
  }, [ready]);

  useLayoutEffect(() => {
    if (ready && handedOver) saved.change((old) => withHanded(old, handedOver));
  }, [ready, handedOver]);
  return saved;
}

async function loadRest() {
  const [code, texts] = await Promise.all([
    loadLater<typeof import('./rest.ts')>(restFiles),
    fetchFile<TimelineWords>('/after-you-ask/texts.json'),
  ]);
  return { ...code, texts };
}

/** What the client noted of their requests, and what follows for the open one from it and from the law of its place. */
export function useTimeline({ flow, ...setup }: Setup) {
  const ready = useTemporal();
  const rest = useRest(loadRest);
  const code = come(rest);
  const [now, setNow] = useState(today);
  const thread = useThread({ ...setup, ready });
  useOnReturn(NAME, () => setNow(today()));

  const saved = partOf(thread, openRequest, withOpen);
  const { entries: raw, log } = saved.value;
  const place = given(raw.answers, 'place')[0] ?? '';
  useEffect(() => carryPlace(place), [place]);
  const lawHere = useLaw<RefusalLaw>(place, '/refusal/law');
  const law = come(lawHere) ?? null;
  const country = law?.country ?? (/^[a-z]{2}(-|$)/.test(place) ? place.slice(0, 2) : 'us');
  const entries = ready ? effective(flow, raw) : NO_ENTRIES;
  const found = ready ? code?.workOut({ flow, texts: code.texts, place, law, country }, raw) : undefined;
  return {
    ready,
    rest,
    thread,
    saved,
    today: now,
    place,
    lawHere,
    country,
    log,
    entries,
    context: entries.answers,
    topics: ready ? openTopics(flow, raw) : [],
    ...found,
    /** What follows, once what counts the days has come. */
    found,
    code,
    open: (opened: Thread) => thread.change(() => opened),
  };
}

export type LightTimeline = ReturnType<typeof useTimeline>;

/** The timeline once what counts the days has come. */
export type OwnTimeline = LightTimeline & ReturnType<typeof workOut> & ReturnType<typeof removing>;

const withPlace = (old: OwnRequest, place: string): OwnRequest => ({
  ...old,
  entries: { ...old.entries, answers: { ...old.entries.answers, place } },
});
