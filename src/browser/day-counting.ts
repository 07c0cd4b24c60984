/** What works out the days on a place's page, in one module, so that it comes at once. */
export { isoDate } from '../domain/day/iso-date.ts';
export { yourDays } from '../domain/law/your-days.ts';
export { longDate } from '../domain/text/en.ts';
