import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The time trap. A ticket says when a form was opened, signed so that nobody can make one up. A machine sends a form
 * at once; a person needs at least two seconds.
 */
export const SHORTEST = 2_000;
const LONGEST = 24 * 60 * 60 * 1000;

export function newTicket(key: string, now: number): string {
  return `${now.toString(36)}.${signature(key, now)}`;
}

/** Whether the form was opened long enough ago, and not so long that the ticket may have been passed around. */
export function ticketFits(key: string, ticket: unknown, now: number): boolean {
  const [, time = '', signed = ''] =
    /^([a-z0-9]{1,10})\.([\w-]{43})$/.exec(typeof ticket === 'string' ? ticket : '') ?? [];
  const opened = Number.parseInt(time, 36);
  const known = signed !== '' && timingSafeEqual(Buffer.from(signature(key, opened)), Buffer.from(signed));
  return known && now - opened >= SHORTEST && now - opened <= LONGEST;
}

function signature(key: string, opened: number): string {
  return createHmac('sha256', key).update(`ticket ${opened}`).digest('base64url');
}
