import { useState } from 'preact/hooks';
import type { Edits } from '../../domain/letter/by-hand.ts';
import { paragraphText } from '../../domain/letter/edits.ts';
import type { Paragraph } from '../../domain/letter/value.ts';

/** What is open on the desk, and every change to a paragraph. The focus goes back to the paragraph's button. */
export function useDesk(edits: Edits, onEdit: (edits: Edits) => void) {
  const [open, setOpen] = useState<string | undefined>();
  const [editing, setEditing] = useState<string | undefined>();

  function close({ id }: Paragraph): void {
    setEditing(undefined);
    focusSoon(`change-${id}`);
  }
  return {
    open,
    editing,
    close,
    edit: ({ id }: Paragraph) => setEditing(id),
    toggle: ({ id }: Paragraph) => setOpen(open === id ? undefined : id),
    /** Puts the client's own words in; undefined brings ours back. */
    setWords(paragraph: Paragraph, text: string | undefined): void {
      const { [paragraph.id]: _, ...others } = edits.words;
      const changed = text !== undefined && text !== paragraphText(paragraph);
      onEdit({ ...edits, words: changed ? { ...others, [paragraph.id]: text } : others });
      close(paragraph);
    },
    /** Leaves a paragraph out, or puts it back. */
    switchOff({ id }: Paragraph): void {
      const off = edits.off.includes(id) ? edits.off.filter((one) => one !== id) : [...edits.off, id];
      onEdit({ ...edits, off });
      focusSoon(`change-${id}`);
    },
  };
}

export type Desk = ReturnType<typeof useDesk>;

/** Moves the focus to an element that the next drawing brings back. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
