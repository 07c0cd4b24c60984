import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where forms may come from. */
interface Origins {
  /** Our own origin, if the operator has set it. */
  readonly publicUrl: string | undefined;
  readonly origins: readonly string[];
}

/**
 * Whether a form was sent from our own page, or from a page of an origin that the operator has listed. Browsers say
 * so themselves, and a page cannot make them lie. Who says nothing at all is refused. What our own origin is, the
 * request's `Host` may say only if the operator has not.
 */
export function fromOurPage(
  { headers }: Pick<FastifyRequest, 'headers'>,
  { publicUrl, origins }: Origins,
): boolean {
  if (headers['sec-fetch-site'] === 'same-origin') return true;
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  if (origins.includes(origin)) return true;
  return publicUrl === undefined ? new URL(origin).host === host : origin === publicUrl;
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
