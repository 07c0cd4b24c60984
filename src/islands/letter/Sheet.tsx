import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Piece } from '../../domain/letter/blanks.ts';
import type { Letter, Paragraph, Sentence } from '../../domain/letter/letter.ts';
import { NO_EDITS, type Edits } from '../../domain/letter/edits.ts';
import { label } from '../../domain/law/place.ts';

/** Says what an answer was, and where it can be changed. */
export interface Explain {
  /** The question and the labels of its answer, or undefined for a question that is not shown. */
  readonly answer: (
    question: string,
    answers: readonly string[],
  ) => { topic: string; ask: string; said: string } | undefined;
  readonly change: (topic: string) => void;
}

interface Props {
  readonly letter: Letter;
  readonly explain: Explain;
  readonly edits?: Edits;
  /** What may be done to a paragraph at the end: edit it, leave it out. */
  readonly tools?: (paragraph: Paragraph) => ComponentChildren;
  /** The paragraph being edited, and its editor. */
  readonly editing?: { readonly id: string; readonly editor: ComponentChildren } | undefined;
}

/** The letter on its sheet. Each paragraph tells on demand which answers and which law made its sentences. */
export function Sheet({ letter, explain, edits = NO_EDITS, tools, editing }: Props) {
  const [open, setOpen] = useState<string | undefined>();
  return (
    <div class="sheet">
      {letter.paragraphs.map((paragraph) => {
        const off = !paragraph.fixed && edits.off.includes(paragraph.id);
        const why = open === paragraph.id;
        if (editing?.id === paragraph.id) return <div key={paragraph.id}>{editing.editor}</div>;
        return (
          <div class={`part ${paragraph.role}${off ? ' off no-print' : ''}`} key={paragraph.id}>
            <Words paragraph={paragraph} own={edits.words[paragraph.id]} off={off} />
            <div class="part-tools no-print">
              <button
                type="button"
                aria-expanded={why}
                onClick={() => setOpen(why ? undefined : paragraph.id)}
              >
                Why<span class="visually-hidden"> is this here: {paragraph.label}</span>
              </button>
              {tools?.(paragraph)}
            </div>
            {why && <Why paragraph={paragraph} own={paragraph.id in edits.words} explain={explain} />}
          </div>
        );
      })}
    </div>
  );
}

function Words({ paragraph, own, off }: { paragraph: Paragraph; own: string | undefined; off: boolean }) {
  if (off) return <p class="left-out">Left out: {paragraph.label.toLowerCase()}</p>;
  if (own !== undefined) return <OwnWords text={own} list={paragraph.role === 'list'} />;
  if (paragraph.role === 'list') {
    return (
      <ul>
        {paragraph.sentences.map((sentence) => (
          <li key={sentence.id}>
            <SentenceView sentence={sentence} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <p>
      {paragraph.sentences.map((sentence, at) => (
        <span key={sentence.id}>
          {at > 0 && ' '}
          <SentenceView sentence={sentence} />
        </span>
      ))}
    </p>
  );
}

function OwnWords({ text, list }: { text: string; list: boolean }) {
  const lines = text.split('\n');
  if (list)
    return (
      <ul dir="auto">
        {lines
          .filter((line) => line.trim() !== '')
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
    );
  return (
    <p dir="auto" class="own">
      {text}
    </p>
  );
}

function SentenceView({ sentence }: { sentence: Sentence }) {
  return (
    <>
      {sentence.pieces.map((piece, at) => (
        <PieceView piece={piece} key={at} />
      ))}
    </>
  );
}

function PieceView({ piece }: { piece: Piece }) {
  if (piece.kind === 'blank') return <mark class="blank">{piece.text}</mark>;
  if (piece.kind === 'field') return <bdi class="typed">{piece.text}</bdi>;
  return <>{piece.text}</>;
}

function Why({ paragraph, own, explain }: { paragraph: Paragraph; own: boolean; explain: Explain }) {
  return (
    <div class="why no-print">
      {own && <p>You wrote this paragraph yourself.</p>}
      <ul>
        {paragraph.sentences.map((sentence) => (
          <li key={sentence.id}>
            <q>{opening(sentence)}</q>
            <Reasons sentence={sentence} explain={explain} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Reasons({ sentence, explain }: { sentence: Sentence; explain: Explain }) {
  const answers = sentence.because.flatMap((reason) => {
    const found = explain.answer(reason.question, reason.answers);
    return found ? [found] : [];
  });
  return (
    <ul class="reasons">
      {answers.map(({ topic, ask, said }) => (
        <li key={ask}>
          {said === '' ? `You filled in “${ask}”.` : `You chose “${said}”.`}{' '}
          <button type="button" class="link" onClick={() => explain.change(topic)}>
            Change<span class="visually-hidden"> your answer to: {ask}</span>
          </button>
        </li>
      ))}
      {sentence.cites.map((cited) => (
        <li key={`${cited.key}${cited.part}`}>
          From the law:{' '}
          {cited.url ? (
            <a href={cited.url} rel="noreferrer" target="_blank">
              {label(cited)}
              <span class="visually-hidden"> (opens in a new tab)</span>
            </a>
          ) : (
            label(cited)
          )}
        </li>
      ))}
      {answers.length === 0 && sentence.cites.length === 0 && (
        <li>It belongs to every letter of this kind.</li>
      )}
    </ul>
  );
}

/** The first words of a sentence, enough to know it by. */
function opening(sentence: Sentence): string {
  const text = sentence.pieces.map((piece) => piece.text).join('');
  const words = text.split(/\s+/);
  return words.length <= 7 ? text : `${words.slice(0, 6).join(' ')} …`;
}
