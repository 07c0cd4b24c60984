import { fillText } from '../text/fill.ts';
import { longDate } from '../text/en.ts';
import type { Places } from './place.ts';
import type { RightsText } from './rights-text.schema.ts';

/** What the checks of the law found, place by place, for those who follow the data. */

/** One check of one place. */
export interface Check {
  readonly place: string;
  readonly date: string;
  readonly title: string;
  /** What changed, or that nothing did. */
  readonly lines: readonly string[];
  readonly href: string;
}

type FeedTexts = Pick<RightsText['data'], 'feedEntry' | 'feedChange' | 'feedChecked'>;

/** Every check that the files of the places tell of, the newest first: the last whole one, and those that changed something. */
export function checks(places: Places, texts: FeedTexts): Check[] {
  return Object.entries(places)
    .flatMap(([id, { name, country, checked, changes = [], confidence }]) => {
      // What a stub's file holds may have numbers that nobody verified.
      const told = confidence === 'low' ? [] : changes;
      return [...new Set([checked, ...told.map(({ date }) => date)])].map((date) => {
        const lines = told.filter((change) => change.date === date).map(({ text }) => text);
        return {
          place: id,
          date,
          title: fillText(lines.length > 0 ? texts.feedChange : texts.feedEntry, {
            place: name,
            date: longDate(date, country),
          }),
          lines: lines.length > 0 ? lines : [texts.feedChecked],
          href: `/rights/${id}/`,
        };
      });
    })
    .sort((one, other) => other.date.localeCompare(one.date) || one.place.localeCompare(other.place));
}

/** An id for a check that stays the same in every build, also if the page moves (RFC 4151). */
export function checkId({ place, date }: Check, host: string): string {
  return `tag:${host},${date}:rights/${place}`;
}
