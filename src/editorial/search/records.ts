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
      const isFiled = (word: string) => !without.has(word) && isTelling(word);
      const words = [...plainWords(title), ...wordsOf(passage)].filter(isFiled);
      return {
        url: passage.id === '' ? page.url : `${page.url}#${passage.id}`,
        // Pagefind wants a text to search, which we never let it do, see `RecordMeta`.
        content: 'x',
        language: 'unknown',
        meta: metaOf(page, page.place === undefined ? passage.text : ownSentences(page, passage, isFiled)),
        filters: {
          section: [page.section],
          ...(page.place && { place: [page.place] }),
          ...fileWords([...words, ...names]),
        },
        sort: { [NUMBER]: String(number) },
      };
    });
}

/** A short number says nothing: there is one in nearly every passage. */
function isTelling(word: string): boolean {
  return !/^\d{1,3}$/.test(word);
}

/** How much of a passage an excerpt is chosen from. A few list every country's help lines, or all places. */
const LONGEST = 800;

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * What the page of a place alone says: the sentences with a word that it is found by, besides its name, which is in all
 * of them. The others are on the page of every place, and three quarters of the text.
 */
function ownSentences(page: Indexable, { text }: Passage, isFiled: (word: string) => boolean): string {
  const name = new Set(page.names.flatMap(plainWords));
  const isOwn = (sentence: string) => plainWords(sentence).some((word) => isFiled(word) && !name.has(word));
  const sentences = [...SENTENCES.segment(text)].map(({ segment }) => segment.trim());
  return sentences
    .map((sentence, at) => {
      if (!isOwn(sentence)) return '';
      return at > 0 && !isOwn(sentences[at - 1] ?? '') ? `… ${sentence}` : sentence;
    })
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function metaOf(page: Indexable, text: string): Record<string, string> {
  const headings = page.passages
    .filter(({ id }) => id !== '')
    .map(({ id, heading }): Heading => [id, heading]);
  const meta: RecordMeta = {
    title: page.title,
    text: text.length > LONGEST ? text.slice(0, text.lastIndexOf(' ', LONGEST)) : text,
    ...(page.lead !== undefined && { lead: page.lead }),
    ...(headings.length > 0 && { headings: JSON.stringify(headings) }),
    ...(page.card && { card: JSON.stringify(page.card) }),
    ...(page.inText !== undefined && { inText: page.inText }),
  };
  return { ...meta };
}
