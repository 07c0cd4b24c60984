import { UNCONFIRMED, LONGEST } from '../keeping-times.ts';
import type { NewToken } from '../store/mail-due.ts';
import { hashOf, newToken } from '../token.ts';
import type { MailKind, WaitlistWords } from '../../domain/site/waitlist.schema.ts';
import { compose } from './compose.ts';
import type { MessageId } from './message-id.ts';
import type { Mail } from './post-office.ts';

/** What all mails share. */
export interface MailSettings {
  readonly mails: WaitlistWords['mails'];
  readonly from: string;
  /** Where answers go, if not to the sender. */
  readonly replyTo?: string | undefined;
  /** Where bounces go, if not to the sender: the envelope's sender, which becomes the Return-Path. */
  readonly bouncesTo?: string | undefined;
  /** The origin of this service: where links lead. */
  readonly publicUrl: string;
}

/** New links for one entry: the tokens to store, before the mail goes out, and the mail itself. */
export interface Prepared {
  readonly tokens: readonly NewToken[];
  readonly mailTo: (address: string, messageId?: MessageId) => Mail;
}

export function prepare(
  { mails, from, replyTo, bouncesTo, publicUrl }: MailSettings,
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
      replyTo,
      bouncesTo,
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
