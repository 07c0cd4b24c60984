import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useRedrawOnReturn } from '../steps/use-redraw-on-return.ts';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly ownWords: boolean;
  readonly onDone: (text: string) => void;
  readonly onOriginal: () => void;
}

/** One paragraph as an ordinary text field. Nothing is taken over until "Done" or leaving it. */
export function ParagraphEditor({ label, text, ownWords, onDone, onOriginal }: Props) {
  useRedrawOnReturn();
  const [own, setOwn] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="editor no-print"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(own);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone(own);
      }}
    >
      <label>
        <span>Edit: {label}</span>
        <textarea
          ref={field}
          dir="auto"
          rows={Math.min(12, Math.max(3, Math.ceil(own.length / 60)))}
          value={own}
          onInput={(event) => setOwn(event.currentTarget.value)}
        />
      </label>
      <div class="moves">
        <button type="submit" class="button main">
          Done
        </button>
        {ownWords && (
          <button type="button" class="button" onClick={onOriginal}>
            Use the original words
          </button>
        )}
      </div>
    </form>
  );
}
