import type { CustomRecord } from 'pagefind';
import { NUMBER, fileWords, type Heading, type RecordMeta } from '../../domain/search/record.ts';
import { plainWords } from '../../domain/text/word-form.ts';
import type { Indexable, Passage } from './page.ts';
import { sharedByPlaces, wordsOf } from './telling-words.ts';

/** The passages of a page that have a record each. The pages of places say the same in the same words, so each has one. */
export function recorded({ place, passages }: Indexable): readonly Passage[] {
  return place === undefined ? passages : passages.slice(0, 1);
}

/** The records of all pages, numbered one after the other. `untold` are words that tell no page from another. */
export function recordsOf(pages: readonly Indexable[], untold: readonly string[]): CustomRecord[] {
  const never = new Set(untold);
  const inPlaces = new Set([...never, ...sharedByPlaces(pages)]);
  return pages
    .flatMap((page) => recorded(page).map((passage) => ({ page, passage })))
    .map(({ page, passage }, number) => {
      const title = passage.id === '' ? page.title : passage.heading;
      const without = page.place === undefined ? never : inPlaces;
      const names = page.place === undefined ? [] : page.also.flatMap(plainWords);
      const words = [...plainWords(title), ...wordsOf(passage)].filter((word) => !without.has(word));
      return {
        url: passage.id === '' ? page.url : `${page.url}#${passage.id}`,
        // The text is shown and never searched by Pagefind itself, see `RecordMeta`.
        content: title,
        language: 'unknown',
        meta: metaOf(page, passage),
        filters: {
          section: [page.section],
          ...(page.place && { place: [page.place] }),
          ...fileWords([...words.filter(isTelling), ...names]),
        },
        sort: { [NUMBER]: String(number) },
      };
    });
}

/** A short number says nothing: there is one in nearly every passage. */
function isTelling(word: string): boolean {
  return !/^\d{1,3}$/.test(word);
}

function metaOf(page: Indexable, { text }: Passage): Record<string, string> {
  const headings = page.passages
    .filter(({ id }) => id !== '')
    .map(({ id, heading }): Heading => [id, heading]);
  const meta: RecordMeta = {
    title: page.title,
    text,
    ...(page.lead !== undefined && { lead: page.lead }),
    ...(headings.length > 0 && { headings: JSON.stringify(headings) }),
    ...(page.card && { card: JSON.stringify(page.card) }),
    ...(page.inText !== undefined && { inText: page.inText }),
  };
  return { ...meta };
}
