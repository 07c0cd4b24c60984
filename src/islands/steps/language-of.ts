import { ENGLISH_PAGE, type PageLanguage } from '../../domain/text/page-language.ts';
import type { Frame } from './use-frame.ts';

/** The language that the words of a tool are in. For what is loaded later: it brings the English way to write dates. */
export function languageOf({ language = ENGLISH_PAGE }: Pick<Frame, 'language'>): PageLanguage {
  return language;
}
