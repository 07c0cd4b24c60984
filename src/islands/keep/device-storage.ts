/**
 * Saving on this device. Off until the client switches it on; what is saved knows when it ends, and is erased then.
 * Data that can't be read is erased, never trusted.
 */
const WEEK = 7;

export interface Saved<T> {
  readonly value: T;
  /** When it will be erased, in milliseconds since 1970. */
  readonly until: number;
}

export type Found<T> = Saved<T> | 'nothing' | 'unreadable';

/** When something saved from now on is erased: after a week, unless the client chose other days. */
export function endOf(now: number, days = WEEK): number {
  return now + days * 86_400_000;
}

/** Saves a value until the moment that the client was told, however often it changes. False if the browser forbids it. */
export function saveOnDevice<T>(name: string, value: T, until: number): boolean {
  // A change drawn a moment before leaving must not write again what leaving has just wiped.
  if (document.documentElement.dataset['left'] !== undefined) return false;
  try {
    localStorage.setItem(name, JSON.stringify({ value, until }));
    return true;
  } catch {
    return false;
  }
}

/** How to know what was saved: by its shape, after data of an older version was brought up to date. */
export interface Shape<T> {
  readonly isRight: (value: unknown) => value is T;
  readonly upgrade?: (value: unknown) => unknown;
}

/** What was saved, if it is whole, of the right shape and not past its day. */
export function readFromDevice<T>(name: string, { isRight, upgrade }: Shape<T>, now: number): Found<T> {
  try {
    const text = localStorage.getItem(name);
    if (text === null) return 'nothing';
    const data: unknown = JSON.parse(text);
    if (!isSaved(data)) return unreadable(name);
    const value = upgrade ? upgrade(data.value) : data.value;
    if (!isRight(value)) return unreadable(name);
    if (data.until > now) return { value, until: data.until };
    eraseFromDevice(name);
    return 'nothing';
  } catch {
    return unreadable(name);
  }
}

/** Erases what was saved under a name, and returns a way to put it back as it was. */
export function eraseFromDevice(name: string): () => void {
  try {
    const text = localStorage.getItem(name);
    localStorage.removeItem(name);
    return () => {
      if (text !== null) localStorage.setItem(name, text);
    };
  } catch {
    // Storage is blocked, so nothing was saved.
    return () => undefined;
  }
}

/**
 * The name under which the client's choice is kept that leaving erases nothing. (It is LEAVING_KEEPS of
 * browser/leave-site.ts; imported, that would become a second file to load on every page.)
 */
export const LEAVING_KEEPS = 'leaving-keeps';

/** Whether leaving the site erases what is saved. */
export function leavingErases(): boolean {
  try {
    return localStorage.getItem(LEAVING_KEEPS) === null;
  } catch {
    return true;
  }
}

/** Chooses whether it does, and returns what holds now: where the browser forbids storage, nothing is saved anyway. */
export function setLeavingErases(erases: boolean): boolean {
  try {
    if (erases) localStorage.removeItem(LEAVING_KEEPS);
    else localStorage.setItem(LEAVING_KEEPS, 'yes');
  } catch {
    // Leaving erases all there is.
  }
  return leavingErases();
}

function unreadable(name: string): 'unreadable' {
  eraseFromDevice(name);
  return 'unreadable';
}

function isSaved(data: unknown): data is Saved<unknown> {
  return (
    typeof data === 'object' &&
    data !== null &&
    'value' in data &&
    'until' in data &&
    typeof data.until === 'number'
  );
}
