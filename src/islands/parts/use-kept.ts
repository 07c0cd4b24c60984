import { useEffect, useRef, useState } from 'preact/hooks';
import { ERASE } from '../../domain/saved-site.ts';
import { endOf, forget, keep, kept, type Found } from './keep.ts';
import { useUnloadWarning } from './use-unload-warning.ts';

/** What the client is told about keeping. A tool may bring its own words. */
export interface KeepingWords {
  readonly back: string;
  readonly unreadable: string;
  readonly refused: string;
  readonly erased: string;
  /** Said besides if a saved copy of the site was erased with it. */
  readonly erasedSite: string;
  /** Somebody else's data is kept under the name already, so this was not put over it. */
  readonly other: string;
}

const WORDS: KeepingWords = {
  back: 'Your answers from before are back. You can erase them at the end of this page.',
  unreadable: 'What was kept on this device could not be read, so it was erased. You start afresh.',
  refused:
    'This browser does not allow the site to keep anything. Your answers stay only while this page is open.',
  erased: 'Everything you typed here is erased.',
  erasedSite: 'So is the saved site.',
  other:
    'Answers from another tab are already kept on this device, so these were not put over them. Reload the page to see those.',
};

interface Keeping<T> {
  /** The name under which it is kept, if the client wants that. */
  readonly name: string;
  /** What stands there before anything was kept or read. */
  readonly empty: T;
  /** What the tool starts from once it is awake, and after erasing. */
  readonly fresh: () => T;
  readonly isRight: (value: unknown) => value is T;
  /** Whether something would be lost by closing the page. */
  readonly isStarted: (value: T) => boolean;
  readonly words?: KeepingWords;
}

/**
 * What a client enters in a tool. It lives in memory; it is kept on the device only while the client wants that, until
 * the day they were told, and one call erases it.
 */
export function useKept<T>({ name, empty, fresh, isRight, isStarted, words = WORDS }: Keeping<T>) {
  const [value, setValue] = useState(empty);
  const [keepUntil, setKeepUntil] = useState<number | undefined>();
  const [notice, setNotice] = useState('');
  const now = useRef({ value, keepUntil });
  now.current = { value, keepUntil };

  // What is kept follows every change, but not the day it is thrown away. Where a change no longer fits, nothing older
  // may stay behind and come back in its place.
  useEffect(() => {
    if (keepUntil === undefined || keep(name, value, keepUntil)) return;
    forget(name);
    setKeepUntil(undefined);
    setNotice(words.refused);
  }, [name, value, keepUntil]);

  useUnloadWarning(keepUntil === undefined && isStarted(value));

  function takeOver(found: { value: T; until: number }): void {
    setValue(found.value);
    setKeepUntil(found.until);
  }

  return {
    value,
    notice,
    keepUntil,
    setValue,
    setNotice,
    /** Takes up what was kept. Called once, when the tool wakes up. */
    takeUp(): Found<T> {
      const found = kept(name, isRight, Date.now());
      if (typeof found === 'object') takeOver(found);
      else setValue(fresh());
      setNotice(typeof found === 'object' ? words.back : found === 'unreadable' ? words.unreadable : '');
      return found;
    },
    /**
     * Looks again at what is kept, after another tab may have changed it or time has passed. Takes over what is newer
     * there; what was erased there or has ended is gone here too. Tells which; undefined if nothing changed.
     */
    follow(): 'newer' | 'gone' | undefined {
      if (now.current.keepUntil === undefined) return undefined;
      const found = kept(name, isRight, Date.now());
      if (typeof found === 'object') {
        if (
          JSON.stringify(found) === JSON.stringify({ value: now.current.value, until: now.current.keepUntil })
        )
          return undefined;
        takeOver(found);
        return 'newer';
      }
      setKeepUntil(undefined);
      setValue(fresh());
      return 'gone';
    },
    erase(): void {
      const copy = savedSite();
      forget(name);
      copy?.postMessage(ERASE);
      setKeepUntil(undefined);
      setValue(fresh());
      setNotice(copy ? `${words.erased} ${words.erasedSite}` : words.erased);
    },
    /** Puts back what was just erased, kept or not as it was. */
    bringBack(before: { value: T; keepUntil: number | undefined }): void {
      setValue(before.value);
      setKeepUntil(before.keepUntil);
    },
    /** Keeps from now on for so many days, or no longer. False if it could not be switched on. */
    switchKeeping(on: boolean, days?: number): boolean {
      const until = endOf(Date.now(), days);
      if (!on) {
        forget(name);
        setKeepUntil(undefined);
      } else if (keepUntil === undefined && typeof kept(name, isRight, Date.now()) === 'object') {
        setNotice(words.other);
        return false;
      } else if (keep(name, value, until)) setKeepUntil(until);
      else {
        setNotice(words.refused);
        return false;
      }
      return true;
    },
  };
}

/** The worker that serves a saved copy of the site, if there is one: it erases the copy and itself when asked. */
export function savedSite(): ServiceWorker | null {
  return navigator.serviceWorker?.controller ?? null;
}
