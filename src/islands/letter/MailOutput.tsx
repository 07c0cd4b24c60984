import { mailDraft } from '../../exports/mail-draft.ts';
import type { FinalParagraph } from '../../domain/letter/edits.ts';

/** A draft in the client's own mail program, with what that means for privacy, and a way round for long letters. */
export function MailOutput({
  letter,
  subject,
  onCopy,
}: {
  letter: readonly FinalParagraph[];
  subject: string;
  onCopy: () => void;
}) {
  const draft = mailDraft(letter, subject);
  return (
    <div class="box">
      <p>
        This opens a draft in your mail program. Nothing is sent until you send it. From then on your mail
        service, and anyone who shares your mailbox, can read it.
      </p>
      {draft.kind === 'whole' ? (
        <p>
          <a class="button" href={draft.href}>
            Open the draft
          </a>
        </p>
      ) : (
        <>
          <p>
            This letter is too long for a mail link; some programs would cut it off. So it takes two presses:
          </p>
          <ol>
            <li>
              <button type="button" class="button" onClick={onCopy}>
                Copy the letter
              </button>
            </li>
            <li>
              <a class="button" href={draft.href}>
                Open an empty draft
              </a>{' '}
              and paste it.
            </li>
          </ol>
        </>
      )}
    </div>
  );
}
