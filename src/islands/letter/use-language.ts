import { useState } from 'preact/hooks';
import { given, type Answers } from '../../domain/flow/when.ts';
import { ENGLISH } from '../../domain/letter/law.ts';
import type { LetterLanguage } from '../../domain/letter/translation.ts';
import { come } from '../steps/use-later.ts';
import { useFile, type Fetched } from '../steps/use-file.ts';

/** `none` for English, which needs no file; other languages are fetched when they are chosen. `failed` can be tried again. */
export type LanguageState = Fetched<LetterLanguage>;

/**
 * The letters of the language that the answers choose. `folder` holds one file a language: `/letter/language` or
 * `/refusal/language`.
 */
export function useLanguage(answers: Answers, folder: string) {
  const file = useLanguageFile(given(answers, 'language')[0], folder);
  const [twins, setTwins] = useState(true);
  return { ...file, twins, setTwins, hasTwins: file.language !== undefined };
}

/** The letters of one language; none for English, or while no language is wanted. */
export function useLanguageFile(language: string = ENGLISH, folder: string) {
  const isOther = language !== ENGLISH && /^[a-z]{2}(-[a-z]+)?$/.test(language);
  const file = useFile<LetterLanguage>(isOther ? `${folder}/${language}.json` : undefined);
  return { ...file, language: come(file) };
}
