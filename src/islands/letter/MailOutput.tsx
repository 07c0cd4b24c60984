import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { FinalParagraph } from '../../domain/letter/edits.ts';
import { mailDraft } from '../../exports/mail-draft.ts';

interface Props {
  readonly letter: readonly FinalParagraph[];
  readonly subject: string;
  readonly words: DeskWords['email'];
  readonly onCopy: () => void;
}

/** A draft in the client's own mail program, with what that means for privacy, and another way for a very long letter. */
export function MailOutput({ letter, subject, words, onCopy }: Props) {
  const draft = mailDraft(letter, subject);
  return (
    <div class="box">
      <p>{words.text}</p>
      {draft.kind === 'whole' ? (
        <p>
          <a class="button" href={draft.href}>
            {words.open}
          </a>
        </p>
      ) : (
        <>
          <p>{words.long}</p>
          <ol>
            <li>
              <button type="button" class="button" onClick={onCopy}>
                {words.copy}
              </button>
            </li>
            <li>
              <a class="button" href={draft.href}>
                {words.empty}
              </a>{' '}
              {words.paste}
            </li>
          </ol>
        </>
      )}
    </div>
  );
}
