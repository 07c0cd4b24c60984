import { useEffect, useRef } from 'preact/hooks';
import type Pad from 'signature_pad';
import signaturePad from 'signature_pad?later';
import { loadLater } from '../../browser/load-later.ts';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { Signature } from '../../exports/signature.ts';
import { LateStatus } from '../steps/LateStatus.tsx';
import { useLater } from '../steps/use-later.ts';

interface Props {
  readonly words: DeskWords['sign'];
  readonly onUse: (signature: Signature) => void;
  readonly onType: () => void;
  readonly onCancel: () => void;
}

/** A field to sign in with a finger, a pen or the mouse. If its code doesn't come, typing the name is offered. */
export function SignaturePad({ words, onUse, onType, onCancel }: Props) {
  const { state, retry } = useLater(() => loadLater<typeof import('signature_pad')>(signaturePad));
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(null);
  useEffect(() => {
    if (state.kind !== 'ready' || !canvas.current) return;
    sharpen(canvas.current);
    const drawing = new state.value.default(canvas.current, {
      penColor: '#1b2a41',
      minWidth: 0.9,
      maxWidth: 2.2,
    });
    pad.current = drawing;
    return () => drawing.off();
  }, [state]);

  async function use(): Promise<void> {
    if (!pad.current || !canvas.current || pad.current.isEmpty()) return onCancel();
    onUse(await drawn(pad.current, canvas.current));
  }
  return (
    <div class="signing no-print">
      <p class="small soft">{words.title}</p>
      <LateStatus state={state} words={words} onRetry={retry} />
      {state.kind === 'ready' && <canvas ref={canvas} aria-label={words.pad} role="img" />}
      <div class="moves">
        {state.kind === 'ready' && (
          <>
            <button type="button" class="button main" onClick={use}>
              {words.use}
            </button>
            <button type="button" class="button" onClick={() => pad.current?.clear()}>
              {words.clear}
            </button>
          </>
        )}
        {state.kind === 'failed' && (
          <button type="button" class="button main" onClick={onType}>
            {words.type}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

/** Gives the canvas as many dots as the screen has, so that the line is sharp. */
function sharpen(canvas: HTMLCanvasElement): void {
  const ratio = Math.max(window.devicePixelRatio || 1, 1);
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext('2d')?.scale(ratio, ratio);
}

async function drawn(pad: Pad, canvas: HTMLCanvasElement): Promise<Signature> {
  const path = pad
    .toData()
    .filter(({ points }) => points.length > 0)
    .map(({ points }) =>
      points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(''),
    )
    .join('');
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  const png = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
  return { path, width: canvas.offsetWidth, height: canvas.offsetHeight, png };
}
