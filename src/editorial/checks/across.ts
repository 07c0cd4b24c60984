import { letterIdOf } from '../../domain/guide/a-to-z.ts';
import type { SiteAddresses } from './links.ts';
import { idFaults } from './flow-ids.ts';
import { unaskedFaults } from './asks.ts';
import { flowFaults, letterFaults, type KnownAnswers } from './conditions.ts';
import { dateFaults } from './dates.ts';
import { doubleFaults } from './doubles.ts';
import { placeConditionFaults } from './place-conditions.ts';
import { lineagesHold, placeFaults } from './places.ts';
import { redirectFaults } from './redirects.ts';
import { crowdedFaults, readinessFaults } from './readiness.ts';
import {
  missingRefusals,
  refusalFaults,
  refusalKnownAnswers,
  refusalTextFaults,
  unlistedFaults,
} from './refusals.ts';
import { missingPages, searchFaults } from './search.ts';
import { countriesWithoutHelp, supportFaults } from './support.ts';
import { glossaryFaults, rightsTextFaults } from './words.ts';
import { styleRuleFaults } from './style.ts';
import { timelineFaults, timelineKnownAnswers } from './timeline.ts';
import type { Files } from '../content-files.ts';
import { KIND_NAMES, type KindName } from '../kinds.ts';
import { remembered } from '../remembered.ts';
import type { Fault } from '../../domain/law/place.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { countriesWithPage } from '../../domain/refusal/grounds.ts';
import { siteAddresses } from '../site-addresses.ts';
import type { FileFault } from '../yaml/file.ts';

/** Faults that only a look across all content can find. `shape` are those of single files, which come first. */
export function acrossFaults(
  { root, today, languages }: Surroundings,
  files: Files,
  shape: readonly FileFault[],
): FileFault[] {
  return [
    ...placed(files),
    ...files.places.across(({ languages: written = [] }) => withoutFolder(written, languages)),
    ...asked(files, languages),
    ...alone(files),
    ...doubleFaults(files),
    ...KIND_NAMES.flatMap((name) => ofDates(files[name], today)),
    ...linked(root, files, shape),
  ];
}

/** Languages of a place that the site has no letters in. */
function withoutFolder(written: readonly string[], languages: readonly string[]): Fault[] {
  return written.flatMap((id, at) =>
    id === 'en' || languages.includes(id)
      ? []
      : [
          {
            path: ['languages', at],
            message: `There are no letters in "${id}" yet. There are: ${languages.join(', ')}. Delete it here, or see “Translate a letter” in CONTRIBUTING.md.`,
          },
        ],
  );
}

const ofDates = remembered(({ across }: Files[KindName], today: string) =>
  across((value: unknown) => dateFaults(value, today)),
);

interface Surroundings {
  /** The project's folder. */
  readonly root: string;
  /** The day of the check, such as 2026-11-29. */
  readonly today: string;
  /** The languages that letters can be in, besides English. */
  readonly languages: readonly string[];
}

/** Faults of places and of what cites their law. Told only when every place has its shape: the rest would follow from it. */
function placed(files: Files): FileFault[] {
  const { places, rights, guide, pages, glossary } = files;
  if (places.faults.length > 0) return [];
  const own = ofPlaces(places);
  if (!lineagesHold(places.values)) return own;
  const terms = Object.keys(glossary.only ?? {});
  return [
    ...own,
    ...rights.across((texts) => rightsTextFaults(texts, places.values)),
    ...(glossary.only ? [guide, pages].flatMap((folder) => folder.slips(places.values, terms)) : []),
  ];
}

const ofPlaces = remembered((places: Files['places']) =>
  places.across((_, id) => placeFaults(places.values, id)),
);

