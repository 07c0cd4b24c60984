import { globSync } from 'node:fs';
import { DIST } from '../../support/served-site.ts';

/** The address of every page that was built. */
export const ROUTES: readonly string[] = globSync('**/*.html', { cwd: DIST })
  .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
  .toSorted();

const isPlace = (route: string) => /^\/rights\/[^/]+\/$/.test(route);
const ALWAYS = ['us-ny', 'gb', 'de', 'ca-on', 'us-ms'].map((id) => `/rights/${id}/`);
const MOST_PLACES = 25;

/** Every page but most of the pages of places, which are made alike: of those so many, spread evenly. */
export function sampled(): string[] {
  const places = ROUTES.filter((route) => isPlace(route) && !ALWAYS.includes(route));
  const every = Math.ceil(places.length / (MOST_PLACES - ALWAYS.length));
  const chosen = [...ALWAYS, ...places.filter((_, at) => at % every === 0)];
  return ROUTES.filter((route) => !isPlace(route) || chosen.includes(route));
}

/** Does something for each route, a few at a time, and collects what it gives back. */
export async function forEachRoute(
  routes: readonly string[],
  atOnce: number,
  look: (route: string, lane: number) => Promise<readonly string[]>,
): Promise<string[]> {
  const left = [...routes];
  const found: string[] = [];
  const lane = async (number: number): Promise<void> => {
    for (let route = left.shift(); route !== undefined; route = left.shift())
      found.push(...(await look(route, number)));
  };
  await Promise.all(Array.from({ length: atOnce }, (_, number) => lane(number)));
  return found;
}
