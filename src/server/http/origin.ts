import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Whether a form was sent from our own page, or from a page of an origin that the operator has listed. Browsers say
 * so themselves, and a page cannot make them lie. Who says nothing at all is refused.
 */
export function fromOurPage(
  { headers }: Pick<FastifyRequest, 'headers'>,
  listed: readonly string[],
): boolean {
  if (headers['sec-fetch-site'] === 'same-origin') return true;
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === host || listed.includes(origin);
}

/** Lets the script of a listed origin read the answer. */
export function answerOrigin(
  { headers }: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
  listed: readonly string[],
): void {
  reply.header('Vary', 'Origin');
  if (headers.origin !== undefined && listed.includes(headers.origin))
    reply.header('Access-Control-Allow-Origin', headers.origin);
}
