import type { Fault } from '../../domain/law/place.ts';
import type { Search } from '../../domain/search/search.schema.ts';

/** What is wrong in content/search.yaml beyond its shape: words that could never work, or work against each other. */
export function searchFaults(search: Search): Fault[] {
  const small = new Set(search.small);
  return [
    ...Object.entries(search.meant).flatMap(([typed, meant]): Fault[] => {
      const path = ['meant', typed];
      if (typed === meant) return [{ path, message: 'Both sides are the same. Take the line out.' }];
      if (search.meant[meant] !== undefined)
        return [{ path, message: `"${meant}" is itself replaced. Write "${search.meant[meant]}" here.` }];
      return [];
    }),
    ...Object.entries(search.pages).flatMap(([page, phrases]): Fault[] =>
      phrases.flatMap((phrase, at): Fault[] => {
        const path = ['pages', page, at];
        if (phrases.indexOf(phrase) !== at)
          return [{ path, message: `"${phrase}" stands here twice. Take one out.` }];
        if (small.has(phrase))
          return [{ path, message: `"${phrase}" stands under "small" and is not looked for. Take one out.` }];
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

/** Pages that search.yaml names and that do not exist. `known` holds every address that can be found. */
export function missingPages(search: Search, known: ReadonlySet<string>): Fault[] {
  const fault = (path: Fault['path'], page: string): Fault => ({
    path,
    message: `There is no page ${page}. Mend the address, or take it out.`,
  });
  return [
    ...Object.keys(search.pages).flatMap((page) => (known.has(page) ? [] : [fault(['pages', page], page)])),
    ...search.closest.flatMap((page, at) => (known.has(page) ? [] : [fault(['closest', at], page)])),
  ];
}

/** Words that stand in two families, or in a family and elsewhere, so that only one place would count. */
function familyFaults({ same, small, meant }: Search): Fault[] {
  const home = new Map<string, string>();
  const nothing = new Set(small);
  return Object.entries(same).flatMap(([head, members]) =>
    [head, ...members].flatMap((word, at): Fault[] => {
      const path = at === 0 ? ['same', head] : ['same', head, at - 1];
      const other = home.get(word);
      home.set(word, head);
      if (other !== undefined)
        return [{ path, message: `"${word}" stands in the family of "${other}" too. Take one out.` }];
      if (nothing.has(word))
        return [{ path, message: `"${word}" stands under "small" and is not looked for. Take one out.` }];
      const instead = meant[word];
      if (instead !== undefined)
        return [{ path, message: `"${word}" is replaced by "${instead}" under "meant". Take one out.` }];
      return [];
    }),
  );
}
