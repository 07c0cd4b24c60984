import type { Entries } from '../../domain/flow/flow.ts';
import { given } from '../../domain/flow/when.ts';
import { ENGLISH, type LetterLaw } from '../../domain/letter/law.ts';
import { compose } from '../../domain/letter/letter.ts';
import type { Letter } from '../../domain/letter/value.ts';
import type { LetterText } from '../../domain/letter/letter.schema.ts';
import { translationOf, type LetterLanguage } from '../../domain/letter/translation.ts';
import type { LetterIn } from './LanguageBar.tsx';
import type { LetterTexts } from './Letter.tsx';
import { useLanguage, useLanguageFile } from './use-language.ts';

/** The letter, what to say first, and the language they are in. */
export interface Written {
  readonly letter: Letter;
  readonly spoken: Letter;
  readonly language: LetterIn;
  /** The letters and names of the reader's language, where that isn't English and has come. */
  readonly reader: LetterLanguage | undefined;
}

/** What the letter tool writes from. */
interface From {
  readonly texts: LetterTexts;
  readonly law: LetterLaw | null;
  /** The entries that count. */
  readonly entries: Entries;
  /** The language in which the client reads. */
  readonly reader: string;
}

/** What the entries say, as a letter and as words to say; undefined where there is no text for such a letter. */
export function useWritten({ texts, law, entries, reader }: From): Written | undefined {
  const { letters, spoken, blanks } = texts;
  const { answers, fields } = entries;
  // Nothing is written before somebody has the notes, and no language is needed.
  const isWriting = given(answers, 'recipient').length > 0;
  const chosen = useLanguage(isWriting ? answers : {}, FOLDER);
  const isReaders = given(answers, 'language')[0] === reader;
  const other = useLanguageFile(isWriting && !isReaders ? reader : undefined, FOLDER);
  const own = isReaders ? chosen : other;
  const kind = given(answers, 'kind')[0] ?? 'request';
  const text = letters[kind] ?? letters['request'];
  if (!text) return undefined;
  const input = { law, answers, fields, blanks };
  const written = (one: LetterText, name: string) =>
    compose(one, input, translationOf(chosen.language, name), translationOf(own.language, name));
  const letter = written(text, kind);
  const needed = reader === ENGLISH || chosen.state.kind === 'failed' ? chosen : own;
  return {
    letter,
    spoken: written(spoken, 'spoken'),
    reader: own.language,
    language: {
      state: needed.state,
      retry: needed.retry,
      hasTwins: letter.tag !== letter.reader.tag,
      twins: chosen.twins,
      setTwins: chosen.setTwins,
    },
  };
}

const FOLDER = '/letter/language';
