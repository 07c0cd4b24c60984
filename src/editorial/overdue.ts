import type { Place } from '../domain/place.schema.ts';

/** One line for each place whose next check has come: who keeps the law up to date reads these at every build. */
export function overdue(places: Readonly<Record<string, Place>>, today: string): string[] {
  return Object.entries(places)
    .filter(([, place]) => place.nextCheck < today)
    .map(
      ([id, place]) =>
        `content/places/${id}.yaml: the check was due on ${place.nextCheck}. Check the sources, then set checked and nextCheck.`,
    );
}
