const MINUTE = 60_000;
/** How long the answer of the database is believed. */
const RECHECK = 1_000;

/** Counts joins a minute in this process. True while there are fewer than allowed. */
export function minuteLimit(most: number, now: () => number): () => boolean {
  let minute = 0;
  let count = 0;
  return () => {
    const current = Math.floor(now() / MINUTE);
    if (current !== minute) count = 0;
    minute = current;
    count += 1;
    return count <= most;
  };
}

/** Whether joins are paused, asked of the database at most once a second. While it is gone: not paused. */
export function pausedJoins(
  pausedSince: () => Promise<number | undefined>,
  now: () => number = () => performance.now(),
): () => Promise<boolean> {
  let known: Promise<boolean> | undefined;
  let until = 0;
  return () => {
    if (known && now() < until) return known;
    until = now() + RECHECK;
    known = pausedSince().then(
      (since) => since !== undefined,
      () => false,
    );
    return known;
  };
}
