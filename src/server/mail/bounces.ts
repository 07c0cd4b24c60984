import PostalMime, { type Email } from 'postal-mime';

/** What a bounce says of one address. */
export interface Bounce {
  readonly email: string;
  /** Such as `5.1.1`. */
  readonly code: string;
  /** False if the mail server still tries. */
  readonly permanent: boolean;
  /** The Message-IDs that the bounce quotes. */
  readonly messageIds: readonly string[];
}

/** Reads the delivery reports (RFC 3464) in a message, or in a mailbox of many. Other messages say nothing. */
export async function readBounces(source: Buffer): Promise<readonly Bounce[]> {
  const bounces: Bounce[] = [];
  for (const message of messagesIn(source.toString('latin1')))
    bounces.push(...bouncesIn(await PostalMime.parse(Buffer.from(message, 'latin1'))));
  return bounces;
}

/** An mbox has a line before each message that begins with "From ". */
function messagesIn(text: string): readonly string[] {
  if (!text.startsWith('From ')) return [text];
  return text.split(/^From .*\r?\n/m).filter((message) => message.trim() !== '');
}

function bouncesIn(message: Email): Bounce[] {
  const parts = message.attachments.map(({ mimeType, content }) => ({
    type: mimeType,
    text: typeof content === 'string' ? content : new TextDecoder('latin1').decode(content),
  }));
  const quoted = parts.filter(({ type }) => type === 'message/rfc822' || type === 'text/rfc822-headers');
  const messageIds = quoted.flatMap(({ text }) =>
    [...text.matchAll(/^Message-ID:\s*(<[^>\s]+>)/gim)].map(([, id = '']) => id),
  );
  return parts
    .filter(({ type }) => type === 'message/delivery-status')
    .flatMap(({ text }) => text.split(/\r?\n\r?\n/))
    .flatMap((recipient) => bounceOf(recipient, messageIds));
}

function bounceOf(recipient: string, messageIds: readonly string[]): Bounce[] {
  const field = (name: string) => new RegExp(`^${name}:\\s*(.+)$`, 'im').exec(recipient)?.[1]?.trim();
  const address = (field('Original-Recipient') ?? field('Final-Recipient'))?.replace(/^[^;]*;\s*/, '');
  const code = /^\d\.\d{1,3}\.\d{1,3}/.exec(field('Status') ?? '')?.[0];
  if (address === undefined || code === undefined) return [];
  const permanent = field('Action')?.toLowerCase() === 'failed' && code.startsWith('5');
  return [{ email: address.toLowerCase(), code, permanent, messageIds }];
}
