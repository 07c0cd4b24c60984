import { useEffect, useState } from 'preact/hooks';
import { ERASE } from '../../domain/saved-site.ts';
import { forget, keep, kept, weekFrom, type Found } from './keep.ts';
import { useUnloadWarning } from './use-unload-warning.ts';

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
}

/**
 * What a client enters in a tool. It lives in memory; it is kept on the device only while the client wants that, until
 * the day they were told, and one call erases it.
 */
export function useKept<T>({ name, empty, fresh, isRight, isStarted }: Keeping<T>) {
  const [value, setValue] = useState(empty);
  const [keepUntil, setKeepUntil] = useState<number | undefined>();
  const [notice, setNotice] = useState('');

  // What is kept follows every change, but not the day it is thrown away.
  useEffect(() => {
    if (keepUntil !== undefined) keep(name, value, keepUntil);
  }, [name, value, keepUntil]);

  useUnloadWarning(keepUntil === undefined && isStarted(value));

  return {
    value,
    notice,
    keepUntil,
    setValue,
    setNotice,
    /** Takes up what was kept. Called once, when the tool wakes up. */
    takeUp(): Found<T> {
      const found = kept(name, isRight, Date.now());
      setValue(typeof found === 'object' ? found.value : fresh());
      if (typeof found === 'object') setKeepUntil(found.until);
      setNotice(greeting(found));
      return found;
    },
    erase(): void {
      const copy = savedSite();
      forget(name);
      copy?.postMessage(ERASE);
      setKeepUntil(undefined);
      setValue(fresh());
      setNotice(
        copy
          ? 'Everything you typed here is erased, and so is the saved site.'
          : 'Everything you typed here is erased.',
      );
    },
    switchKeeping(on: boolean): void {
      const until = weekFrom(Date.now());
      if (!on) {
        forget(name);
        setKeepUntil(undefined);
      } else if (keep(name, value, until)) setKeepUntil(until);
      else
        setNotice(
          'This browser does not allow the site to keep anything. Your answers stay only while this page is open.',
        );
    },
  };
}

/** The worker that serves a saved copy of the site, if there is one: it erases the copy and itself when asked. */
export function savedSite(): ServiceWorker | null {
  return navigator.serviceWorker?.controller ?? null;
}

/** What to say when the tool wakes up; usually nothing. */
function greeting(found: Found<unknown>): string {
  if (found === 'unreadable')
    return 'What was kept on this device could not be read, so it was erased. You start afresh.';
  return found === 'nothing'
    ? ''
    : 'Your answers from before are back. You can erase them at the end of this page.';
}
