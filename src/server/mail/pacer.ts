import { setTimeout as wait } from 'node:timers/promises';

/** Resolves when the next mail may go, or at once when `ending` is aborted. 0 a minute: no limit. */
export function pacer(perMinute: number, ending?: AbortSignal): () => Promise<void> {
  let next = 0;
  return async () => {
    if (perMinute === 0) return;
    const ahead = next - performance.now();
    next = Math.max(next, performance.now()) + 60_000 / perMinute;
    if (ahead > 0) await wait(ahead, undefined, { signal: ending }).catch(() => {});
  };
}
