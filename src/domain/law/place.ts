import { cites } from './cite.ts';
import { bothHold, type When } from '../flow/when.ts';
import { HOLDERS, type Holder } from './holders.ts';
import type { BesideParent, Place } from './place.schema.ts';

/** All places by id. */
export type Places = Readonly<Record<string, Place>>;

/** A place and its parents, nearest first: us-ny, us. Throws if a place is unknown or its own ancestor. */
export function lineage(places: Places, id: string): string[] {
  const line: string[] = [];
  for (let at: string | null = id; at !== null; at = found(places, at).parent) {
    if (line.includes(at)) throw new Error(`${id} is its own ancestor through ${at}`);
    line.push(at);
  }
  return line;
}

function found(places: Places, id: string): Place {
  const place = places[id];
  if (!place) throw new Error(`There is no place "${id}"`);
  return place;
}

/**
 * The places whose rules usually hold in a place, nearest first. A parent that the place's own law replaces is left
 * out, even where it is left in for some who hold a record: see `reaching`.
 */
export function applying(places: Places, id: string): string[] {
  const line = lineage(places, id);
  const last = line.findIndex((at) => usually(found(places, at).besideParent) === 'replaced');
  return last < 0 ? line : line.slice(0, last + 1);
}

/** A place whose rules hold, and for whom. */
export interface Reaching {
  readonly at: string;
  readonly when: When | undefined;
  /** For whom they do not hold, because another place's rules stand in for them. */
  readonly except?: When | undefined;
  /** Whether they stand in for a parent's: for those they hold for, they come before the rules of every place below it. */
  readonly standsIn?: true;
}

/** Every place whose rules hold for somebody in a place, nearest first, each with the condition for whom. */
export function reaching(places: Places, id: string): Reaching[] {
  const reach: Reaching[] = [];
  let whom: Whom;
  for (const at of lineage(places, id)) {
    if (whom === 'never') break;
    const except = exceptOf(places, at);
    reach.push({ at, when: whom, ...(except && { except }) });
    for (const { place, recipient } of found(places, at).instead ?? []) {
      const those = bothHold(whom, { recipient });
      if (those !== 'never') reach.push({ at: place, when: those, standsIn: true });
    }
    const further = orFederal(reachesParent(found(places, at).besideParent), federalAbove(places, at));
    whom = further === 'never' ? 'never' : bothHold(whom, further);
  }
  return reach;
}

/** The places whose rules stand in for a parent's, each with for whom. How far the place's own law reaches those is open. */
export function standIns(places: Places, id: string): Reaching[] {
  return reaching(places, id).filter(({ standsIn }) => standsIn);
}

/**
 * For whom a place's rules do not hold: other places' rules stand in for them, or the whole country runs what they
 * run, which no state's rule binds.
 */
export function exceptOf(places: Places, id: string): When | undefined {
  const instead = (places[id]?.instead ?? []).flatMap(({ recipient }) => recipient);
  const recipient = [...instead, ...federalAbove(places, id).flatMap((one) => one.recipient)];
  return recipient.length === 0 ? undefined : { recipient };
}

/** For whom no rule and no office of a state is there, since the whole country runs what they run. */
export function runByCountry(places: Places, id: string): When | undefined {
  const recipient = federalAbove(places, id).flatMap((one) => one.recipient);
  return recipient.length === 0 ? undefined : { recipient };
}

/** Whether a place has the rules of something that the whole country runs, so that no state's board is named there. */
export function isRunByCountry(places: Places, id: string): boolean {
  return lineage(places, id).some((at) => {
    const federal = places[at]?.federal;
    return [...(federal?.follows ?? []), ...(federal?.also ?? [])].includes(id);
  });
}

/**
 * For whom a body of a place is not there, since the whole country runs what they run. Whoever works there can hold any
 * state's license, so that not even the board is there that the country's file names for all states.
 */
export function exceptBody(
  places: Places,
  id: string,
  concerns: 'conduct' | undefined,
): { readonly except?: When } {
  const own = concerns === 'conduct' ? (places[id]?.federal?.recipient ?? []) : [];
  const recipient = [...own, ...(runByCountry(places, id)?.['recipient'] ?? [])];
  return recipient.length === 0 ? {} : { except: { recipient } };
}

/** What the whole country runs, as the places above say; not for a place that has the rules of that. */
function federalAbove(places: Places, id: string) {
  const above = lineage(places, id).flatMap((at) => (at === id ? [] : (places[at]?.federal ?? [])));
  return above.filter(({ follows }) => !follows.includes(id));
}

/**
 * Whether a place nearer than `at` names the very body that the file of `at` describes in general, such as the data
 * protection authority of each country of the EU.
 */
export function isNamedNearer(places: Places, id: string, at: string): boolean {
  return lineage(places, id).some((one) =>
    places[one]?.complaints.some(({ standsFor }) => standsFor === at && one !== at),
  );
}

