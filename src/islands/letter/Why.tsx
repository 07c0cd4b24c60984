import type { Cited } from '../../domain/law/place.ts';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { Paragraph, Sentence } from '../../domain/letter/value.ts';
import { fillText } from '../../domain/text/fill.ts';

/** Says what an answer was, and where it can be changed. */
export interface Explain {
  /** The question and the labels of its answer, or undefined for a question that is not shown. */
  readonly answer: (
    question: string,
    answers: readonly string[],
  ) => { topic: string; ask: string; said: string } | undefined;
  readonly change: (topic: string) => void;
  /** What a law is called, in the language of the page. */
  readonly law: (cited: Cited) => string;
}

interface Props {
  readonly paragraph: Paragraph;
  /** Whether the client wrote it. */
  readonly own: boolean;
  readonly explain: Explain;
  readonly words: DeskWords['sheet'];
}

/** Which answers and which law made the sentences of a paragraph. */
export function Why({ paragraph, own, explain, words }: Props) {
  return (
    <div class="why">
      {own && <p>{words.own}</p>}
      <ul>
        {paragraph.sentences.map((sentence) => (
          <li key={sentence.id}>
            <q>{opening(sentence)}</q>
            <Reasons sentence={sentence} explain={explain} words={words} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Reasons({ sentence, explain, words }: { sentence: Sentence } & Pick<Props, 'explain' | 'words'>) {
  const answers = sentence.because.flatMap((reason) => {
    const found = explain.answer(reason.question, reason.answers);
    return found ? [found] : [];
  });
  return (
    <ul class="reasons">
      {answers.map(({ topic, ask, said }) => (
        <li key={ask}>
          {said === '' ? fillText(words.filled, { question: ask }) : fillText(words.chose, { answer: said })}{' '}
          <button type="button" class="link" onClick={() => explain.change(topic)}>
            {words.changeAnswer}
            <span class="visually-hidden"> {fillText(words.changeOf, { question: ask })}</span>
          </button>
        </li>
      ))}
      {sentence.cites.map((cited) => (
        <li key={`${cited.key}${cited.part}`}>
          {words.law}{' '}
          {cited.url ? (
            <a href={cited.url} rel="noreferrer" target="_blank">
              {explain.law(cited)}
              <span class="visually-hidden"> {words.newTab}</span>
            </a>
          ) : (
            explain.law(cited)
          )}
        </li>
      ))}
      {answers.length === 0 && sentence.cites.length === 0 && <li>{words.always}</li>}
    </ul>
  );
}

/** The first words of a sentence, enough to know it by. */
function opening(sentence: Sentence): string {
  const text = (sentence.twin ?? sentence.pieces).map((piece) => piece.text).join('');
  const parts = text.split(/\s+/);
  return parts.length <= 7 ? text : `${parts.slice(0, 6).join(' ')} …`;
}
