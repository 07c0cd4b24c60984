import type { SiteAddresses } from './checks/links.ts';
import type { Flow } from '../domain/flow/flow.schema.ts';
import type { LetterText } from '../domain/letter/letter.schema.ts';
import type { Place } from '../domain/law/place.schema.ts';
import type { Places } from '../domain/law/place.ts';
import type { Readiness } from '../domain/readiness/readiness.schema.ts';
import type { RightsText } from '../domain/law/rights-text.schema.ts';
import type { Refusal, RefusalText } from '../domain/refusal/refusal.schema.ts';
import type { Redirects } from '../domain/site/redirects.schema.ts';
import type { Search } from '../domain/search/search.schema.ts';
import type { Support } from '../domain/site/support.schema.ts';
import type { Interface } from '../domain/site/interface.ts';
import type { Site } from '../domain/site/site.schema.ts';
import type { TimelineText } from '../domain/timeline/timeline.schema.ts';
import { acrossFaults, addressesOf } from './checks/across.ts';
import { withSharedTexts } from '../domain/law/shared-text.ts';
import { withCalendars } from './holidays.ts';
import { fileOf, readFiles, type Files } from './content-files.ts';
import { KIND_NAMES, KINDS } from './kinds.ts';
import { interfaceFaults, interfaceMarks, interfacesOf, staleTexts } from './checks/interface.ts';
import { languageFaults, newSentences, staleTranslations, withoutNew } from './checks/languages.ts';
import { staleLines } from './checks/stale.ts';
import { letterLanguage, readLanguages, type TranslatedFrom } from './languages.ts';
import type { LetterLanguage } from '../domain/letter/translation.ts';
import { contentFolder, type Changes } from './content-folder.ts';
import { oneLineEach } from './one-cause.ts';
import { remembered } from './remembered.ts';
import type { FileFault } from './yaml/file.ts';

/** All checked content, as commands and tests read it. Pages read the same files through Astro's collections. */
export interface Content {
  readonly places: Readonly<Record<string, Place>>;
  readonly flows: Readonly<Record<string, Flow>>;
  readonly letters: Readonly<Record<string, LetterText>>;
  /** What the self-check says; undefined if its file has faults. */
  readonly readiness: Readiness | undefined;
  /** The answers that a request can get, by id, and the words around them. */
  readonly refusals: Readonly<Record<string, Refusal>>;
  readonly refusal: RefusalText | undefined;
  /** The letters of the refusal helper. */
  readonly replies: Readonly<Record<string, LetterText>>;
  /** The languages that letters can be written in besides English, by id. */
  readonly languages: Readonly<Record<string, LetterLanguage>>;
  /** What pages say in each language that has pages, English included. */
  readonly interfaces: Readonly<Record<string, Interface>>;
  /** For each language with pages of its own, the marks of the English that they are translated from. */
  readonly interfaceMarks: Readonly<Record<string, TranslatedFrom>>;
  /** Translated sentences whose English has changed since: a line each. */
  readonly stale: readonly string[];
  /** The words of the client's own timeline. */
  readonly timeline: TimelineText | undefined;
  /** The words of the pages on rights. */
  readonly rights: RightsText | undefined;
  readonly site: Site | undefined;
  /** Where old addresses lead now. */
  readonly redirects: Redirects;
  /** What people type into search, and mean by it. */
  readonly search: Search | undefined;
  /** Whom to call, by country. */
  readonly support: Support | undefined;
  /** When each file is due to be checked again, by its path. */
  readonly checks: Readonly<Record<string, { readonly nextCheck: string }>>;
  /** What is wrong, with file and line. Content with faults must not be published. */
  readonly faults: readonly FileFault[];
}

/**
 * Reads and checks all of `content/`. `root` is the project's folder; `changes` are looked at as if they were made, and
 * days of checking are compared with `today`.
 */
export function readContent(root: string, changes: Changes = {}, today = dayOf(new Date())): Content {
  const from = contentFolder(root, changes);
  const files = readFiles(from);
  const languages = readLanguages(from);
  const shape = Object.values(files).flatMap(({ faults }) => faults);
  const english = [...shape, ...acrossFaults({ root, today, languages: from.languages() }, files, shape)];
  const unsaid = english.length > 0 ? [] : newSentences(languages, files);
  return {
    places: wholePlaces(files.places.values, new Date().getFullYear()),
    flows: files.flows.values,
    letters: files.letters.values,
    readiness: files.readiness.only,
    refusals: files.refusals.values,
    refusal: files.refusal.only,
    replies: files.replies.values,
    languages: Object.fromEntries(
      languages.flatMap((files) => {
        const language = letterLanguage(files);
        return language ? [[files.id, language]] : [];
      }),
    ),
    stale: staleLines(
      languages.flatMap((language) => [
        ...staleTranslations(language, files.letters, files.replies),
        ...staleTexts(language, files),
      ]),
    ),
    interfaces: interfacesOf(languages, files),
    interfaceMarks: Object.fromEntries(
      languages.flatMap((language) =>
        language.parts ? [[language.id, interfaceMarks(language.id, files)]] : [],
      ),
    ),
    timeline: files.timeline.only,
    rights: files.rights.only,
    site: files.site.only,
    redirects: files.redirects.only?.pages ?? {},
    search: files.search.only,
    support: files.support.only,
    checks: checksOf(files),
    faults: oneLineEach(
      [
        ...english,
        ...withoutNew(
          languages.flatMap((language) => languageFaults(language, files, english)),
          unsaid,
        ),
        ...unsaid,
        ...languages.flatMap((language) => interfaceFaults(language, files, english)),
        ...from.unread(),
      ],
      (id) => files.places.ids.includes(id),
    ),
  };
}

/** Places as pages read them. */
const wholePlaces = remembered((places: Places, year: number) =>
  withCalendars(withSharedTexts(places), year),
);

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

/** Every address of the site as the check of links knows it. */
export function contentAddresses(root: string): SiteAddresses {
  return addressesOf(root, readFiles(contentFolder(root)));
}

/** Every file that says when it has to be checked again, whatever its kind. */
function checksOf(files: Files): Content['checks'] {
  const all = KIND_NAMES.flatMap((name) => {
    const read = files[name];
    return 'matters' in read
      ? Object.entries(read.matters)
      : Object.entries(read.values).map(([id, value]) => [fileOf(KINDS[name], id), value] as const);
  });
  return Object.fromEntries(all.filter((one): one is [string, { nextCheck: string }] => isDated(one[1])));
}

function isDated(value: unknown): value is { readonly nextCheck: string } {
  return (
    typeof value === 'object' && value !== null && 'nextCheck' in value && typeof value.nextCheck === 'string'
  );
}
