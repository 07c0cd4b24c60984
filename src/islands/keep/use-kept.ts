import { useEffect, useRef, useState } from 'preact/hooks';
import { ERASE } from '../../domain/site/saved-site.ts';
import { endOf, forget, keep, kept, type Found } from './keep.ts';
import { useAwake } from './use-awake.ts';
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
  /** Another tab has changed what is kept, and this one shows the newer. */
  readonly followed: string;
  /** What was kept was erased elsewhere, or its time is over. */
  readonly gone: string;
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
  followed: 'Your answers were changed in another tab. You see the newer ones.',
  gone: 'What was kept on this device was erased or has ended. It is gone from this page too.',
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
  /** Called once what was kept is gone from this page because it is gone from the device. */
  readonly onGone: () => void;
  readonly words?: KeepingWords;
}

/**
 * What a client enters in a tool. It lives in memory; it is kept on the device only while the client wants that, until
 * the day they were told, and one call erases it. Tabs that keep the same follow each other, so that none writes over
 * what another has done.
 */
export function useKept<T extends object>({
  name,
  empty,
  fresh,
  isRight,
  isStarted,
  onGone,
  words = WORDS,
}: Keeping<T>) {
  const [value, setValue] = useState(empty);
  const [keepUntil, setKeepUntil] = useState<number | undefined>();
  const [notice, setNotice] = useState('');
  const now = useRef({ value, keepUntil });
  now.current = { value, keepUntil };
  // What was read from the device is never written back: meanwhile another tab may have gone on from there.
  const fromDevice = useRef(new WeakSet<T>());

  // What is kept follows every change, but not the day it is thrown away. Where a change no longer fits, nothing older
  // may stay behind and come back in its place.
  useEffect(() => {
    if (keepUntil === undefined || fromDevice.current.has(value) || keep(name, value, keepUntil)) return;
    forget(name);
    setKeepUntil(undefined);
    setNotice(words.refused);
  }, [name, value, keepUntil]);

  useUnloadWarning(keepUntil === undefined && isStarted(value));

  useAwake(name, () => {
    const changed = follow();
    if (changed === undefined) return;
    setNotice(changed === 'newer' ? words.followed : words.gone);
    if (changed === 'gone') onGone();
  });

  function takeOver(found: { value: T; until: number }): void {
    fromDevice.current.add(found.value);
    setValue(found.value);
    setKeepUntil(found.until);
  }

  /**
   * Looks again at what is kept, after another tab may have changed it or time has passed. Takes over what is newer
   * there; what was erased there or has ended is gone here too. Tells which; undefined if nothing changed.
   */
  function follow(): 'newer' | 'gone' | undefined {
    if (now.current.keepUntil === undefined) return undefined;
    const found = kept(name, isRight, Date.now());
    if (typeof found !== 'object') {
      setKeepUntil(undefined);
      setValue(fresh());
      return 'gone';
    }
    const here = JSON.stringify({ value: now.current.value, until: now.current.keepUntil });
    if (JSON.stringify(found) === here) return undefined;
    takeOver(found);
    return 'newer';
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
      fromDevice.current.delete(before.value);
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
