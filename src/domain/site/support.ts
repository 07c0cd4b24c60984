import { fillText } from '../text/fill.ts';
import type { Contact, Support, SupportLine } from './support.schema.ts';

/** The verbs on the buttons that reach a service. */
export type Ways = Support['ways'];

/** A link that can be tapped: what to do, and the digits or name that also appear in the text. */
export interface Reach {
  readonly href: string;
  /** The verb, such as "Call" or "Text HOME to". */
  readonly verb: string;
  readonly text: string;
}

/** How a contact is reached. Nothing is filled into a text message: the reader sees each word they send. */
export function reach(contact: Contact, ways: Ways): Reach {
  if ('call' in contact)
    return {
      href: callTo(contact.call),
      verb: ways.call,
      text: contact.label ? `${contact.call} (${contact.label})` : contact.call,
    };
  if ('text' in contact)
    return {
      href: `sms:${digits(contact.text)}`,
      verb: contact.say ? fillText(ways.textWord, { word: contact.say }) : ways.text,
      text: contact.text,
    };
  if ('web' in contact) return { href: contact.web, verb: contact.label, text: new URL(contact.web).host };
  return { href: `mailto:${contact.email}`, verb: ways.email, text: contact.email };
}

/** `0800 111 0 111` as an address that a phone dials. */
export function callTo(number: string): string {
  return `tel:${digits(number)}`;
}

/** A country's lines by what they are for, those to talk to first; a kind without lines is left out. */
export function byKind(lines: readonly SupportLine[]): { kind: SupportLine['kind']; lines: SupportLine[] }[] {
  return (['crisis', 'abuse'] as const)
    .map((kind) => ({ kind, lines: lines.filter((line) => line.kind === kind) }))
    .filter((group) => group.lines.length > 0);
}

/** Hours, cost and note as sentences; empty where no source gave any. */
export function facts({ hours, cost, note }: Pick<SupportLine, 'hours' | 'cost' | 'note'>): string {
  return [hours, cost, note].flatMap((text) => (text ? [`${text.replace(/\.$/, '')}.`] : [])).join(' ');
}

/** The language in which a screen reader should say a service's name; undefined if that is the page's own. */
export function nameLanguage({ language }: Pick<SupportLine, 'language'>): string | undefined {
  return language === 'en' ? undefined : language;
}

/** Countries as a reader looks for theirs. */
export function byName<T extends { readonly name: string }>(countries: readonly T[]): T[] {
  return [...countries].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** The day since which every line has been checked at least once. */
export function checkedSince(countries: Support['countries']): string {
  return countries.flatMap(({ lines }) => lines.map(({ checked }) => checked)).sort()[0] ?? '';
}

function digits(number: string): string {
  return number.replaceAll(/[ -]/g, '');
}

/** A way as it travels with a tool's page: without its address where that only dials its text, so that it weighs less. */
export interface Way extends Omit<Reach, 'href'> {
  readonly href?: string;
}

function way(one: Reach): Way {
  const { href, ...rest } = one;
  return href === callTo(rest.text) ? rest : one;
}

/** Where a way leads. */
export function addressOf({ href, text }: Way): string {
  return href ?? callTo(text);
}

/** A country's help as a tool shows it: what to call in danger, and each service with its ways. */
export interface Help {
  readonly id: string;
  readonly name: string;
  readonly emergency: readonly Way[];
  readonly lines: readonly HelpLine[];
  /** Said for each kind of help that was looked for and not found, if there is any. */
  readonly missing?: readonly string[];
}

/** One service of a country. */
export interface HelpLine {
  readonly service: string;
  /** The language of its name, if that is not the page's. */
  readonly lang?: string;
  readonly kind: SupportLine['kind'];
  readonly for?: string;
  readonly ways: readonly Way[];
}

/** What stands around the lines, and the emergency numbers by region for somebody whose country is not known. */
export interface HelpWords extends Pick<
  Support['labels'],
  'danger' | 'otherCountries' | 'countries' | 'all' | 'newTab' | 'talkNow' | 'comesFirst'
> {
  readonly regions: readonly (Way & { readonly where: string })[];
}

/** The words around help lines, as a tool needs them. */
export function helpWords({ labels, now, ways }: Support): HelpWords {
  const { danger, otherCountries, countries, all, newTab, talkNow, comesFirst } = labels;
  const regions = now.numbers.map(({ where, call }) => ({ where, ...way(reach({ call }, ways)) }));
  return { danger, otherCountries, countries, all, newTab, talkNow, comesFirst, regions };
}

/** Every country's help, as a reader looks for theirs. */
export function helpByCountry(support: Support): Help[] {
  return byName(support.countries).map(({ id, name, emergency, lines, missing }) => ({
    id,
    name,
    emergency: (emergency?.numbers ?? []).map((call) => way(reach({ call }, support.ways))),
    lines: byKind(lines).flatMap((group) => group.lines.map((line) => helpLine(line, support.ways))),
    ...(missing.length > 0 && { missing: missing.map((kind) => support.missing[kind]) }),
  }));
}

/** What a line doesn't have is left out, since every line travels with a tool's page. */
function helpLine(line: SupportLine, ways: Ways): HelpLine {
  const lang = nameLanguage(line);
  return {
    service: line.service,
    ...(lang !== undefined && { lang }),
    kind: line.kind,
    ...(line.for !== undefined && { for: line.for }),
    ways: line.contacts.map((contact) => way(reach(contact, ways))),
  };
}

/** The same where there is room for little: the first line of each kind, and the first way to reach it. */
export function shortHelp(help: readonly Help[]): Help[] {
  return help.map((one) => ({
    ...one,
    lines: (['crisis', 'abuse'] as const).flatMap((kind) => {
      const line = one.lines.find((each) => each.kind === kind);
      return line ? [{ ...line, ways: line.ways.slice(0, 1) }] : [];
    }),
  }));
}

/**
 * The country of the list that somebody is likely in, by the languages their browser asks for: one that names a region
 * first, such as en-GB; then one that is at home in one country, such as Danish. English alone is at home everywhere.
 */
export function likelyCountry(languages: readonly string[], known: readonly string[]): string | undefined {
  const regionOf = (tag: string, guess: boolean) => {
    try {
      const locale = new Intl.Locale(tag);
      return (guess && locale.language !== 'en' ? locale.maximize() : locale).region?.toLowerCase() ?? '';
    } catch {
      return '';
    }
  };
  return [false, true]
    .flatMap((guess) => languages.map((tag) => regionOf(tag, guess)))
    .find((region) => known.includes(region));
}
