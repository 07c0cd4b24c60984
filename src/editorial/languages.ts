import { createHash } from 'node:crypto';
import { z } from 'zod';
import { INTERFACE_PART_NAMES, type InterfacePart } from '../domain/site/interface.ts';
import type { Overlay, TextAt } from '../domain/text/overlay.ts';
import { plainWords } from '../domain/text/words.schema.ts';
import { LanguageSchema, type LanguageWords } from '../domain/text/language.schema.ts';
import type { LetterText, SentenceText } from '../domain/letter/letter.schema.ts';
import type { LetterLanguage } from '../domain/letter/translation.ts';
import {
  TranslatedLetterSchema,
  TranslatedNamesSchema,
  type TranslatedLetter,
  type TranslatedNames,
} from '../domain/letter/translation.schema.ts';
import type { ContentFolder } from './content-folder.ts';
import { remembered } from './remembered.ts';
import { readFile, readFolder, type YamlFiles } from './yaml/files.ts';

/** The marks of the English that each sentence was translated from, by letter and sentence: `opening.own-copy: 3f2a9c1b`. */
const TranslatedFromSchema = z.record(z.string(), z.record(z.string(), z.string()));

export type TranslatedFrom = z.infer<typeof TranslatedFromSchema>;

/** The files of one language, `content/<language>/…`. */
export interface LanguageFiles {
  readonly id: string;
  readonly words: YamlFiles<LanguageWords>;
  readonly names: YamlFiles<TranslatedNames>;
  readonly letters: YamlFiles<TranslatedLetter>;
  readonly replies: YamlFiles<TranslatedLetter>;
  readonly from: YamlFiles<TranslatedFrom>;
  /** The texts of pages in this language; undefined where the site has letters in it alone. */
  readonly parts: Readonly<Record<InterfacePart, YamlFiles<Overlay>>> | undefined;
}

const OverlaySchema: z.ZodType<Overlay> = z.lazy(() =>
  z.union([plainWords, z.array(OverlaySchema), z.record(z.string(), OverlaySchema)]),
);

/** Where the texts of one part are. */
export const partFile = (language: string, part: InterfacePart) => `content/${language}/${part}.yaml`;

/** Every part of a language’s pages, if it has any. */
function readParts(from: ContentFolder, id: string): LanguageFiles['parts'] {
  if (!from.names(`content/${id}`, '.yaml').includes('site.yaml')) return undefined;
  return asParts(...INTERFACE_PART_NAMES.map((part) => readFile(from, partFile(id, part), OverlaySchema)));
}

/** Parts whose files did not change are the same value. */
const asParts = remembered(
  (...files: YamlFiles<Overlay>[]) =>
    Object.fromEntries(INTERFACE_PART_NAMES.map((part, at) => [part, files[at]])) as unknown as NonNullable<
      LanguageFiles['parts']
    >,
);

/** Every language that the site has letters in, besides English. */
export function readLanguages(from: ContentFolder): LanguageFiles[] {
  return from
    .languages()
    .map((id) =>
      asOne(
        id,
        readFile(from, `content/${id}/language.yaml`, LanguageSchema),
        readFile(from, `content/${id}/names.yaml`, TranslatedNamesSchema),
        readFolder(from, `content/${id}/letters`, TranslatedLetterSchema),
        readFolder(from, `content/${id}/replies`, TranslatedLetterSchema),
        readFile(from, `content/${id}/translated-from.yaml`, TranslatedFromSchema),
        readParts(from, id),
      ),
    );
}

/** A language whose files did not change is the same value. */
const asOne = remembered(
  (
    id: string,
    words: LanguageFiles['words'],
    names: LanguageFiles['names'],
    letters: LanguageFiles['letters'],
    replies: LanguageFiles['replies'],
    from: LanguageFiles['from'],
    parts: LanguageFiles['parts'],
  ): LanguageFiles => ({ id, words, names, letters, replies, from, parts }),
);

/** A language as pages read it: its letters and its replies apart, since each tool loads its own. */
export interface LanguageEntry extends Omit<LetterLanguage, 'letters'> {
  readonly letters: Readonly<Record<string, TranslatedLetter>>;
  readonly replies: Readonly<Record<string, TranslatedLetter>>;
  /** The texts of pages in this language, where the site has any. */
  readonly parts?: Readonly<Record<InterfacePart, Overlay>> | undefined;
}

/** A language of which every file that all letters need is right; undefined otherwise. */
export function entryOf(files: LanguageFiles): LanguageEntry | undefined {
  const { id, words, names, letters, replies, parts } = files;
  if (!words.only || !names.only) return undefined;
  return {
    ...{ id, words: words.only, names: names.only, letters: letters.values, replies: replies.values },
    ...(parts && { parts: overlaysOf(parts) }),
  };
}

function overlaysOf(parts: NonNullable<LanguageFiles['parts']>): NonNullable<LanguageEntry['parts']> {
  return Object.fromEntries(
    Object.entries(parts).map(([part, { only }]) => [part, only ?? {}]),
  ) as unknown as NonNullable<LanguageEntry['parts']>;
}

/** A language with all of its letters and replies; undefined if its files have faults. */
export function letterLanguage(files: LanguageFiles): LetterLanguage | undefined {
  const entry = entryOf(files);
  if (!entry) return undefined;
  const { id, words, names, letters, replies } = entry;
  return { id, words, names, letters: { ...letters, ...replies } };
}

/** A mark that changes when the English of a sentence does. */
export const markOf = remembered(({ text }: Pick<SentenceText, 'text'>): string =>
  createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 8),
);

/** The marks of the texts of one part, as `translated-from.yaml` holds them. */
export function marksOfTexts(texts: readonly TextAt[]): Record<string, string> {
  return Object.fromEntries(texts.map(({ path, text }) => [path.join('.'), markOf({ text })]));
}

/** The marks of a whole letter, as `translated-from.yaml` holds them. */
export function marksOf(letter: LetterText): Record<string, string> {
  return Object.fromEntries(
    letter.paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map((sentence) => [`${paragraph.id}.${sentence.id}`, markOf(sentence)]),
    ),
  );
}
