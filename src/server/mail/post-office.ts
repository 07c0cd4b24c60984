import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { protection } from './smtp-protection.ts';

export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly messageId?: string | undefined;
  readonly replyTo?: string | undefined;
  /** The envelope's sender, if bounces don't go to `from`. */
  readonly bouncesTo?: string | undefined;
}

/**
 * How sending went.
 * - `sent`: the mail server has taken it over.
 * - `refused`: the mail server will never take it for this address. `code` is what it said, without its words: they
 *   often hold the address.
 * - `unsent`: it certainly did not go out, and may later. `down`: so it is with every other mail now.
 * - `doubtful`: the connection broke between the last word of the mail and the answer. It may have gone out.
 */
export type Sent =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'unsent'; readonly down: boolean; readonly fault: unknown }
  | { readonly kind: 'doubtful'; readonly fault: unknown };

export interface PostOffice {
  send(mail: Mail): Promise<Sent>;
  close(): Promise<void>;
}

/** So long may one mail take in all, however slowly the mail server answers. */
export const LONGEST_MAIL = 4 * 60_000;
/** An idle connection is given up before the mail server does so in the middle of our next mail. */
const IDLE = 20_000;

/**
 * Sends mails one after another over one connection, which is opened when it is needed. Never sends a mail again on
 * its own once the mail server may have it; nodemailer's pool would, so its connection is used directly.
 */
export function postOffice(url: string): PostOffice {
  let connection: SMTPConnection | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const hangUp = () => {
    clearTimeout(idle);
    connection?.quit();
    connection = undefined;
  };
  const connected = async (): Promise<SMTPConnection> => {
    if (connection) return connection;
    const fresh = await connect(url);
    const forget = () => {
      if (connection === fresh) connection = undefined;
    };
    fresh.on('error', forget);
    fresh.once('end', forget);
    connection = fresh;
    return fresh;
  };
  const sendNow = async (mail: Mail, again: boolean): Promise<Sent> => {
    clearTimeout(idle);
    const { envelope, content } = await composed(mail);
    const reused = connection !== undefined;
    let open: SMTPConnection;
    try {
      open = await connected();
    } catch (fault) {
      return { kind: 'unsent', down: true, fault };
    }
    const sent = await deliver(open, envelope, content);
    if (connection !== open || !(await usable(open, sent))) hangUp();
    // A connection that was kept open may have ended unnoticed: that is no fault of this mail.
    if (sent.kind === 'unsent' && reused && again && !('responseCode' in Object(sent.fault)))
      return sendNow(mail, false);
    if (connection) idle = setTimeout(hangUp, IDLE).unref();
    return sent;
  };

  return {
    send: (mail) => {
      const sent = last.then(() => sendNow(mail, true));
      last = sent.catch(() => {});
      return sent;
    },
    close: async () => {
      await last;
      hangUp();
    },
  };
}

export interface Letter {
  readonly envelope: { readonly from: string; readonly to: string };
  readonly content: Buffer;
}

/** nodemailer folds and encodes every header itself; addresses are given as values, never as parts of a header. */
export async function composed(mail: Mail): Promise<Letter> {
  const { to, headers, bouncesTo, ...rest } = mail;
  const message = new MailComposer({
    ...rest,
    headers: { ...headers },
    to: { name: '', address: to },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const content = await message.build();
  const from = bouncesTo ?? message.getEnvelope().from;
  return { envelope: { from: from || '', to }, content };
}

async function connect(url: string): Promise<SMTPConnection> {
  const { auth, ...options } = parseConnectionUrl(url);
  const connection = new SMTPConnection({
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    ...options,
    ...protection(url),
  });
  await step(connection, (done) => connection.connect(done));
  if (auth) await step(connection, (done) => connection.login(auth, done));
  return connection;
}

function deliver(connection: SMTPConnection, envelope: Letter['envelope'], content: Buffer): Promise<Sent> {
  let started = false;
  // The connection reads only when the mail server has said that it is ready for the mail itself.
  const stream = new Readable({
    read() {
      started = true;
      this.push(content);
      this.push(null);
    },
  });
  return new Promise((settle) => {
    const tooLong = setTimeout(() => connection.close(), LONGEST_MAIL);
    const resolve = (sent: Sent) => {
      clearTimeout(tooLong);
      settle(sent);
    };
    const broken = (fault: unknown) =>
      resolve(started ? { kind: 'doubtful', fault } : { kind: 'unsent', down: true, fault });
    connection.once('error', broken);
    connection.once('end', broken);
    connection.send({ ...envelope }, stream, (error) => {
      connection.off('error', broken);
      connection.off('end', broken);
      resolve(error ? verdict(error, started) : { kind: 'sent' });
    });
  });
}

/** One step of the talk with the mail server. Fails also if the connection ends under it. */
async function step(
  connection: SMTPConnection,
  take: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  const ended = Promise.withResolvers<void>();
  const broken = (error?: Error) => ended.reject(error ?? new Error('The mail server hung up.'));
  connection.once('error', broken);
  connection.once('end', broken);
  try {
    take((error) => (error ? ended.reject(error) : ended.resolve()));
    await ended.promise;
  } finally {
    connection.off('error', broken);
    connection.off('end', broken);
  }
}

/** Whether the connection can take the next mail. After a refusal the mail server must first forget this one. */
async function usable(connection: SMTPConnection, sent: Sent): Promise<boolean> {
  if (sent.kind === 'sent') return true;
  if (sent.kind === 'doubtful' || (sent.kind === 'unsent' && sent.down)) return false;
  return step(connection, (done) => connection.reset(done)).then(
    () => true,
    () => false,
  );
}

/** What an answer of the mail server means. Only what it says of the recipient or the mail can be final. */
function verdict(
  fault: { responseCode?: number | undefined; response?: string | undefined; command?: string | undefined },
  started: boolean,
): Sent {
  const { responseCode: code = 0, response = '', command = '' } = fault;
  if (code === 0) return started ? { kind: 'doubtful', fault } : { kind: 'unsent', down: false, fault };
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  if (code >= 500 && code !== 503 && aboutThisMail) return { kind: 'refused', code: codeIn(code, response) };
  return { kind: 'unsent', down: !aboutThisMail || code === 421, fault };
}

/** What a mail server said, as its numbers alone: `550 5.1.1`. */
function codeIn(code: number, response: string): string {
  const detail = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  return detail === undefined ? String(code) : `${code} ${detail}`;
}
