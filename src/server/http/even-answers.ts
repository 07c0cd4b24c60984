import { setTimeout as wait } from 'node:timers/promises';

/** Answers to a join leave only at whole multiples of this after the request. Milliseconds. */
export const SLOT = 10;

/**
 * Waits until the next time at which an answer may leave. What a join sets off in the database differs a little by
 * what is there already; nobody should be able to tell from outside.
 */
export async function untilNextSlot(begun: number): Promise<void> {
  const passed = performance.now() - begun;
  await wait(Math.ceil(passed / SLOT) * SLOT - passed);
}
