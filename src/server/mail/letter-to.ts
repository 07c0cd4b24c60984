import { UNCONFIRMED, LONGEST } from '../keeping-times.ts';
import type { NewToken } from '../store/mail-due.ts';
import { hashOf, newToken } from '../token.ts';
import type { MailKind, WaitlistWords } from '../../domain/site/waitlist.schema.ts';
import { compose } from './compose.ts';
import type { Mail } from './post-office.ts';

/** What all mails share. */
export interface Stationery {
  readonly mails: WaitlistWords['mails'];
  readonly from: string;
  /** The origin of this service: where links lead. */
  readonly publicUrl: string;
}

/** New links for one entry: the tokens to store, before the mail goes out, and the mail itself. */
export interface Prepared {
  readonly tokens: readonly NewToken[];
  readonly mailTo: (address: string, messageId?: string) => Mail;
}

export function prepare(
  { mails, from, publicUrl }: Stationery,
  kind: MailKind,
  entry: number,
  now: number,
): Prepared {
  const own = newToken();
  const confirm = kind === 'confirm' ? newToken() : undefined;
  const link = (page: string, token: string) => `${publicUrl}/waitlist/${page}/?t=${token}`;
  const leave = link('leave', own);
  const composed = compose(mails, kind, {
    main: confirm === undefined ? `${publicUrl}/` : link('confirm', confirm),
    entry: link('entry', own),
    leave,
  });
  const tokens: NewToken[] = [{ hash: hashOf(own), entry, purpose: 'own', expiresAt: now + LONGEST }];
  if (confirm !== undefined)
    tokens.push({ hash: hashOf(confirm), entry, purpose: 'confirm', expiresAt: now + UNCONFIRMED });
  return {
    tokens,
    mailTo: (address, messageId) => ({
      ...composed,
      from,
      to: address,
      messageId,
      headers: {
        'List-Unsubscribe': `<${leave}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
      },
    }),
  };
}
