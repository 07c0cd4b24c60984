import {
  englishPart,
  INTERFACE_PART_NAMES,
  type EnglishContent,
  type Interface,
  type InterfacePart,
} from '../../domain/site/interface.ts';
import { ENGLISH } from '../../domain/letter/law.ts';
import { overlaid, textsIn, textsOf, type TextAt } from '../../domain/text/overlay.ts';
import type { Fault } from '../../domain/law/place.ts';
import type { Files } from '../content-files.ts';
import { markOf, marksOfTexts, partFile, type LanguageFiles, type TranslatedFrom } from '../languages.ts';
import type { FileFault } from '../yaml/file.ts';

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
  return [
    ...english
      .filter((one) => !there.has(keyOf(one)))
      .map(({ path, text }) => ({ path, message: `This is missing. In English: ${text}` })),
    ...own.flatMap((one) => {
      const from = wanted.get(keyOf(one));
      if (!from)
        return [{ path: one.path, message: 'The English has no such text. Take it out, or mend its name.' }];
      const blanks = blanksIn(from.text);
      return blanks === blanksIn(one.text)
        ? []
        : [
            {
              path: one.path,
              message: `“${one.text}” needs the blanks of the English: ${blanks || 'none'}.`,
            },
          ];
    }),
  ];
}

const blanksIn = (text: string) =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([blank]) => blank)
    .sort()
    .join(', ');

/** Texts whose English has changed since they were translated. They may still be right: a person has to look. */
export function staleTexts({ id, parts, from }: LanguageFiles, files: Files): string[] {
  const english = englishContent(files);
  if (!parts || !english) return [];
  return INTERFACE_PART_NAMES.flatMap((part) =>
    textsIn(englishPart(part, english, id)).flatMap((one) =>
      from.only?.[part]?.[keyOf(one)] === markOf(one) ? [] : [staleLine(id, part, one)],
    ),
  );
}

function staleLine(id: string, part: InterfacePart, one: TextAt): string {
  return `${partFile(id, part)}: “${keyOf(one)}” was translated from other English. It now says: ${one.text} Check the translation, then run: npm run translated -- ${id}`;
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
