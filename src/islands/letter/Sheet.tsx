import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Piece, InLanguage, Letter, Paragraph, Sentence } from '../../domain/letter/value.ts';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import { NO_EDITS, type Edits } from '../../domain/letter/by-hand.ts';
import { isAlikeInAll, twinTexts } from '../../domain/letter/edits.ts';
import { fillText } from '../../domain/text/fill.ts';

/** Draws one blank or typed text in its own way, such as a field to fill it in; undefined to draw it as text. */
export type DrawPiece = (piece: Piece) => ComponentChildren;

interface Props {
  readonly letter: Letter;
  readonly words: Pick<DeskWords, 'sheet' | 'language'>;
  readonly edits?: Edits;
  /** Paragraphs that have just changed, to be marked for a moment. */
  readonly changed?: ReadonlySet<string>;
  readonly drawPiece?: DrawPiece;
  /** What goes with a paragraph, such as what can be done with it. */
  readonly tools?: (paragraph: Paragraph) => ComponentChildren;
  /** A press anywhere on a paragraph. */
  readonly onPress?: (paragraph: Paragraph) => void;
  /** Stands in for a paragraph, such as its editor. */
  readonly instead?: (paragraph: Paragraph) => ComponentChildren;
}

/** The letter on its sheet of paper. It's never translated by a browser: the client sends these very words. */
export function Sheet({ letter, words, edits = NO_EDITS, changed, ...more }: Props) {
  const sheet = usePress(letter, more.onPress);
  return (
    <div class="sheet" translate={false} ref={sheet}>
      {letter.paragraphs.map((paragraph) => {
        const off = !paragraph.fixed && edits.off.includes(paragraph.id);
        const instead = more.instead?.(paragraph);
        if (instead) return <div key={paragraph.id}>{instead}</div>;
        return (
          <div
            class={['part', paragraph.role, off && 'off no-print', changed?.has(paragraph.id) && 'changed']
              .filter(Boolean)
              .join(' ')}
            data-part={paragraph.id}
            key={paragraph.id}
          >
            <div lang={letter.tag} dir={letter.direction} class="part-body">
              <Body
                paragraph={paragraph}
                own={edits.words[paragraph.id]}
                off={off}
                words={words.sheet}
                drawPiece={more.drawPiece}
              />
            </div>
            {!off && (
              <Twin
                paragraph={paragraph}
                reader={letter.reader}
                lost={paragraph.id in edits.words ? words.language.lost : undefined}
              />
            )}
            {more.tools?.(paragraph)}
          </div>
        );
      })}
    </div>
  );
}

interface TwinProps {
  readonly paragraph: Paragraph;
  readonly reader: InLanguage;
  /** Said under a paragraph that the client wrote, instead of its twin. */
  readonly lost: string | undefined;
}

/** A paragraph in the reader's language, under it. It's for the client alone, and never printed. */
function Twin({ paragraph, reader, lost }: TwinProps) {
  const twins = twinTexts(paragraph);
  if (!twins || isAlikeInAll(paragraph)) return null;
  return (
    <p class="twin no-print" lang={reader.tag} dir={reader.direction}>
      {lost ?? twins.map((twin) => <span key={twin}>{twin} </span>)}
    </p>
  );
}

interface BodyProps extends Pick<Props, 'drawPiece'> {
  readonly words: DeskWords['sheet'];
  readonly paragraph: Paragraph;
  readonly own: string | undefined;
  readonly off: boolean;
}

function Body({ paragraph, own, off, words, drawPiece }: BodyProps) {
  if (off)
    return <p class="left-out">{fillText(words.leftOut, { paragraph: paragraph.label.toLowerCase() })}</p>;
  if (own !== undefined) return <OwnWords text={own} list={paragraph.role === 'list'} />;
  if (paragraph.role === 'list')
    return (
      <ul>
        {paragraph.sentences.map((sentence) => (
          <li key={sentence.id}>
            <SentenceView sentence={sentence} drawPiece={drawPiece} />
          </li>
        ))}
      </ul>
    );
  return (
    <p>
      {paragraph.sentences.map((sentence, at) => (
        <span key={sentence.id}>
          {at > 0 && paragraph.between}
          <SentenceView sentence={sentence} drawPiece={drawPiece} />
        </span>
      ))}
    </p>
  );
}

/**
 * A press anywhere on a paragraph's words: a shortcut for the eye and the finger, since the same is on the paragraph's
 * own button. The sheet listens for all of them.
 */
function usePress(letter: Letter, onPress: Props['onPress']) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!onPress) return;
    const press = (event: Event) => {
      if (!isPlain(event)) return;
      const part = (event.target as Element).closest<HTMLElement>('.part-body')?.parentElement;
      const paragraph = letter.paragraphs.find(({ id }) => id === part?.dataset['part']);
      if (paragraph) onPress(paragraph);
    };
    sheet.current?.addEventListener('click', press);
    return () => sheet.current?.removeEventListener('click', press);
  });
  return sheet;
}

/** Whether a press means the paragraph, and not a field on it or a stretch of text being selected. */
function isPlain({ target }: Event): boolean {
  const onField = target instanceof Element && target.closest('input, textarea, button, a') !== null;
  return !onField && (window.getSelection()?.isCollapsed ?? true);
}

function OwnWords({ text, list }: { readonly text: string; readonly list: boolean }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (list)
    return (
      <ul dir="auto">
        {lines.map((line) => (
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

function SentenceView({ sentence, drawPiece }: { sentence: Sentence; drawPiece: DrawPiece | undefined }) {
  return (
    <>
      {sentence.pieces.map((piece, at) => (
        <PieceView piece={piece} drawn={drawPiece?.(piece)} key={at} />
      ))}
    </>
  );
}

function PieceView({ piece, drawn }: { piece: Piece; drawn: ComponentChildren }) {
  if (drawn !== undefined) return <>{drawn}</>;
  if (piece.kind === 'blank') return <mark class="blank">{piece.text}</mark>;
  if (piece.kind === 'field') return <bdi class="typed">{piece.text}</bdi>;
  return <span>{piece.text}</span>;
}
