import { SHARED_CALL } from '../text/shared-call.ts';
import type { Place } from './place.schema.ts';
import type { Fault, Places } from './place.ts';

/** The places with every shared sentence written out where it is called. */
export function withSharedTexts(places: Places): Places {
  return Object.fromEntries(
    Object.entries(places).map(([id, { shared: _, ...place }]) => [id, writtenOut<Place>(place, places)]),
  );
}

/** The same value with every call written out. A call that leads nowhere stays as it is; the check names it. */
export function writtenOut<T>(value: T, places: Places): T {
  if (typeof value === 'string')
    return value.replace(
      SHARED_CALL,
      (call, id: string, key: string) => places[id]?.shared?.[key] ?? call,
    ) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => writtenOut(one, places)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [name, writtenOut(inner, places)]),
  ) as T;
}

/** Calls in a file that lead to no sentence. */
export function sharedFaults(
  value: unknown,
  places: Places,
  path: readonly (string | number)[] = [],
): Fault[] {
  if (typeof value === 'string')
    return [...value.matchAll(SHARED_CALL)]
      .filter(([, id = '', key = '']) => places[id]?.shared?.[key] === undefined)
      .map(([call, id = '']) => {
        const known = Object.keys(places[id]?.shared ?? {}).join(', ') || 'none';
        return { path, message: `No sentence is shared as ${call}. Those of ${id}: ${known}.` };
      });
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    sharedFaults(inner, places, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}
