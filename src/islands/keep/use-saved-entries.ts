import { useState } from 'preact/hooks';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { ERASE } from '../../domain/site/saved-site.ts';
import {
  LEAVING_KEEPS,
  endOf,
  eraseFromDevice,
  readFromDevice,
  saveOnDevice,
  type Found,
} from './device-storage.ts';
import { useOnLeave } from './page-returns.ts';
import type { Undo } from './UndoNotice.tsx';
import { useDeviceCopy, type DeviceSetup } from './use-device-copy.ts';
import { useUnloadWarning } from './use-unload-warning.ts';

interface Setup<T> extends DeviceSetup<T> {
  /** Whether something would be lost by closing the page. */
  readonly isStarted: (value: T) => boolean;
  readonly words: Pick<ToolWords, 'saving' | 'erasing' | 'panel'>;
}

/** How everything on the page was replaced at once. */
export interface Replaced {
  readonly by: 'saved' | 'erased' | 'gone' | 'undo';
}

/**
 * What a client enters in a tool: in memory, and saved on the device if the client wants that. One call erases it, and
 * another brings it back while the page stays open and untouched. What there is to say of it is the `notice`.
 */
export function useSavedEntries<T extends object>(setup: Setup<T>) {
  const { name, words } = setup;
  const [notice, setNotice] = useState('');
  const [undo, setUndo] = useState<Undo | undefined>();
  const [replaced, setReplaced] = useState<Replaced | undefined>();
  const copy = useDeviceCopy<T>(setup, {
    onRefused: () => setNotice(words.saving.refused),
    onFollowed(how) {
      dropUndo(how === 'newer' ? words.saving.followed : words.saving.gone);
      if (how === 'gone') setReplaced({ by: 'gone' });
    },
  });
  const { value, savedUntil } = copy;
  useUnloadWarning(savedUntil === undefined && setup.isStarted(value), words.panel);
  useOnLeave(() => setUndo(undefined));

  /** Gives up the chance to undo, and says this. */
  function dropUndo(said = ''): void {
    setUndo(undefined);
    setNotice(said);
  }

  function erase(besides: readonly string[] = []): void {
    const before = { value, savedUntil };
    const restores = [name, LEAVING_KEEPS, ...besides].map(eraseFromDevice);
    const savedToo = eraseOfflineCopy();
    copy.putBack({ value: setup.fresh(), savedUntil: undefined });
    setReplaced({ by: 'erased' });
    setNotice(savedToo ? `${words.erasing.done} ${words.erasing.siteDone}` : words.erasing.done);
    const restore = () => {
      for (const putBack of restores) putBack();
      copy.putBack(before);
      setReplaced({ by: 'undo' });
      setNotice(words.erasing.undone);
    };
    const final = { label: words.erasing.final, said: words.erasing.finally };
    setUndo({ label: words.erasing.undo, restore, final });
  }

  return {
    value,
    savedUntil,
    /** How all of it was last replaced at once; a new object each time. */
    replaced,
    notice,
    setNotice,
    undo,
    /** Something smaller was taken away, and can be brought back until the next change. */
    offerUndo: setUndo,
    dropUndo,
    /** Takes a change in. With it, what could still be undone can't be any more. */
    change(how: (old: T) => T): void {
      if (undo) dropUndo();
      copy.setValue(how);
    },
    /** Takes over what was saved. Called once, when the tool can start. */
    load(): Found<T> {
      const found = copy.load();
      if (typeof found === 'object') setReplaced({ by: 'saved' });
      setNotice(
        typeof found === 'object' ? words.saving.back : found === 'unreadable' ? words.saving.unreadable : '',
      );
      return found;
    },
    /** Erases everything here and what other tools on the page have saved `besides`. It can be undone for a while. */
    erase,
    /** Saves from now on for so many days, or no longer. False if it could not be switched on. */
    saveFor(on: boolean, days?: number): boolean {
      if (!on) [name, LEAVING_KEEPS].forEach(eraseFromDevice);
      const until = on ? endOf(Date.now(), days) : undefined;
      const other =
        on && savedUntil === undefined && typeof readFromDevice(name, setup, Date.now()) === 'object';
      const done = until === undefined || (!other && saveOnDevice(name, value, until));
      if (done) copy.setSavedUntil(until);
      else setNotice(other ? words.saving.other : words.saving.refused);
      return done;
    },
  };
}

export type SavedEntries<T extends object = object> = ReturnType<typeof useSavedEntries<T>>;

/** The worker that serves a saved copy of the site, if there is one: it erases the copy and itself when asked. */
export function offlineWorker(): ServiceWorker | null {
  return navigator.serviceWorker?.controller ?? null;
}

/** Erases the saved copy of the site. True if there was one. */
function eraseOfflineCopy(): boolean {
  const copy = offlineWorker();
  copy?.postMessage(ERASE);
  return copy !== null;
}
