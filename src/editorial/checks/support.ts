import type { Fault } from '../../domain/law/place.ts';
import { HELP_KINDS, type Support } from '../../domain/site/support.schema.ts';

type Country = Support['countries'][number];

/** What the shape of the help lines cannot tell: what stands twice, what is missing, and checks that come too late. */
export function supportFaults({ countries, safety, nextCheck }: Support): Fault[] {
  return [
    ...countries.flatMap((country, at) => [
      ...twice(
        country.lines.map((line) => `${line.service}${line.for === undefined ? '' : `, ${line.for}`}`),
        (n) => ['countries', at, 'lines', n, 'service'],
        `under ${country.name}`,
      ),
      ...lateChecks(country, at, nextCheck),
      ...missingHelp(country, at),
    ]),
    ...twice(
      safety.parts.map(({ id }) => id),
      (at) => ['safety', 'parts', at, 'id'],
      'here',
    ),
  ];
}

/** Countries whose law is on the site, and whose help is not. `places` are the ids of all places. */
export function countriesWithoutHelp({ countries }: Support, places: readonly string[]): Fault[] {
  const helped = new Set(countries.map(({ id }) => id));
  // The European Union is no country: its emergency number stands with its members.
  const needed = new Set(
    places.map((id) => id.split('-')[0] ?? '').filter((id) => /^[a-z]{2}$/.test(id) && id !== 'eu'),
  );
  return [...needed]
    .filter((id) => !helped.has(id))
    .map((id) => ({
      path: ['countries'],
      message: `The site has the law of "${id}" and no help there. Look for an emergency number, a line to talk to and a line for abuse, each with its source. List what you do not find under "missing".`,
    }));
}

/** What a country should have, and neither has nor is said to lack. */
function missingHelp({ name, emergency, lines, missing }: Country, at: number): Fault[] {
  return HELP_KINDS.flatMap((kind) => {
    const found = kind === 'emergency' ? emergency !== undefined : lines.some((line) => line.kind === kind);
    const what = { emergency: 'emergency number', crisis: 'line to talk to', abuse: 'line for abuse' }[kind];
    if (found && missing.includes(kind))
      return [
        {
          path: ['countries', at, 'missing'],
          message: `${name} has a ${what} by now. Take "${kind}" out of the list.`,
        },
      ];
    if (found || missing.includes(kind)) return [];
    return [
      {
        path: ['countries', at],
        message: `${name} has no ${what}. Add one with its source, or write "missing: [${kind}]" if you looked and found none. The page then says so.`,
      },
    ];
  });
}

function lateChecks({ lines }: Country, at: number, nextCheck: string): Fault[] {
  return lines.flatMap(({ checked }, n) =>
    checked < nextCheck
      ? []
      : [
          {
            path: ['countries', at, 'lines', n, 'checked'],
            message: `${checked} does not lie before the next check of the list, ${nextCheck}. Change one of the two.`,
          },
        ],
  );
}

function twice(names: readonly string[], path: (at: number) => Fault['path'], where: string): Fault[] {
  return names.flatMap((name, at) =>
    names.indexOf(name) === at
      ? []
      : [{ path: path(at), message: `"${name}" stands ${where} already. Put the two together.` }],
  );
}
