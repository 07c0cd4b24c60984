import { lawCited, lookUp } from '../guide/page-sources.ts';
import { protectsLiving, type Places } from '../law/place.ts';
import type { Flow } from '../flow/flow.schema.ts';
import {
  groundIds,
  groupOf,
  markOf,
  type Claim,
  type Finding,
  type Ground,
  type GroundMark,
  type PlacedLaw,
} from './refusal.ts';
import { refusalLaw, type RefusalLaw } from './law.ts';
import type { Refusal } from './refusal.schema.ts';
import { oneLinkEach } from '../law/shown-sources.ts';

/** All files of content/refusals by id. */
export type Refusals = Readonly<Record<string, Refusal>>;

/** The answers that a request can get, in the order of the flow, with their sources looked up. */
export function groundsOf(refusals: Refusals, flow: Flow, places: Places): Ground[] {
  return groundIds(flow).flatMap((id) => {
    const refusal = refusals[id];
    const place = groupOf(flow, id);
    return refusal && place ? [ground(id, refusal, place, places)] : [];
  });
}

function ground(
  id: string,
  { right, findings, chances, sources, ...rest }: Refusal,
  { group, label }: { group: string; label: string },
  places: Places,
): Ground {
  const page = { file: '', body: '', sources };
  const claim = ({ text, cites }: { text: string; cites: readonly string[] }): Claim => ({
    text,
    sources: oneLinkEach(cites.flatMap((cite) => lookUp(page, places, cite) ?? [])),
  });
  return {
    ...rest,
    id,
    group,
    label,
    right: { ...claim(right), grounds: right.grounds },
    findings: findings.map((finding) => ({
      ...claim(finding),
      id: finding.id,
      where: whereOf(finding.when, places),
      when: finding.when,
      leans: finding.leans,
      ...(protectsLiving(finding.cites.flatMap((cite) => lawCited(places, cite))) && {
        living: true as const,
      }),
    })),
    chances: chances.map(claim),
  };
}

/** The names of the places a finding is about: New York, or New South Wales and Victoria. */
function whereOf(when: Finding['when'], places: Places): string | undefined {
  const ids = when?.['law-line'] ?? when?.['law-country'] ?? [];
  const names = ids.flatMap((id) => places[id]?.name.replace(/ \(.*\)$/, '') ?? []);
  return names.length === 0 ? undefined : new Intl.ListFormat('en-US').format(names);
}

/** Only what the questions need to know of each answer: small enough for the page that asks them. */
export function marksOf(refusals: Refusals, flow: Flow): GroundMark[] {
  return groundIds(flow).flatMap((id) => {
    const refusal = refusals[id];
    const group = groupOf(flow, id)?.group;
    return refusal && group !== undefined ? [markOf(id, group, refusal)] : [];
  });
}

/** The place's law with the findings that hang on it. */
export function placedLaw(places: Places, id: string, grounds: readonly Ground[]): PlacedLaw {
  const law = refusalLaw(places, id);
  const findings = grounds.map((ground) => [ground.id, ground.findings.filter((one) => isAbout(one, law))]);
  return { ...law, findings: Object.fromEntries(findings) };
}

/** Whether a finding can come up in a place: by its own law, its parents', or what stands in for those for some. */
function isAbout({ when }: Finding, { line, country, standIns = {} }: RefusalLaw): boolean {
  return Boolean(
    when?.['law-line']?.some((place) => line.includes(place) || standIns[place] !== undefined) ||
    when?.['law-country']?.includes(country),
  );
}

/** The answers without what hangs on a place: that comes with the place. */
export function withoutPlaces(grounds: readonly Ground[]): Ground[] {
  return grounds.map((ground) => ({
    ...ground,
    findings: ground.findings.filter(({ when }) => !when?.['law-line'] && !when?.['law-country']),
  }));
}

/** The findings of one country, or those that hold everywhere (`country` undefined). */
export interface CountryFindings<One = Finding> {
  readonly country: string | undefined;
  readonly findings: readonly One[];
}

/**
 * An answer's findings as a page without questions lists them: what holds everywhere, then country by country, members
 * of the EU apart. A finding for who is not sure is left out, since the page shows what it stands between.
 */
export function findingsByCountry<One extends Conditional>(
  { findings }: { readonly findings: readonly One[] },
  places: Places,
): CountryFindings<One>[] {
  return allByCountry(findings.filter(isPlain), places);
}

interface Conditional {
  readonly when?: Finding['when'] | undefined;
}

/** Findings by country, all of them: what holds everywhere, then country by country. */
export function allByCountry<One extends Conditional>(
  findings: readonly One[],
  places: Places,
): CountryFindings<One>[] {
  const groups = new Map<string | undefined, One[]>();
  for (const finding of findings) {
    const country = countryOf(finding, places);
    groups.set(country, [...(groups.get(country) ?? []), finding]);
  }
  const everywhere = [...groups].filter(([country]) => country === undefined);
  const others = [...groups].filter(([country]) => country !== undefined);
  return [...everywhere, ...others].map(([country, found]) => ({ country, findings: found }));
}

/** From how many findings of one country an answer's page leaves those of its parts to a page of their own. */
const MANY = 20;

/** The findings of a country that has too many for the answer's page, in the order of the page of their own. */
export interface CountryPage {
  readonly country: string;
  /** What holds in the whole country. */
  readonly whole: readonly Finding[];
  /** What holds in its parts, by their names. */
  readonly parts: readonly {
    readonly id: string;
    readonly name: string;
    readonly findings: readonly Finding[];
  }[];
  /** How many findings there are. */
  readonly count: number;
}

const isMany = ({ country, findings }: CountryFindings<unknown>) =>
  country !== undefined && findings.length >= MANY;

/** The countries that have a page of their own for an answer, as in /refusal/harm/us/. */
export function countriesWithPage(refusal: Pick<Refusal, 'findings'>, places: Places): string[] {
  return findingsByCountry(refusal, places)
    .filter(isMany)
    .flatMap(({ country }) => country ?? []);
}

/** The page of a country's own, if its findings of an answer are many. */
export function countryPage({ country, findings }: CountryFindings): CountryPage | undefined {
  if (country === undefined || !isMany({ country, findings })) return undefined;
  const parts = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = finding.when?.['law-line']?.[0] ?? country;
    parts.set(id, [...(parts.get(id) ?? []), finding]);
  }
  const { [country]: whole = [], ...others } = Object.fromEntries(parts);
  const named = Object.entries(others).map(([id, found]) => ({
    id,
    name: found[0]?.where ?? id,
    findings: found,
  }));
  return {
    country,
    whole,
    parts: named.sort((one, other) => one.name.localeCompare(other.name, 'en')),
    count: findings.length,
  };
}

/** Whether a finding is about more than not being sure. */
function isPlain({ when }: Conditional): boolean {
  return Object.values(when ?? {}).every((answers) => answers.some((answer) => answer !== 'unsure'));
}

function countryOf({ when }: Conditional, places: Places): string | undefined {
  const place = when?.['law-line']?.[0];
  return place === undefined ? when?.['law-country']?.[0] : places[place]?.country;
}
