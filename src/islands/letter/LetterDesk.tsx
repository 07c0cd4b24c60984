import type { Field } from '../../domain/flow/flow.schema.ts';
import { isField } from '../../domain/flow/flow.ts';
import type { Piece, Letter } from '../../domain/letter/value.ts';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { Edits } from '../../domain/letter/by-hand.ts';
import { paragraphText } from '../../domain/letter/edits.ts';
import type { Signature } from '../../exports/signature.ts';
import { languageOf } from '../steps/language-of.ts';
import type { Frame } from '../steps/use-frame.ts';
import { BlankField } from './BlankField.tsx';
import { ParagraphEditor } from './ParagraphEditor.tsx';
import { PartTools } from './PartTools.tsx';
import { Sheet } from './Sheet.tsx';
import { SignHere } from './SignHere.tsx';
import { useDesk } from './use-desk.ts';
import type { Explain } from './Why.tsx';

interface Props {
  readonly frame: Frame;
  readonly letter: Letter;
  readonly edits: Edits;
  readonly explain: Explain;
  readonly words: DeskWords;
  readonly signature: Signature | undefined;
  readonly onEdit: (edits: Edits) => void;
  readonly onSign: (signature: Signature | undefined) => void;
}

/** The finished letter on its sheet: blanks are fields, and a press on a paragraph opens what can be done with it. */
export function LetterDesk({ frame, letter, edits, explain, words, signature, onEdit, onSign }: Props) {
  const desk = useDesk(edits, onEdit);
  return (
    <div class="print-letter">
      <p class="soft small no-print">{words.sheet.hint}</p>
      <Sheet
        letter={letter}
        words={words}
        edits={edits}
        drawPiece={blankFields(frame, letter)}
        onPress={desk.toggle}
        instead={(paragraph) =>
          paragraph.id === desk.editing && (
            <ParagraphEditor
              label={paragraph.label}
              lang={letter.tag}
              text={edits.words[paragraph.id] ?? paragraphText(paragraph)}
              ownWords={paragraph.id in edits.words}
              words={words.sheet}
              onDone={(text) => desk.setWords(paragraph, text)}
              onCancel={() => desk.close(paragraph)}
              onOriginal={() => desk.setWords(paragraph, undefined)}
            />
          )
        }
        tools={(paragraph) => (
          <>
            <PartTools
              paragraph={paragraph}
              desk={desk}
              edits={edits}
              explain={explain}
              words={words.sheet}
            />
            {paragraph.role === 'signature' && (
              <SignHere words={words.sign} signature={signature} onSign={onSign} />
            )}
          </>
        )}
      />
    </div>
  );
}

/** Draws blanks, and what was typed, as fields on the sheet. A date that is there reads as the letter writes it. */
function blankFields(frame: Frame, { tag }: Letter) {
  const { flow, entries, type } = frame;
  const lang = languageOf(frame).tag;
  const fields = new Map<string, Field>(
    flow.topics
      .flatMap(({ questions }) => questions)
      .filter(isField)
      .map((field) => [field.id, field]),
  );
  return (piece: Piece) => {
    const field = piece.question === undefined ? undefined : fields.get(piece.question);
    if (!field || (piece.kind === 'field' && field.kind === 'date')) return undefined;
    // A letter can name what is missing more closely than its question does.
    const isNamed = piece.kind === 'blank' && tag === lang;
    return (
      <BlankField
        piece={piece}
        field={field}
        value={entries.fields[field.id] ?? ''}
        mark={isNamed ? piece.text.replace(/^\[|\]$/g, '') : field.blank}
        lang={lang}
        onType={(text) => type(field.id, text)}
      />
    );
  };
}
