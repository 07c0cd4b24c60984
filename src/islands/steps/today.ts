import { useEffect, useState } from 'preact/hooks';
import temporal from 'temporal-polyfill/global?later';
import { loadLater } from '../../browser/load-later.ts';
import type { IsoDate } from '../../domain/day/iso-date.ts';

/** Today on the client's own calendar, from local parts: never through UTC, which can be a day off. */
export function today(): IsoDate {
  return dayOf(new Date());
}

/** The day on which a moment falls here. */
export function dayOf(moment: Date): IsoDate {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** True once dates can be counted: at once where the browser has Temporal, after loading a stand-in where it has not. */
export function useTemporal(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if ('Temporal' in globalThis) setReady(true);
    else {
      // Where it doesn't come, the page goes on offering the way without script.
      loadLater(temporal).then(
        () => setReady(true),
        () => undefined,
      );
    }
  }, []);
  return ready;
}
