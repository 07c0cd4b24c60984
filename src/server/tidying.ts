import type { Clearing } from './store/clearing.ts';
import type { Store } from './store/store.ts';

const SIX_HOURS = 6 * 60 * 60 * 1000;
/** When it fails, because the database is gone, it is tried again so soon. */
const AGAIN = 60_000;

interface Needs {
  readonly store: Store;
  readonly share: number;
  readonly now: () => number;
  readonly onCleared: (clearing: Clearing, erasedAgain: number) => void;
  readonly onFault: (fault: unknown) => void;
}

/**
 * Erases who left and is back, because an older copy was put in place, and what has been kept long enough: at the
 * start, every six hours, and whenever it is asked for.
 */
export function tidying({ store, share, now, onCleared, onFault }: Needs) {
  let closing = false;
  let next: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  const tidy = async () => {
    try {
      const erasedAgain = await store.replayErasures(now());
      onCleared(await store.clear(now(), { share }), erasedAgain);
      return SIX_HOURS;
    } catch (fault) {
      onFault(fault);
      return AGAIN;
    }
  };
  const soon = (): void => {
    again = running !== undefined;
    running ??= tidy().then((pause) => {
      running = undefined;
      clearTimeout(next);
      if (!closing) next = setTimeout(soon, again ? 0 : pause).unref();
    });
  };
  return {
    soon,
    close: async () => {
      closing = true;
      clearTimeout(next);
      await running;
    },
  };
}
