import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Flow } from '../../domain/flow.schema.ts';
import type { Entries, OpenTopic } from '../../domain/flow.ts';
import type { Letter, Paragraph } from '../../domain/letter.ts';
import { finalLetter, openBlanks, paragraphText, type Edits } from '../../domain/letter-edits.ts';
import type { LetterLaw } from '../../domain/letter-law.ts';
import { YourAnswers } from './YourAnswers.tsx';
import { Keeping } from './Keeping.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Outputs } from './Outputs.tsx';
import type { PlaceGroup } from './PlaceSelect.tsx';
import { ParagraphEditor } from './ParagraphEditor.tsx';
import { Sheet, type Explain } from './Sheet.tsx';
import { Spoken } from './Spoken.tsx';

interface Props {
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly letter: Letter;
  readonly spoken: Letter;
  readonly law: LetterLaw | null;
  readonly entries: Entries;
  readonly flow: Flow;
  readonly topics: readonly OpenTopic[];
  readonly places: readonly PlaceGroup[];
  readonly texts: { readonly general: string; readonly notAdvice: string };
  readonly edits: Edits;
  readonly explain: Explain;
  readonly keepUntil: number | undefined;
  readonly onEdit: (edits: Edits) => void;
  readonly onChange: (topic: string) => void;
  readonly onKeep: (on: boolean) => void;
  readonly onErase: () => void;
}

/** The finished letter: what to say first, the letter with every word open to change, the ways to take it along. */
export function Finish(props: Props) {
  const { letter, edits, law, entries } = props;
  const [editing, setEditing] = useState<string | undefined>();
  const words = finalLetter(letter, edits);
  const blanks = openBlanks(letter, edits);
  const general = !law || law.basis.length === 0;

  function setWords(paragraph: Paragraph, text: string | undefined): void {
    const { [paragraph.id]: _, ...others } = edits.words;
    const changed = text !== undefined && text !== paragraphText(paragraph);
    props.onEdit({ ...edits, words: changed ? { ...others, [paragraph.id]: text } : others });
    setEditing(undefined);
    focusSoon(`edit-${paragraph.id}`);
  }

  function switchOff(paragraph: Paragraph): void {
    const off = edits.off.includes(paragraph.id)
      ? edits.off.filter((id) => id !== paragraph.id)
      : [...edits.off, paragraph.id];
    props.onEdit({ ...edits, off });
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
    <div class="finish">
      <h2 tabIndex={-1} ref={props.heading} class="no-print">
        Your letter
      </h2>
      {general && <p class="note no-print">{props.texts.general}</p>}
      <div class="finish-main">
        <Spoken spoken={props.spoken} />
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
        <h3 class="no-print">The letter</h3>
        <p class="soft small no-print">
          “Why” shows which answer or law made the words. “Edit” lets you write it your way; your words stay
          if you go back.
        </p>
        <div class="print-letter">
          <Sheet
            letter={letter}
            edits={edits}
            explain={props.explain}
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
      </div>
      <div class="finish-side">
        <Outputs letter={words} subject={letter.subject} title={letter.title} law={law} entries={entries} />
        <NextSteps law={law} entries={entries} notAdvice={props.texts.notAdvice} />
        <YourAnswers
          topics={props.topics}
          entries={entries}
          flow={props.flow}
          places={props.places}
          country={law?.country ?? ''}
          onChange={props.onChange}
        />
        <Keeping until={props.keepUntil} onKeep={props.onKeep} onErase={props.onErase} />
      </div>
    </div>
  );
}

/** Moves the focus to an element that the next drawing brings back. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
