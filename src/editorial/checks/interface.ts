import {
  englishPart,
  INTERFACE_PART_NAMES,
  type EnglishContent,
  type Interface,
} from '../../domain/site/interface.ts';
import { ENGLISH } from '../../domain/letter/law.ts';
import { overlaid, textsIn, textsOf, type TextAt } from '../../domain/text/overlay.ts';
import type { Fault } from '../../domain/law/place.ts';
import type { Files } from '../content-files.ts';
import { markOf, marksOfTexts, type LanguageFiles, type TranslatedFrom } from '../languages.ts';
import type { FileFault } from '../yaml/file.ts';
import { renamedKeys } from './languages.ts';
import type { StaleText } from './stale.ts';

/** The English that pages in other languages are translated from; undefined while one of its files has faults. */
export function englishContent(files: Files): EnglishContent | undefined {
  const { flows, tools, desk, site, letters, places, support } = files;
  const flow = flows.values['letter'];
  if (!flow || !tools.only || !desk.only || !site.only || !support.only) return undefined;
  if (places.faults.length > 0 || letters.faults.length > 0) return undefined;
  return {
    ...{ flow, tools: tools.only, desk: desk.only, site: site.only, support: support.only },
    ...{ letters: letters.values, places: places.values },
  };
}

/** The English files that `englishContent` reads. */
const ENGLISH_FILES = /^content\/(?:(?:letters|places)\/|(?:flows\/letter|tools|desk|site|support)\.yaml$)/;

/**
 * What is missing, left over or unlike the English in the pages of one language. While the English itself has `faults`,
 * only the files of the language are looked at: one slip in English would be told in every language.
 */
export function interfaceFaults(
  { id, parts }: LanguageFiles,
  files: Files,
  faults: readonly FileFault[],
): FileFault[] {
  if (!parts) return [];
  const shape = Object.values(parts).flatMap((part) => part.faults);
  const english = englishContent(files);
  const isBroken = faults.some(({ file }) => ENGLISH_FILES.test(file));
  if (shape.length > 0 || isBroken || !english) return shape;
  return INTERFACE_PART_NAMES.flatMap((part) =>
    parts[part].across((overlay) => textFaults(textsOf(overlay), textsIn(englishPart(part, english, id)))),
  );
}

const keyOf = ({ path }: TextAt) => path.join('.');

function textFaults(own: readonly TextAt[], english: readonly TextAt[]): Fault[] {
  const there = new Map(own.map((one) => [keyOf(one), one]));
  const wanted = new Map(english.map((one) => [keyOf(one), one]));
  const missing = wholeParts(english, own);
  const left = wholeParts(own, english);
  const renamed = renamedKeys(left.map(keyOf), missing.map(keyOf));
  const found = new Set(renamed.values());
  return [
    ...missing
      .filter((part) => !found.has(keyOf(part)))
      .map(({ path, text, count }) => ({
        path,
        message: `This is missing${count > 1 ? ` (${count} texts)` : ''}. In English: ${text}${count > 1 ? ' …' : ''}`,
      })),
    ...left.map((part) => ({ path: part.path, message: unknownText(renamed.get(keyOf(part))) })),
    ...own.flatMap((one) => {
      const from = wanted.get(keyOf(one));
      return from === undefined || !there.has(keyOf(one)) ? [] : blankFaults(one, from);
    }),
  ];
}

function blankFaults(one: TextAt, from: TextAt): Fault[] {
  const blanks = blanksIn(from.text);
  if (blanks === blanksIn(one.text)) return [];
  return [
    { path: one.path, message: `“${one.text}” needs the same blanks as the English: ${blanks || 'none'}.` },
  ];
}

function unknownText(meant: string | undefined): string {
  const fix =
    meant === undefined
      ? 'Delete this one, or correct its name.'
      : `Write "${meant.split('.').at(-1)}", as in the English: names aren’t translated.`;
  return `The English has no text of this name. ${fix}`;
}

/** What `one` has and `other` lacks: a group of texts that is missing as a whole is told once, by its first text. */
function wholeParts(
  one: readonly TextAt[],
  other: readonly TextAt[],
): (TextAt & { readonly count: number })[] {
  const starts = new Set(other.flatMap(({ path }) => path.map((_, at) => path.slice(0, at + 1).join('.'))));
  const lacking = one.filter((text) => !starts.has(keyOf(text)));
  const topOf = ({ path }: TextAt) =>
    path.slice(0, path.findIndex((_, at) => !starts.has(path.slice(0, at + 1).join('.'))) + 1);
  const groups = Map.groupBy(lacking, (text) => topOf(text).join('.'));
  return [...groups.values()].map((group) => {
    const first = group[0] as TextAt;
    return { ...first, path: topOf(first), count: group.length };
  });
}

const blanksIn = (text: string) =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([blank]) => blank)
    .sort()
    .join(', ');

/** Texts whose English has changed since they were translated. One that isn't translated at all is told as missing. */
export function staleTexts({ id, parts, from }: LanguageFiles, files: Files): StaleText[] {
  const english = englishContent(files);
  if (!parts || !english) return [];
  return INTERFACE_PART_NAMES.flatMap((part) => {
    const there = new Set(textsOf(parts[part].only ?? {}).map(keyOf));
    return textsIn(englishPart(part, english, id))
      .filter((one) => there.has(keyOf(one)) && from.only?.[part]?.[keyOf(one)] !== markOf(one))
      .map((one) => ({ language: id, file: `${part}.yaml`, key: keyOf(one), english: one.text }));
  });
}

/** The marks of today’s English, by part and text. */
export function interfaceMarks(language: string, files: Files): TranslatedFrom {
  const english = englishContent(files);
  if (!english) return {};
  return Object.fromEntries(
    INTERFACE_PART_NAMES.map((part) => [part, marksOfTexts(textsIn(englishPart(part, english, language)))]),
  );
}

/** What pages say in each language that has pages, English included; none while the English has faults. */
export function interfacesOf(
  languages: readonly LanguageFiles[],
  files: Files,
): Readonly<Record<string, Interface>> {
  const english = englishContent(files);
  if (!english) return {};
  const inLanguage = (id: string, parts: LanguageFiles['parts']) =>
    Object.fromEntries(
      INTERFACE_PART_NAMES.map((part) => [
        part,
        overlaid(englishPart(part, english, id), parts?.[part].only),
      ]),
    ) as unknown as Interface;
  const own = languages.flatMap(({ id, parts }) => (parts ? [[id, inLanguage(id, parts)] as const] : []));
  return Object.fromEntries([[ENGLISH, inLanguage(ENGLISH, undefined)] as const, ...own]);
}
