import { useState } from 'preact/hooks';
import type { Letter, Paragraph } from '../../domain/letter/letter.ts';
import { openBlanks, paragraphText, type Edits } from '../../domain/letter/edits.ts';
import { ParagraphEditor } from './ParagraphEditor.tsx';
import { Sheet, type Explain } from './Sheet.tsx';

interface Props {
  readonly letter: Letter;
  readonly edits: Edits;
  readonly explain: Explain;
  readonly onEdit: (edits: Edits) => void;
}

/** The finished letter on its sheet: what is still open in it, and every word free to change or leave out. */
export function LetterDesk({ letter, edits, explain, onEdit }: Props) {
  const [editing, setEditing] = useState<string | undefined>();
  const blanks = openBlanks(letter, edits);

  function setWords(paragraph: Paragraph, text: string | undefined): void {
    const { [paragraph.id]: _, ...others } = edits.words;
    const changed = text !== undefined && text !== paragraphText(paragraph);
    onEdit({ ...edits, words: changed ? { ...others, [paragraph.id]: text } : others });
    setEditing(undefined);
    focusSoon(`edit-${paragraph.id}`);
  }

  function switchOff(paragraph: Paragraph): void {
    const off = edits.off.includes(paragraph.id)
      ? edits.off.filter((id) => id !== paragraph.id)
      : [...edits.off, paragraph.id];
    onEdit({ ...edits, off });
  }

  const tools = (paragraph: Paragraph) => {
    const off = edits.off.includes(paragraph.id);
    return (
      <>
        {!off && (
          <button type="button" id={`edit-${paragraph.id}`} onClick={() => setEditing(paragraph.id)}>
            Edit<span class="visually-hidden">: {paragraph.label}</span>
          </button>
        )}
        {!paragraph.fixed && (
          <button type="button" aria-pressed={off} onClick={() => switchOff(paragraph)}>
            {off ? 'Put back' : 'Leave out'}
            <span class="visually-hidden">: {paragraph.label}</span>
          </button>
        )}
      </>
    );
  };
  const edited = letter.paragraphs.find((paragraph) => paragraph.id === editing);

  return (
    <>
      {blanks.length > 0 && (
        <div class="note no-print">
          <p>
            Still open, and marked in the letter:{' '}
            {blanks.map((blank, at) => (
              <span key={blank}>
                {at > 0 && ', '}
                <mark class="blank">{blank}</mark>
              </span>
            ))}
            . You can fill them in by hand, or change your answers below.
          </p>
        </div>
      )}
      <h2 class="no-print">The letter</h2>
      <p class="soft small no-print">
        “Why” shows which answer or law made the words. “Edit” lets you write it your way; your words stay if
        you go back.
      </p>
      <div class="print-letter">
        <Sheet
          letter={letter}
          edits={edits}
          explain={explain}
          tools={tools}
          editing={
            edited && {
              id: edited.id,
              editor: (
                <ParagraphEditor
                  label={edited.label}
                  text={edits.words[edited.id] ?? paragraphText(edited)}
                  ownWords={edited.id in edits.words}
                  onDone={(text) => setWords(edited, text)}
                  onOriginal={() => setWords(edited, undefined)}
                />
              ),
            }
          }
        />
      </div>
    </>
  );
}

/** Moves the focus to an element that the next drawing brings back. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
