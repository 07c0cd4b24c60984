import type { Fault } from '../../domain/law/place.ts';
import { HELP_KINDS, type Support } from '../../domain/site/support.schema.ts';

type Country = Support['countries'][number];

/** What the shape of the help lines cannot tell: what is there twice, and what is missing. */
export function supportFaults({ countries, safety }: Support): Fault[] {
  return [
    ...countries.flatMap((country, at) => [
      ...twice(
        country.lines.map((line) => `${line.service}${line.for === undefined ? '' : `, ${line.for}`}`),
        (n) => ['countries', at, 'lines', n, 'service'],
        `under ${country.name}`,
      ),
      ...missingHelp(country, at),
      ...unsaidLanguages(country, at),
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
  // The European Union isn’t a country: its members have its emergency number.
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

/** Names whose language is not said, in a country where it may be another than English. */
function unsaidLanguages({ id, name, lines }: Country, at: number): Fault[] {
  const language = new Intl.Locale(`und-${id}`).maximize().language;
  if (language === 'en') return [];
  return lines.flatMap((line, n) =>
    line.language !== undefined || !/\p{L}/u.test(line.service)
      ? []
      : [
          {
            path: ['countries', at, 'lines', n, 'service'],
            message: `Screen readers need to know which language “${line.service}” is in. Add “language: ${language}” below it if that is its language in ${name}, or “language: en” if the name is English.`,
          },
        ],
  );
}

function twice(names: readonly string[], path: (at: number) => Fault['path'], where: string): Fault[] {
  return names.flatMap((name, at) =>
    names.indexOf(name) === at
      ? []
      : [{ path: path(at), message: `"${name}" is ${where} already. Put the two together.` }],
  );
}