/**
 * Holders of whom the whole country runs some and the state the others, so that a letter knows neither law to bind, and
 * how it says so.
 */
export function runByEither(places: Places, id: string): Either | undefined {
  const [either] = lineage(places, id).flatMap((at) => places[at]?.federal?.some ?? []);
  return either;
}

export interface Either {
  readonly recipient: readonly Holder[];
  /** How far a law goes of which it is open whether it is the one that binds. */
  readonly asFar: string;
}

/** For whom it is settled that the country's own law covers them, so that nobody has to know. */
export function coveredIn(places: Places, id: string): When | undefined {
  for (const at of lineage(places, id)) {
    const federal = places[at]?.federal;
    if (federal) return federal.follows.includes(id) ? {} : { recipient: federal.recipient };
  }
  return undefined;
}

/** A law in the federal file of the United States. Its sources alone, such as a list of boards, bind on other grounds. */
export function isFederal(cited: Pick<Cited, 'from' | 'kind'>): boolean {
  return cited.from === 'us' && cited.kind === 'law';
}

/** Everybody, those of a condition, or nobody. */
type Whom = When | undefined | 'never';

function usually(meeting: BesideParent | undefined): string | undefined {
  return typeof meeting === 'object' ? meeting.usually : meeting;
}

/** For whom the parent's rules hold beside a place's own. */
function reachesParent(meeting: BesideParent | undefined): Whom {
  if (typeof meeting !== 'object') return meeting === 'replaced' ? 'never' : undefined;
  const kept =
    meeting.usually === 'replaced'
      ? [...(meeting.both ?? []), ...(meeting.unsettled ?? [])]
      : HOLDERS.filter((holder) => !meeting.replaced?.includes(holder));
  return kept.length === 0 ? 'never' : { recipient: kept };
}

/** What the whole country runs follows the parent's rules in any case, unless places of their own have those rules. */
function orFederal(whom: Whom, federal: ReturnType<typeof federalAbove>): Whom {
  const here = federal
    .filter(({ follows }) => follows.length === 0)
    .flatMap(({ recipient, some }) => [...recipient, ...(some?.recipient ?? [])]);
  if (whom === undefined || here.length === 0) return whom;
  // All of it is public care, so that no rule of the parent on private care holds here.
  if (whom === 'never') return { recipient: here, care: ['public'] };
  return { ...whom, recipient: [...new Set([...(whom['recipient'] ?? []), ...here])] };
}

/** What a cite points to, and in which place's file it stands. */
export interface Cited {
  readonly key: string;
  readonly part: string;
  readonly kind: 'law' | 'source';
  readonly name: string;
  readonly url: string | null;
  /** The place in whose file it was found. */
  readonly from: string;
  /** Whether it is a law that binds only licensed or listed professionals and facilities. */
  readonly professional?: true;
  /** Whether it is a law that protects only the living. */
  readonly living?: true;
}

/** Whether all laws that are cited, at least one, protect only the living. */
export function protectsLiving(cites: readonly Cited[]): boolean {
  const laws = cites.filter(({ kind }) => kind === 'law');
  return laws.length > 0 && laws.every(({ living }) => living);
}

/** Looks every reference of a cite up in the place, then in its parents. A reference that nobody has is left out. */
export function resolve(places: Places, id: string, cite: string): Cited[] {
  return cites(cite).flatMap(({ key, part }): Cited[] => {
    for (const from of lineage(places, id)) {
      const law = places[from]?.laws[key];
      if (law)
        return [
          {
            ...{ key, part, kind: 'law', name: law.name, url: law.url, from },
            ...(law.professional && { professional: true }),
            ...(law.living && { living: true }),
          },
        ];
      const source = places[from]?.sources[key];
      if (source) return [{ key, part, kind: 'source', name: source.title, url: source.url, from }];
    }
    return [];
  });
}

/** How a reference reads: `45 CFR 164.524(b)(2)`, `Privacy Act 2020, s 44`, `Article 12A(1) (since 2026)`. */
export function label(cited: Pick<Cited, 'name' | 'part'>): string {
  if (cited.part === '') return cited.name;
  if (!cited.part.startsWith('(')) return `${cited.name}, ${cited.part}`;
  const { bare, remark } = partedName(cited.name);
  return `${bare}${cited.part}${remark}`;
}

/** A law's name without a remark in brackets at its end, and that remark: a section's part belongs before it. */
export function partedName(name: string): { bare: string; remark: string } {
  const [, bare, remark] = /^(.*\S)( \([^()]*\))$/.exec(name) ?? [];
  return bare !== undefined && remark !== undefined ? { bare, remark } : { bare: name, remark: '' };
}

/** A fault of a place's file, with the path of keys that leads to it. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}
