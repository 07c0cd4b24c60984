import { once } from 'node:events';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Caught {
  readonly to: string;
  /** The envelope's sender. */
  readonly from: string;
  /** As it came over the wire. */
  readonly source: string;
  /** With the encoding of long lines undone. */
  readonly readable: string;
}

/** What a mail server may answer instead of taking a mail. */
export type Mood = 'taking' | 'refusing' | 'busy' | 'hanging up';

/** A mail server of our own that keeps what it gets. */
export interface MailCatcher {
  readonly url: string;
  readonly mails: Caught[];
  mood: Mood;
  /** Stops and lets go of the port; `listen` takes the same port again. */
  close(): Promise<void>;
  listen(): Promise<void>;
}

export async function catchMail(port = 0): Promise<MailCatcher> {
  const mails: Caught[] = [];
  let at = port;
  let server: SMTPServer | undefined;
  const lines = new Set<Socket>();
  const catcher: MailCatcher = {
    get url() {
      return `smtp://127.0.0.1:${at}?ignoreTLS=true`;
    },
    mails,
    mood: 'taking',
    close: async () => {
      const closing = server;
      server = undefined;
      await new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()));
    },
    listen: async () => {
      server = newServer(catcher, () => {
        for (const line of lines) line.destroy();
      });
      server.server.on('connection', (line: Socket) => {
        lines.add(line);
        line.once('close', () => lines.delete(line));
      });
      server.on('error', () => {});
      server.listen(at, '127.0.0.1');
      await once(server.server, 'listening');
      const address = server.server.address();
      if (address !== null && typeof address !== 'string') at = address.port;
    },
  };
  await catcher.listen();
  return catcher;
}

function newServer(catcher: MailCatcher, cutLines: () => void): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    logger: false,
    onRcptTo: ({ address }, __, done) =>
      done(
        catcher.mood === 'refusing'
          ? Object.assign(new Error(`5.1.1 <${address}>: no such mailbox`), { responseCode: 550 })
          : undefined,
      ),
    onData: (stream, session, done) => {
      // A sender that is killed breaks its mail off: that one does not count.
      const whole = (source: string) => {
        if (catcher.mood === 'busy')
          return done(Object.assign(new Error('Come back later'), { responseCode: 451 }));
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        catcher.mails.push({
          to,
          from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
          source,
          get readable() {
            return readable(source);
          },
        });
        return catcher.mood === 'hanging up' ? cutLines() : done();
      };
      text(stream).then(whole, () => {});
    },
  });
}

/** Undoes quoted-printable, in those parts of a mail that say they are written so: elsewhere "=BE" is no code. */
function readable(source: string): string {
  return source
    .split(/(?=^-+_NmP-)/m)
    .map((part) => {
      const end = part.indexOf('\r\n\r\n');
      const [head, body] = [part.slice(0, end), part.slice(end)];
      return /^Content-Transfer-Encoding: quoted-printable/im.test(head) ? head + decoded(body) : part;
    })
    .join('');
}

function decoded(body: string): string {
  return body
    .replaceAll('=\r\n', '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (codes) =>
      Buffer.from(codes.replaceAll('=', ''), 'hex').toString('utf8'),
    );
}

/** The address of a link in a mail, without its origin. */
export function linkIn({ readable }: Caught, page: 'confirm' | 'entry' | 'leave'): string {
  const found = new RegExp(`(/waitlist/${page}/\\?t=[\\w-]{43})`).exec(readable)?.[1];
  if (found === undefined) throw new Error(`There is no link to ${page} in this mail.`);
  return found;
}
