import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Message-IDs that only we can make. A bounce that quotes one is about a mail of ours to this entry; without that,
 * anybody could write a bounce and have an address struck off.
 */
export type MessageId = `<${string}@${string}>`;

/** The announcement's is the same for an entry whenever it is sent: mail programs show two mails with one id only once. */
export function announceId(key: string, entry: number, publicUrl: string): MessageId {
  return idOf(key, 'a', entry, publicUrl);
}

/** Another for each mail. */
export function freshId(key: string, entry: number, publicUrl: string): MessageId {
  return idOf(key, randomBytes(8).toString('hex'), entry, publicUrl);
}

/** Whether one of these Message-IDs is of a mail of ours to this entry. */
export function isOurs(key: string, ids: readonly string[], entry: number): boolean {
  return ids.some((id) => {
    const [, nonce = '', signed = ''] = /^<?(a|[0-9a-f]{16})\.([0-9a-f]{32})@/.exec(id) ?? [];
    const known = signature(key, nonce, entry);
    return signed !== '' && timingSafeEqual(Buffer.from(known), Buffer.from(signed));
  });
}

function idOf(key: string, nonce: string, entry: number, publicUrl: string): MessageId {
  return `<${nonce}.${signature(key, nonce, entry)}@${new URL(publicUrl).hostname}>`;
}

function signature(key: string, nonce: string, entry: number): string {
  return createHmac('sha256', key).update(`mail ${nonce} ${entry}`).digest('hex').slice(0, 32);
}
