import { useEffect, useRef, useState } from 'preact/hooks';
import { ALL, chosen, megabytes, NO_PLACE, type OfflineList } from '../../domain/site/offline-list.ts';
import type { OfflineWords } from '../../domain/site/offline.schema.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { Mark } from '../../domain/site/saved-site.ts';
import { eraseOffline, fetchList, obstacle, offlineCopy, saveOffline, type Failure } from './offline-copy.ts';

/** What is going on. `saving` carries how much has come, from 0 to 1. */
export type Phase =
  | { readonly kind: 'waking' }
  | { readonly kind: 'impossible'; readonly why: 'impossible' | 'insecure' }
  | { readonly kind: 'still' }
  | { readonly kind: 'saving'; readonly part: number };

/** What was last said to the visitor; it takes the focus, since what they pressed may be gone. */
export interface Said {
  readonly kind: 'done' | 'problem';
  readonly text: string;
}

interface Names {
  readonly words: OfflineWords;
  /** The name of each place. */
  readonly nameOf: (place: string) => string;
}

/** The copy of the site on this device: what is there, and what can be done with it. */
export function useOfflineCopy({ words, nameOf }: Names) {
  const [phase, setPhase] = useState<Phase>({ kind: 'waking' });
  const [list, setList] = useState<OfflineList | 'loading' | 'failed'>('loading');
  const [mark, setMark] = useState<Mark | undefined>();
  const [said, setSaid] = useState<Said | undefined>();
  const stop = useRef<AbortController | undefined>();

  const load = async () => {
    setList('loading');
    setList(await fetchList().catch(() => 'failed' as const));
  };
  const look = async () => setMark((await offlineCopy().catch(() => undefined))?.mark);

  useEffect(() => {
    const why = obstacle();
    if (why) return setPhase({ kind: 'impossible', why });
    void Promise.all([look(), load()]).then(() => setPhase({ kind: 'still' }));
  }, []);

  async function save(choice: string): Promise<void> {
    const group = typeof list === 'object' && chosen(list, choice);
    if (!group) return;
    stop.current = new AbortController();
    setSaid(undefined);
    setPhase({ kind: 'saving', part: 0 });
    const wanted = newMark({ words, nameOf }, choice, group);
    const failure = await saveOffline(list, wanted, {
      stop: stop.current.signal,
      onProgress: (part) => setPhase({ kind: 'saving', part }),
    });
    await look();
    if (failure === 'changed') await load();
    setPhase({ kind: 'still' });
    setSaid(
      failure
        ? { kind: 'problem', text: whatFailed(words, failure, mark !== undefined) }
        : { kind: 'done', text: `${words.saved.done} ${words.saved.try}` },
    );
  }

  async function erase(): Promise<void> {
    const gone = await eraseEverything();
    await look();
    setSaid(gone ? { kind: 'done', text: words.erase.done } : { kind: 'problem', text: words.erase.failed });
  }

  return { phase, list, mark, said, load, save, erase, stop: () => stop.current?.abort() };
}

/** Erases the copy and whatever the tools keep. */
async function eraseEverything(): Promise<boolean> {
  try {
    localStorage.clear();
    sessionStorage.clear();
    return await eraseOffline();
  } catch {
    return false;
  }
}

/** What a new copy says about itself. */
function newMark(
  { words, nameOf }: Names,
  choice: string,
  { version, bytes }: { readonly version: string; readonly bytes: number },
): Mark {
  const saved = Date.now();
  const values = { day: dayOf(saved), place: nameOf(choice) };
  const { manage } = words.copy;
  const place = { label: fillText(words.copy.rights, values), href: `/rights/${choice}/` };
  return {
    version,
    choice,
    saved,
    bytes,
    note: fillText(words.copy[kindOf(choice)], values),
    links: kindOf(choice) === 'place' ? [place, manage] : [manage],
  };
}

/** The sentence on what is saved here. */
export function whatIsSaved({ words, nameOf }: Names, { choice, saved, bytes }: Mark): string {
  return fillText(words.saved[kindOf(choice)], {
    day: dayOf(saved),
    place: nameOf(choice),
    bytes: megabytes(bytes),
  });
}

function kindOf(choice: string): 'all' | 'noPlace' | 'place' {
  if (choice === ALL) return 'all';
  return choice === NO_PLACE ? 'noPlace' : 'place';
}

/** A day in full, as visitors with this kind of English write it. */
function dayOf(moment: number): string {
  const language = navigator.language.startsWith('en') ? navigator.language : 'en';
  return new Date(moment).toLocaleDateString(language, { dateStyle: 'long' });
}

function whatFailed({ saving, problem }: OfflineWords, failure: Failure, hadCopy: boolean): string {
  if (failure === 'stopped') return saving.stopped;
  return `${problem[failure]} ${hadCopy ? problem.kept : problem.nothing}`;
}
