import { useRef, useState } from 'preact/hooks';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { Signature } from '../../exports/signature.ts';
import { Status } from '../steps/Status.tsx';
import { SignaturePad } from './SignaturePad.tsx';

interface Props {
  readonly words: DeskWords['sign'];
  readonly signature: Signature | undefined;
  readonly onSign: (signature: Signature | undefined) => void;
}

/** The signature on the sheet, or the way to draw one. It lives in this page's memory alone. */
export function SignHere({ words, signature, onSign }: Props) {
  const [signing, setSigning] = useState(false);
  const [said, setSaid] = useState('');
  const here = useRef<HTMLDivElement>(null);
  function sign(drawn: Signature | undefined): void {
    setSigning(false);
    setSaid(drawn ? words.drawn : words.removed);
    onSign(drawn);
  }
  /** The name above is a field on the sheet. */
  function type(): void {
    setSigning(false);
    here.current?.parentElement?.querySelector<HTMLElement>('[data-blank]')?.focus();
  }
  return (
    <div class="sign-here" ref={here}>
      {signature && (
        <svg
          class="drawn-signature"
          viewBox={`0 0 ${signature.width} ${signature.height}`}
          role="img"
          aria-label={words.alt}
        >
          <path d={signature.path} />
        </svg>
      )}
      {signing ? (
        <SignaturePad words={words} onUse={sign} onType={type} onCancel={() => setSigning(false)} />
      ) : (
        <button
          type="button"
          class="link no-print"
          onClick={() => (signature ? sign(undefined) : setSigning(true))}
        >
          {signature ? words.remove : words.open}
        </button>
      )}
      <Status text={said} className="visually-hidden" />
    </div>
  );
}
