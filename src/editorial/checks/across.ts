import type { SiteAddresses } from './links.ts';
import { idFaults } from './flow-ids.ts';
import { flowFaults, letterFaults, type KnownAnswers } from './conditions.ts';
import { lineagesHold, placeFaults } from './places.ts';
import { readinessFaults } from './readiness.ts';
import { missingRefusals, refusalFaults, refusalKnownAnswers, refusalTextFaults } from './refusals.ts';
import { missingPages, searchFaults } from './search.ts';
import { countriesWithoutHelp, supportFaults } from './support.ts';
import { glossaryFaults, rightsTextFaults } from './words.ts';
import { timelineFaults, timelineKnownAnswers } from './timeline.ts';
import type { Files } from '../content-files.ts';
import { siteAddresses } from '../site-addresses.ts';
import type { FileFault } from '../yaml/file.ts';

/** Faults that only a look across all content can find. `shape` are those of single files, which come first. */
export function acrossFaults(root: string, files: Files, shape: readonly FileFault[]): FileFault[] {
  return [...placed(files), ...asked(files), ...alone(files), ...linked(root, files, shape)];
}

/** Faults of places and of what cites their law. Told only when every place has its shape: the rest would follow from it. */
function placed(files: Files): FileFault[] {
  const { places, rights, guide, pages, glossary } = files;
  if (places.faults.length > 0) return [];
  const own = places.across((_, id) => placeFaults(places.values, id));
  if (!lineagesHold(places.values)) return own;
  const terms = Object.keys(glossary.only ?? {});
  return [
    ...own,
    ...rights.across((texts) => rightsTextFaults(texts, places.values)),
    ...(glossary.only ? [guide, pages].flatMap((folder) => folder.slips(places.values, terms)) : []),
  ];
}

/** Faults of what is asked and answered: flows, and the letters and texts that hang on a flow without faults. */
function asked(files: Files): FileFault[] {
  const { flows, letters, replies, readiness, refusal, refusals, timeline, places } = files;
  const known = knownOf(files);
  const faults = new Map(
    Object.entries(flows.values).map(([id, flow]) => [
      id,
      [...idFaults(flow, id), ...(known[id] ? flowFaults(flow, known[id]) : [])],
    ]),
  );
  const sound = (id: string) => (known[id] && faults.get(id)?.length === 0 ? flows.values[id] : undefined);
  const [letter, check, after] = ['letter', 'readiness', 'refusal'].map(sound);
  return [
    ...flows.across((_, id) => faults.get(id) ?? []),
    ...flows.across((flow, id) => (id === 'refusal' ? missingRefusals(flow, refusals.ids) : [])),
    ...letters.across((text) => (letter ? letterFaults(text, letter) : [])),
    ...replies.across((text) => (after ? letterFaults(text, after, known['refusal']) : [])),
    ...readiness.across((texts) => (letter && check ? readinessFaults(texts, check, letter) : [])),
    ...refusal.across((texts) => (after ? refusalTextFaults(texts, after) : [])),
    ...refusals.across((one, id) =>
      after && lineagesHold(places.values) ? refusalFaults(id, one, after, places.values) : [],
    ),
    ...timeline.across(timelineFaults),
  ];
}

/** What each flow knows beside its own questions; nothing where it comes from places that have no shape yet. */
function knownOf({ flows, places }: Files): Readonly<Record<string, KnownAnswers>> {
  const alone = Object.fromEntries(Object.keys(flows.values).map((id) => [id, {}]));
  const { refusal, timeline, ...rest } = alone;
  if (places.faults.length > 0) return rest;
  const after = flows.values['refusal'];
  return {
    ...rest,
    ...(refusal && after && { refusal: refusalKnownAnswers(after, places.values) }),
    ...(timeline && { timeline: timelineKnownAnswers(places.values) }),
  };
}

/** Faults of files that hang on no others. */
function alone({ glossary, places, support, search }: Files): FileFault[] {
  return [
    ...glossary.across(glossaryFaults),
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
    ...files.search.across((search) => missingPages(search, new Set(addresses))),
  ];
}

/** Every address of the site, from the files of its routes and from content. */
export function addressesOf(root: string, files: Files): SiteAddresses {
  const { waitlist, glossary, support } = files;
  return siteAddresses(root, {
    places: files.places.ids,
    grounds: files.refusals.ids,
    guide: files.guide.parts,
    pages: files.pages.parts,
    waitlist: Object.keys(waitlist.only?.pages ?? {}),
    glossary: Object.entries(glossary.only ?? {}).flatMap(([id, { kind }]) => [id, `${kind}-words`]),
    support: [...(support.only?.countries ?? []), ...(support.only?.safety.parts ?? [])].map(({ id }) => id),
  });
}
