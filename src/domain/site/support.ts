import type { Contact, Support, SupportLine } from './support.schema.ts';

/** A link that can be tapped: what to do, and the digits or name that also stand in the text. */
export interface Reach {
  readonly href: string;
  /** The verb, such as "Call" or "Text HOME to". */
  readonly verb: string;
  readonly text: string;
}

/** How a contact is reached. Nothing is filled into a text message: the reader sees each word they send. */
export function reach(contact: Contact): Reach {
  if ('call' in contact)
    return {
      href: callTo(contact.call),
      verb: 'Call',
      text: contact.label ? `${contact.call} (${contact.label})` : contact.call,
    };
  if ('text' in contact)
    return {
      href: `sms:${digits(contact.text)}`,
      verb: contact.say ? `Text ${contact.say} to` : 'Text',
      text: contact.text,
    };
  if ('web' in contact) return { href: contact.web, verb: contact.label, text: new URL(contact.web).host };
  return { href: `mailto:${contact.email}`, verb: 'Email', text: contact.email };
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

/** Countries as a reader looks for theirs. */
export function byName<T extends { readonly name: string }>(countries: readonly T[]): T[] {
  return [...countries].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** The day since which every line has been checked at least once. */
export function checkedSince(countries: Support['countries']): string {
  return countries.flatMap(({ lines }) => lines.map(({ checked }) => checked)).sort()[0] ?? '';
}

/** One line of help as a link: where it counts, the service, and how it is reached. */
export interface HelpLine extends Reach {
  readonly where: string;
  /** Undefined for an emergency number. */
  readonly service: string | undefined;
  readonly kind: SupportLine['kind'] | undefined;
}

/** The emergency numbers, and the first line of each kind in each country, for places that have room for no more. */
export function helpLines({ now, countries }: Pick<Support, 'now' | 'countries'>): {
  emergency: HelpLine[];
  countries: HelpLine[];
} {
  return {
    emergency: now.numbers.map(({ where, call }) => ({
      where,
      service: undefined,
      kind: undefined,
      ...reach({ call }),
    })),
    countries: byName(countries).flatMap(({ name, lines }) =>
      byKind(lines).flatMap(({ kind, lines: [line] }) =>
        line?.contacts[0] ? [{ where: name, service: line.service, kind, ...reach(line.contacts[0]) }] : [],
      ),
    ),
  };
}

function digits(number: string): string {
  return number.replaceAll(/[ -]/g, '');
}

/** A country's help as a tool shows it: what to call in danger, and each service with its ways. */
export interface Help {
  readonly id: string;
  readonly name: string;
  readonly emergency: readonly string[];
  readonly lines: readonly {
    readonly service: string;
    readonly for: string | undefined;
    readonly ways: readonly Reach[];
  }[];
}

/** Every country's help, as a reader looks for theirs. */
export function helpByCountry(support: Support): Help[] {
  return byName(support.countries).map(({ id, name, emergency, lines }) => ({
    id,
    name,
    emergency: emergency?.numbers ?? [],
    lines: byKind(lines).flatMap((group) =>
      group.lines.map((line) => ({
        service: line.service,
        for: line.for,
        ways: line.contacts.map(reach),
      })),
    ),
  }));
}
