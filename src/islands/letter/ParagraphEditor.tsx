import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import { fillText } from '../../domain/text/fill.ts';
import { useRedrawOnReturn } from '../steps/use-redraw-on-return.ts';

interface Props {
  readonly label: string;
  /** The language of the letter. */
  readonly lang: string;
  readonly text: string;
  /** Whether the client has changed these words before. */
  readonly ownWords: boolean;
  readonly words: DeskWords['sheet'];
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
  readonly onOriginal: () => void;
}

/** One paragraph as an ordinary text field that shows all of it. "Done" takes it over; Escape and "Cancel" don't. */
export function ParagraphEditor({ label, lang, text, ownWords, words, ...on }: Props) {
  useRedrawOnReturn();
  const [own, setOwn] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  useLayoutEffect(() => {
    if (!field.current) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight + 4}px`;
  }, [own]);
  return (
    <form
      class="editor no-print"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        on.onDone(own);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') on.onCancel();
      }}
    >
      <label>
        <span>{fillText(words.editing, { paragraph: label })}</span>
        <textarea
          ref={field}
          dir="auto"
          lang={lang}
          rows={3}
          value={own}
          onInput={(event) => setOwn(event.currentTarget.value)}
        />
      </label>
      <div class="moves">
        <button type="submit" class="button main">
          {words.done}
        </button>
        <button type="button" class="button" onClick={on.onCancel}>
          {words.cancel}
        </button>
        {ownWords && (
          <button type="button" class="button" onClick={on.onOriginal}>
            {words.original}
          </button>
        )}
      </div>
    </form>
  );
}
