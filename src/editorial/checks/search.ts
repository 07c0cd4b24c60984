import type { Fault } from '../../domain/law/place.ts';
import type { SiteAddresses } from './links.ts';
import { openWordbook } from '../../domain/search/query.ts';
import type { Search } from '../../domain/search/search.schema.ts';
import { american, plainWords } from '../../domain/text/word-form.ts';

/** What is wrong in content/search.yaml beyond its shape: words that could never work, or work against each other. */
export function searchFaults(search: Search): Fault[] {
  const small = new Set(search.small);
  return [
    ...Object.entries(search.meant).flatMap(([typed, meant]): Fault[] => {
      const path = ['meant', typed];
      if (typed === meant) return [{ path, message: 'Both sides are the same. Delete the line.' }];
      if (search.meant[meant] !== undefined)
        return [{ path, message: `"${meant}" is itself replaced. Write "${search.meant[meant]}" here.` }];
      return [];
    }),
    ...Object.entries(search.pages).flatMap(([page, phrases]): Fault[] =>
      phrases.flatMap((phrase, at): Fault[] => {
        const path = ['pages', page, at];
        if (phrases.indexOf(phrase) !== at)
          return [{ path, message: `"${phrase}" is here twice. Delete one.` }];
        if (small.has(phrase))
          return [
            {
              path,
              message: `"${phrase}" is under "small", so nothing searches for it. Delete one of the two.`,
            },
          ];
        return [];
      }),
    ),
    ...familyFaults(search),
    ...search.likely.flatMap((word, at): Fault[] =>
      search.meant[word] === undefined
        ? []
        : [
            {
              path: ['likely', at],
              message: `"${word}" is replaced under "meant". Write the word it stands for instead.`,
            },
          ],
    ),
  ];
}

/**
 * Pages that search.yaml names and that do not exist. `known` holds every address that can be found, `renamed` where old
 * addresses lead now.
 */
export function missingPages(
  search: Search,
  known: ReadonlySet<string>,
  renamed: SiteAddresses['renamed'] = {},
): Fault[] {
  const fault = (path: Fault['path'], page: string): Fault => ({
    path,
    message:
      renamed[page] === undefined
        ? `There is no page ${page}. Fix the address, or delete it.`
        : `${page} is an old address. Write ${renamed[page]}.`,
  });
  return [
    ...Object.keys(search.pages).flatMap((page) => (known.has(page) ? [] : [fault(['pages', page], page)])),
    ...search.closest.flatMap((page, at) => (known.has(page) ? [] : [fault(['closest', at], page)])),
  ];
}

/** What a page says, as it is checked against the phrases that lead to it. */
export interface SpokenPage {
  readonly url: string;
  /** All that it says, its title, tables and forms included. */
  readonly spoken: string;
  /** The name of the place whose law it states: what an editor calls a place is a name of it, and need not be in the text. */
  readonly place: string | undefined;
}

/**
 * Phrases that lead to a page which has no word on the subject. Of the words of a phrase that tell something one must be
 * on the page, or another of its family, or what search.yaml lists as a synonym. `common` are words that are nearly
 * everywhere and tell nothing.
 */
export function unspokenPhrases(
  search: Search,
  pages: readonly SpokenPage[],
  common: readonly string[],
): Fault[] {
  const { keyOf, small, common: everywhere } = openWordbook({ ...search, common }, []);
  const keysOf = (text: string) => plainWords(text).map((word) => keyOf(american(word)));
  const synonyms = new Map(
    Object.entries(search.synonyms).map(([word, others]) => [keyOf(word), others.map(keysOf)]),
  );
  return pages.flatMap(({ url, spoken, place }) => {
    const phrases = place === undefined ? (search.pages[url] ?? []) : [];
    if (phrases.length === 0) return [];
    const onPage = new Set(keysOf(spoken));
    const isSpoken = (key: string) =>
      onPage.has(key) || synonyms.get(key)?.some((other) => other.every((one) => onPage.has(one)));
    return phrases.flatMap((phrase, at): Fault[] => {
      const words = plainWords(phrase).filter((word) => !small.has(word));
      const keys = (words.length > 0 ? words : plainWords(phrase)).map((word) => keyOf(american(word)));
      const telling = keys.filter((key) => !everywhere.has(key));
      if ((telling.length > 0 ? telling : keys).some(isSpoken)) return [];
      const message = `${url} doesn’t mention "${phrase}". Lead to a page about it, list what this page calls it under "synonyms", or delete the phrase.`;
      return [{ path: ['pages', url, at], message }];
    });
  });
}

/** Words that are in two families, or in a family and elsewhere, so that only one place would count. */
function familyFaults({ same, small, meant }: Search): Fault[] {
  const home = new Map<string, string>();
  const nothing = new Set(small);
  return Object.entries(same).flatMap(([head, members]) =>
    [head, ...members].flatMap((word, at): Fault[] => {
      const path = at === 0 ? ['same', head] : ['same', head, at - 1];
      const other = home.get(word);
      home.set(word, head);
      if (other !== undefined)
        return [{ path, message: `"${word}" is in the family of "${other}" too. Delete one of the two.` }];
      if (nothing.has(word))
        return [
          { path, message: `"${word}" is under "small", so nothing searches for it. Delete one of the two.` },
        ];
      const instead = meant[word];
      if (instead !== undefined)
        return [
          { path, message: `"${word}" is replaced by "${instead}" under "meant". Delete one of the two.` },
        ];
      return [];
    }),
  );
}
