import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { Edits } from '../../domain/letter/by-hand.ts';
import type { Paragraph } from '../../domain/letter/value.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { Desk } from './use-desk.ts';
import { Why, type Explain } from './Why.tsx';

interface Props {
  readonly paragraph: Paragraph;
  readonly desk: Desk;
  readonly edits: Edits;
  readonly explain: Explain;
  readonly words: DeskWords['sheet'];
}

/** One quiet button beside each paragraph. When it's pressed: edit, leave out, and why the paragraph is there. */
export function PartTools({ paragraph, desk, edits, explain, words }: Props) {
  const open = desk.open === paragraph.id;
  const off = edits.off.includes(paragraph.id);
  const name = fillText(words.change, { paragraph: paragraph.label });
  return (
    <>
      <button
        type="button"
        class="part-open no-print"
        id={`change-${paragraph.id}`}
        aria-expanded={open}
        aria-label={name}
        title={name}
        onClick={() => desk.toggle(paragraph)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open && (
        <div class="part-tools no-print">
          {!off && (
            <button type="button" class="button" onClick={() => desk.edit(paragraph)}>
              {words.edit}
            </button>
          )}
          {!paragraph.fixed && (
            <button type="button" class="button" onClick={() => desk.switchOff(paragraph)}>
              {off ? words.putBack : words.leave}
            </button>
          )}
          <Why paragraph={paragraph} own={paragraph.id in edits.words} explain={explain} words={words} />
        </div>
      )}
    </>
  );
}
