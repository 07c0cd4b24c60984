import { countries } from '../../domain/site/waitlist.schema.ts';
import type { Entry } from '../store/own-entry.ts';
import { moment, type Flags } from './arguments.ts';

/** A country after --country, in either case. */
export function countryIn({ country }: Pick<Flags, 'country'>): string | undefined {
  const code = country?.toUpperCase();
  if (code !== undefined && !countries.some((one) => one.code === code))
    throw new Error('Write a country of two letters after --country, such as DE.');
  return code;
}

/** Which entries the filters of a command mean. Several filters together mean those that fit all of them. */
export function filterFrom(flags: Flags): (entry: Entry) => boolean {
  const country = countryIn(flags);
  const from = moment('joined-from', flags['joined-from']);
  const before = moment('joined-before', flags['joined-before']);
  const conditions: [boolean, (entry: Entry) => boolean][] = [
    [flags.confirmed, ({ confirmedAt }) => confirmedAt !== null],
    [flags.unconfirmed, ({ confirmedAt }) => confirmedAt === null],
    [flags.told, ({ announceState }) => announceState === 'sent'],
    [flags['not-told'], ({ announceState }) => announceState !== 'sent'],
    [flags.refused, ({ announceState, mailRefused }) => announceState === 'refused' || mailRefused !== null],
    [flags.bounced, ({ bouncedAt }) => bouncedAt !== null],
    [country !== undefined, (entry) => entry.country === country],
    [from !== undefined, ({ joinedAt }) => joinedAt >= (from ?? 0)],
    [before !== undefined, ({ joinedAt }) => joinedAt < (before ?? 0)],
  ];
  const asked = conditions.filter(([wanted]) => wanted).map(([, fits]) => fits);
  return (entry) => asked.every((fits) => fits(entry));
}
