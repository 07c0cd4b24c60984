import { useState } from 'preact/hooks';
import type { FinalParagraph } from '../../domain/letter/edits.ts';
import type { IsoDate } from '../../domain/day/iso-date.ts';
import { letterText } from '../../exports/letter-text.ts';
import { paperOf } from '../../exports/paper.ts';
import { CalendarOutput } from './CalendarOutput.tsx';
import { MailOutput } from './MailOutput.tsx';
import { copyText, downloadFile } from '../keep/download.ts';

interface Props {
  readonly letter: readonly FinalParagraph[];
  readonly subject: string;
  readonly title: string;
  /** Decides the size of the paper. */
  readonly country: string;
  /** The days that matter, for a calendar file. */
  readonly days: readonly IsoDate[];
}

/** The ways to take the letter along. Each loads what it needs only when pressed; file names say nothing. */
export function Outputs({ letter, subject, title, country, days }: Props) {
  const [said, setSaid] = useState('');
  const [panel, setPanel] = useState<'mail' | 'calendar' | undefined>();

  async function copy(): Promise<void> {
    setSaid(
      (await copyText(letterText(letter)))
        ? 'Copied. You can paste it anywhere.'
        : 'This browser does not let us copy. Select the letter and copy it by hand.',
    );
  }

  async function word(): Promise<void> {
    await attempt('Word file', async () => {
      const { letterDocx } = await import('../../exports/letter-docx.ts');
      downloadFile('letter.docx', await letterDocx(letter, title, paperOf(country)));
      return 'The Word file is saved as letter.docx.';
    });
  }

  async function pdf(): Promise<void> {
    await attempt('PDF', async () => {
      const { letterPdf } = await import('../../exports/letter-pdf.ts');
      const made = await letterPdf(letter, title, paperOf(country));
      if (made.kind === 'lacking')
        return `Our PDF font has no letters for ${made.letters.join(' ')}. Please use Word or Print instead; both keep every letter.`;
      downloadFile('letter.pdf', made.file);
      return 'The PDF is saved as letter.pdf.';
    });
  }

  async function attempt(what: string, make: () => Promise<string>): Promise<void> {
    setSaid(`Making the ${what} …`);
    try {
      setSaid(await make());
    } catch {
      setSaid(
        `The ${what} could not be made, perhaps because the connection is gone. Your letter is still here. Try again, or use Copy or Print.`,
      );
    }
  }

  function text(): void {
    downloadFile('letter.txt', new Blob([letterText(letter)], { type: 'text/plain;charset=utf-8' }));
    setSaid('The text is saved as letter.txt.');
  }

  const toggle = (which: 'mail' | 'calendar') => setPanel(panel === which ? undefined : which);
  return (
    <section class="outputs no-print" aria-labelledby="outputs-title">
      <h2 id="outputs-title">Take it with you</h2>
      <div class="output-buttons">
        <button type="button" class="button main" onClick={copy}>
          Copy
        </button>
        <button type="button" class="button" onClick={word}>
          Word
        </button>
        <button type="button" class="button" onClick={pdf}>
          PDF
        </button>
        <button type="button" class="button" onClick={() => window.print()}>
          Print
        </button>
        <button type="button" class="button" onClick={text}>
          Plain text
        </button>
        <button type="button" class="button" aria-expanded={panel === 'mail'} onClick={() => toggle('mail')}>
          Email draft
        </button>
        {days.length > 0 && (
          <button
            type="button"
            class="button"
            aria-expanded={panel === 'calendar'}
            onClick={() => toggle('calendar')}
          >
            Calendar
          </button>
        )}
      </div>
      <p role="status" class="said">
        {said}
      </p>
      {panel === 'mail' && <MailOutput letter={letter} subject={subject} onCopy={copy} />}
      {panel === 'calendar' && <CalendarOutput days={days} onSaid={setSaid} />}
    </section>
  );
}
