import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  eraseFromDevice,
  readFromDevice,
  saveOnDevice,
  type Found,
  type Saved,
  type Shape,
} from './device-storage.ts';
import { useOnReturn } from './page-returns.ts';

export interface DeviceSetup<T> extends Shape<T> {
  /** The name under which it is saved, if the client wants that. */
  readonly name: string;
  /** What a tool holds before anything was entered or read. */
  readonly empty: T;
  /** What the tool starts from once it can, and after erasing. */
  readonly fresh: () => T;
}

interface Events {
  /** A change could not be saved any more. */
  readonly onRefused: () => void;
  /** Another tab has changed what is saved, or it was erased elsewhere or its time ran out. */
  readonly onFollowed: (how: 'newer' | 'gone') => void;
}

/**
 * A value in memory, with a copy on the device while the client wants that, until the day they were told. Tabs that save
 * the same follow each other, so that none writes over what another has done.
 */
export function useDeviceCopy<T extends object>(
  { name, empty, fresh, ...shape }: DeviceSetup<T>,
  { onRefused, onFollowed }: Events,
) {
  const [value, setValue] = useState(empty);
  const [savedUntil, setSavedUntil] = useState<number | undefined>();
  const now = useRef({ value, savedUntil });
  now.current = { value, savedUntil };
  // What was read from the device is never written back: meanwhile another tab may have gone on from there.
  const fromDevice = useRef(new WeakSet<T>());

  // What is saved follows every change, but not the day it is erased. Where a change no longer fits, nothing older may
  // stay behind and come back in its place. Saved before it is drawn: who goes away the moment they see it loses nothing.
  useLayoutEffect(() => {
    if (savedUntil === undefined || fromDevice.current.has(value) || saveOnDevice(name, value, savedUntil))
      return;
    eraseFromDevice(name);
    setSavedUntil(undefined);
    onRefused();
  }, [name, value, savedUntil]);

  useOnReturn(name, () => {
    if (now.current.savedUntil === undefined) return;
    const found = readFromDevice(name, shape, Date.now());
    if (typeof found !== 'object') {
      setSavedUntil(undefined);
      setValue(fresh());
      onFollowed('gone');
    } else if (JSON.stringify(found) !== JSON.stringify(asSaved(now.current))) {
      takeOver(found);
      onFollowed('newer');
    }
  });

  function takeOver(found: Saved<T>): void {
    fromDevice.current.add(found.value);
    setValue(found.value);
    setSavedUntil(found.until);
  }

  return {
    value,
    setValue,
    savedUntil,
    setSavedUntil,
    /** Takes over what was saved, or starts afresh. */
    load(): Found<T> {
      const found = readFromDevice(name, shape, Date.now());
      if (typeof found === 'object') takeOver(found);
      else setValue(fresh());
      return found;
    },
    /** Puts back what was here before, saved or not as it was. */
    putBack(before: { readonly value: T; readonly savedUntil: number | undefined }): void {
      fromDevice.current.delete(before.value);
      setValue(before.value);
      setSavedUntil(before.savedUntil);
    },
  };
}

const asSaved = <T>({ value, savedUntil }: { value: T; savedUntil: number | undefined }) => ({
  value,
  until: savedUntil,
});
