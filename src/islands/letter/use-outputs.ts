import { useState } from 'preact/hooks';
import { loadLater } from '../../browser/load-later.ts';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { FinalParagraph } from '../../domain/letter/edits.ts';
import { fillText } from '../../domain/text/fill.ts';
import docx from '../../exports/letter-docx.ts?later';
import pdfExport from '../../exports/letter-pdf.ts?later';
import { letterText } from '../../exports/letter-text.ts';
import { paperOf } from '../../exports/paper.ts';
import type { Signature } from '../../exports/signature.ts';
import { downloadFile } from '../keep/download.ts';

/** A finished letter on its way out. */
export interface Outgoing {
  readonly letter: readonly FinalParagraph[];
  /** A page of what to do next, which can go with the files. */
  readonly nextPage: readonly FinalParagraph[];
  /** The letter in English, where it's in another language. */
  readonly twinPage: readonly FinalParagraph[];
  readonly signature: Signature | undefined;
  /** ISO code of the country whose paper the files use; empty for A4. */
  readonly country: string;
}

/** Every way to take a letter along, and what was said last about it. */
export function useOutputs(
  { letter, nextPage, twinPage, signature, country }: Outgoing,
  words: DeskWords['take'],
) {
  // Names and titles of files say nothing of what is in them: others may see them.
  const { file: name, document: title } = words;
  const [said, setSaid] = useState('');
  const [withNext, setWithNext] = useState(false);
  const [withTwin, setWithTwin] = useState(false);
  const whole = [...letter, ...(withTwin ? twinPage : []), ...(withNext ? nextPage : [])];

  async function attempt(what: string, make: () => Promise<string>): Promise<void> {
    setSaid(fillText(words.making, { what }));
    try {
      setSaid(await make());
    } catch {
      setSaid(fillText(words.failed, { what }));
    }
  }

  async function made(): Promise<File | string> {
    const { letterPdf } = await loadLater<typeof import('../../exports/letter-pdf.ts')>(pdfExport);
    const pdf = await letterPdf(whole, { title, paper: paperOf(country), signature });
    if (pdf.kind === 'lacking') return fillText(words.lacking, { letters: pdf.letters.join(' ') });
    return new File([pdf.file], `${name}.pdf`, { type: 'application/pdf' });
  }

  const saved = (file: string) => fillText(words.saved, { file });
  return {
    said,
    setSaid,
    withNext,
    setWithNext,
    withTwin,
    setWithTwin,
    copy: async () => setSaid((await copied(letterText(letter))) ? words.copied : words.notCopied),
    word: () =>
      attempt(words.word, async () => {
        const { letterDocx } = await loadLater<typeof import('../../exports/letter-docx.ts')>(docx);
        const file = await letterDocx(whole, { title, paper: paperOf(country), signature });
        downloadFile(`${name}.docx`, file);
        return saved(`${name}.docx`);
      }),
    pdf: () =>
      attempt(words.pdf, async () => {
        const file = await made();
        if (typeof file === 'string') return file;
        downloadFile(file.name, file);
        return saved(file.name);
      }),
    text: () => {
      downloadFile(`${name}.txt`, new Blob([letterText(whole)], { type: 'text/plain;charset=utf-8' }));
      setSaid(saved(`${name}.txt`));
    },
    shareText: () => share({ title, text: letterText(letter) }),
    sharePdf: () =>
      attempt(words.pdf, async () => {
        const file = await made();
        if (typeof file === 'string') return file;
        return (await shared({ title, files: [file] })) ? words.shared : '';
      }),
  };

  async function share(data: ShareData): Promise<void> {
    setSaid((await shared(data)) ? words.shared : '');
  }
}

export type Outputs = ReturnType<typeof useOutputs>;

/** Whether the browser took the text onto the clipboard. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the client chose an app. Closing the choice is no failure. */
async function shared(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false;
    throw error;
  }
}
