/**
 * Keeping answers on this device. Off until the client switches it on; what is kept says when it ends, and is thrown
 * away then. Data that cannot be read is set aside, never trusted.
 */
const WEEK = 7;

export interface Kept<T> {
  readonly value: T;
  /** When it will be thrown away, in milliseconds since 1970. */
  readonly until: number;
}

export type Found<T> = Kept<T> | 'nothing' | 'unreadable';

/** When something kept from now on is thrown away: after a week, unless the client chose other days. */
export function endOf(now: number, days = WEEK): number {
  return now + days * 86_400_000;
}

/** Keeps a value until the moment that the client was told, however often it changes. False if the browser forbids it. */
export function keep<T>(key: string, value: T, until: number): boolean {
  // A change drawn a moment before leaving must not write again what leaving has just wiped.
  if (document.documentElement.dataset['left'] !== undefined) return false;
  try {
    localStorage.setItem(key, JSON.stringify({ value, until }));
    return true;
  } catch {
    return false;
  }
}

/** What was kept, if it is whole, of the right shape and not past its day. */
export function kept<T>(key: string, isRight: (value: unknown) => value is T, now: number): Found<T> {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return 'nothing';
    const data: unknown = JSON.parse(text);
    if (!isKept(data) || !isRight(data.value)) return unreadable(key);
    if (data.until > now) return { value: data.value, until: data.until };
    forget(key);
    return 'nothing';
  } catch {
    return unreadable(key);
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is blocked, so nothing was kept.
  }
}

function unreadable(key: string): 'unreadable' {
  forget(key);
  return 'unreadable';
}

function isKept(data: unknown): data is Kept<unknown> {
  return (
    typeof data === 'object' &&
    data !== null &&
    'value' in data &&
    'until' in data &&
    typeof data.until === 'number'
  );
}
