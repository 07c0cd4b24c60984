import { useId } from 'preact/hooks';
import { answerLabels } from '../../domain/flow/flow.ts';
import { given } from '../../domain/flow/when.ts';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import { ENGLISH, languagesFor, type LetterLaw } from '../../domain/letter/law.ts';
import { fillText } from '../../domain/text/fill.ts';
import { Status } from '../steps/Status.tsx';
import { languageOf } from '../steps/language-of.ts';
import { nameIn } from '../steps/PlaceSelect.tsx';
import type { Frame } from '../steps/use-frame.ts';
import type { LanguageState } from './use-language.ts';

/** The language a letter is in, and getting its file. */
export interface LetterIn {
  readonly state: LanguageState;
  readonly retry: () => void;
  /** Whether the letter has a twin in the reader's language. */
  readonly hasTwins: boolean;
  /** Whether the client sees it under each paragraph. */
  readonly twins: boolean;
  readonly setTwins: (shown: boolean) => void;
}

interface Props {
  readonly frame: Frame;
  readonly law: LetterLaw | null;
  readonly language: LetterIn;
  readonly words: DeskWords['language'];
}

/** The choice of the letter's language, where the place has another than the reader's, and whether its twin shows. */
export function LanguageBar({ frame, law, language, words }: Props) {
  const id = useId();
  const { state, retry, twins, setTwins } = language;
  const chosen = given(frame.entries.answers, 'language')[0] ?? ENGLISH;
  const reader = languageOf(frame).id;
  const languages = languagesFor(law, reader);
  const isThere = state.kind === 'none' || state.kind === 'ready';
  if (isThere && languages[0] === reader && chosen === reader) return null;
  const named = (one: string) => answerLabels(frame.flow, 'language', [one])[0] ?? one;
  const said = state.kind === 'loading' || state.kind === 'failed' ? words[state.kind] : '';
  return (
    <div class="language-bar no-print">
      <p class="language-choice">
        <label for={id}>{words.choose}</label>{' '}
        <select
          id={id}
          value={chosen}
          onChange={(event) => frame.answer('language', event.currentTarget.value)}
        >
          {languages.map((one) => (
            <option value={one} key={one}>
              {named(one)}
            </option>
          ))}
        </select>
      </p>
      <Status text={fillText(said, { language: named(chosen) })} className="small" />
      {state.kind === 'failed' && (
        <button type="button" class="link" onClick={retry}>
          {words.retry}
        </button>
      )}
      {language.hasTwins && (
        <>
          <label class="answer language-twins">
            <input
              type="checkbox"
              checked={twins}
              onChange={(event) => setTwins(event.currentTarget.checked)}
            />
            <span>{words.twins}</span>
          </label>
          {law && (
            <p class="small soft">
              {fillText(words.honest, { place: nameIn(frame.places, law.place) ?? law.name })}
            </p>
          )}
        </>
      )}
    </div>
  );
}
