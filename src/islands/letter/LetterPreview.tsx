import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { Edits } from '../../domain/letter/by-hand.ts';
import { paragraphText } from '../../domain/letter/edits.ts';
import type { Letter } from '../../domain/letter/value.ts';
import { fillText } from '../../domain/text/fill.ts';
import { Sheet } from './Sheet.tsx';

interface Props {
  readonly letter: Letter;
  readonly edits: Edits;
  readonly words: DeskWords;
  /** Whether the client has answered anything that makes the letter theirs. */
  readonly started: boolean;
}

/**
 * The letter taking shape beside the questions: it moves to what has just changed and marks it for a moment. On a phone
 * a bar at the foot of the screen opens it.
 */
export function LetterPreview({ letter, edits, words, started }: Props) {
  const box = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const { changed, news, seen } = useChanges(letter, started, box);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
  }, [open]);
  const sheet = <Sheet letter={letter} words={words} edits={edits} changed={changed} />;
  const bar = news > 0 ? ` · ${fillText(words.changes, { count: news })}` : '';
  return (
    <>
      <div class="preview">
        <h2 id="preview-title">{words.sofar}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: It scrolls on wide screens, and keys have to reach it. */}
        <section class="preview-box" ref={box} tabIndex={0} aria-labelledby="preview-title">
          {started ? sheet : <p class="invite">{words.invite}</p>}
        </section>
      </div>
      {started && (
        <div class="preview-bar">
          <button
            type="button"
            class="button"
            onClick={() => {
              seen();
              setOpen(true);
            }}
          >
            <span key={`${news}`}>
              {words.open}
              {bar}
            </span>
          </button>
        </div>
      )}
      {open && (
        <dialog class="preview-dialog" ref={dialog} aria-label={words.sofar} onClose={() => setOpen(false)}>
          <p>
            <button type="button" class="button" onClick={() => dialog.current?.close()}>
              {words.closeSheet}
            </button>
          </p>
          {sheet}
        </dialog>
      )}
    </>
  );
}

/** Which paragraphs the last answer changed, how many have changed since the client last looked, and scrolling to them. */
function useChanges(letter: Letter, started: boolean, box: { current: HTMLElement | null }) {
  const before = useRef<ReadonlyMap<string, string> | undefined>();
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [news, setNews] = useState(0);
  const texts = new Map(letter.paragraphs.map((paragraph) => [paragraph.id, paragraphText(paragraph)]));
  const whole = [...texts.values()].join('\n');
  useLayoutEffect(() => {
    const old = before.current;
    before.current = started ? texts : undefined;
    if (!old || !started) return;
    const found = [...texts].filter(([id, text]) => old.get(id) !== text).map(([id]) => id);
    if (found.length === 0) return;
    setChanged(new Set(found));
    setNews((count) => count + found.length);
    scrollTo(box.current, found[0]);
  }, [whole, started]);
  return { changed, news, seen: () => setNews(0) };
}

/** Scrolls the box of the letter alone, never the page: the client is reading a question there. */
function scrollTo(box: HTMLElement | null, id: string | undefined): void {
  const part = box?.querySelector<HTMLElement>(`[data-part="${id}"]`);
  if (box && part) box.scrollTop = Math.max(0, part.offsetTop - box.offsetTop - 40);
}