/** Faults of what is asked and answered: flows, and the letters and texts that hang on a flow without faults. */
function asked(files: Files, languages: readonly string[]): FileFault[] {
  const { flows, letters, replies, readiness, refusal, refusals, timeline, places } = files;
  const known = knownOf(flows, places, ...languages, 'en');
  const faults = new Map(
    Object.entries(flows.values).map(([id, flow]) => [
      id,
      [...idFaults(flow, id), ...(known[id] ? ofFlow(flow, known[id]) : [])],
    ]),
  );
  const sound = (id: string) => (known[id] && faults.get(id)?.length === 0 ? flows.values[id] : undefined);
  const [letter, check, after] = ['letter', 'readiness', 'refusal'].map(sound);
  return [
    ...flows.across((_, id) => faults.get(id) ?? []),
    ...(places.faults.length === 0 ? unasked(places, flows) : []),
    ...flows.across((flow, id) => (id === 'refusal' ? missingRefusals(flow, refusals.ids) : [])),
    ...flows.across((flow, id) => (id === 'readiness' ? crowdedFaults(flow) : [])),
    ...letters.across((text) => (letter ? ofLetter(text, letter, known['letter']) : [])),
    ...replies.across((text) => (after ? ofLetter(text, after, known['refusal']) : [])),
    ...replies.across((text, id) =>
      after && id === 'complaint' && refusals.faults.length === 0
        ? unlistedFaults(text, refusals.values, after)
        : [],
    ),
    ...readiness.across((texts) => (letter && check ? readinessFaults(texts, check, letter) : [])),
    ...refusal.across((texts) => (after ? refusalTextFaults(texts, after) : [])),
    ...(after && lineagesHold(places.values) ? ofRefusals(refusals, after, places) : []),
    ...timeline.across(timelineFaults),
    ...(lineagesHold(places.values) ? ofConditions(places, flows, replies, refusals) : []),
  ];
}

const ofFlow = remembered(flowFaults);
const ofLetter = remembered(letterFaults);

const unasked = remembered((places: Files['places'], flows: Files['flows']) =>
  places.across((place) => unaskedFaults(place, flows.values)),
);

const ofRefusals = remembered((refusals: Files['refusals'], after: Flow, places: Files['places']) =>
  refusals.across((one, id) => refusalFaults(id, one, after, places.values)),
);

const ofConditions = remembered(
  (places: Files['places'], ...asking: readonly (Files['flows'] | Files['replies'] | Files['refusals'])[]) =>
    asking.flatMap(({ across }) => across((value: unknown) => placeConditionFaults(value, places.values))),
);

/** What each flow knows beside its own questions; nothing where it comes from places that have no shape yet. */
const knownOf = remembered(
  (
    { values: flows }: Files['flows'],
    places: Files['places'],
    ...languages: readonly string[]
  ): Readonly<Record<string, KnownAnswers>> => {
    const written = { 'law-language': languages };
    const alone = Object.fromEntries(Object.keys(flows).map((id) => [id, written]));
    const { refusal, timeline, ...rest } = alone;
    if (places.faults.length > 0) return rest;
    const after = flows['refusal'];
    return {
      ...rest,
      ...(refusal && after && { refusal: { ...written, ...refusalKnownAnswers(after, places.values) } }),
      ...(timeline && { timeline: timelineKnownAnswers(places.values) }),
    };
  },
);

/** Faults of files that hang on no others. */
function alone({ glossary, places, support, search, style }: Files): FileFault[] {
  return [
    ...glossary.across(glossaryFaults),
    ...style.across(styleRuleFaults),
    ...support.across((texts) => [
      ...supportFaults(texts),
      ...countriesWithoutHelp(texts, Object.keys(places.values)),
    ]),
    ...search.across(searchFaults),
  ];
}

/** Links that lead nowhere. Told only when all content has its shape, since pages come from it. */
function linked(root: string, files: Files, shape: readonly FileFault[]): FileFault[] {
  if (shape.length > 0) return [];
  const site = addressesOf(root, files);
  const addresses = [...site.pages].flatMap(([path, parts]) => [
    path,
    ...[...parts].map((part) => `${path}#${part}`),
  ]);
  return [
    ...Object.values(files).flatMap(({ deadLinks }) => deadLinks(site)),
    ...files.redirects.across(({ pages }) => redirectFaults(pages, site)),
    ...files.search.across((search) => missingPages(search, new Set(addresses), site.renamed)),
  ];
}

/** Every address of the site, from the files of its routes and from content. */
export function addressesOf(root: string, files: Files): SiteAddresses {
  const { waitlist, glossary, support } = files;
  const { pages } = siteAddresses(root, {
    places: files.places.ids,
    grounds: files.refusals.ids,
    groundCountries: Object.entries(files.refusals.values).flatMap(([id, one]) =>
      countriesWithPage(one, files.places.values).map((country) => `${id}/${country}`),
    ),
    guide: files.guide.parts,
    pages: files.pages.parts,
    waitlist: Object.keys(waitlist.only?.pages ?? {}),
    glossary: Object.entries(glossary.only ?? {}).flatMap(([id, { term }]) => [id, letterIdOf(term)]),
    support: [...(support.only?.countries ?? []), ...(support.only?.safety.parts ?? [])].map(({ id }) => id),
  });
  return { pages, renamed: files.redirects.only?.pages ?? {} };
}
