import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WaitlistPage } from '../../domain/site/waitlist.schema.ts';
import type { Waitlist } from './waitlist.ts';

/** The form's script asks for JSON; without script a browser asks for a page. */
export function wantsJson({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return headers.accept?.includes('application/json') ?? false;
}

/** Says how something went, in the words of one of the waitlist's pages. */
export function tell(
  { words, pages }: Pick<Waitlist, 'words' | 'pages'>,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  page: WaitlistPage,
): FastifyReply {
  if (!wantsJson(request)) return pages.send(reply, status, page);
  const { title, text } = words.pages[page];
  return reply
    .code(status)
    .header('Cache-Control', 'no-store')
    .send({ state: status < 400 ? 'done' : 'failed', title, text });
}

/** Which page tells of an error with this status. Whatever is not the visitor's doing can be tried again later. */
export function pageFor(status: number): { readonly status: number; readonly page: WaitlistPage } {
  if (status === 429) return { status, page: 'too-many' };
  if (status >= 400 && status < 500) return { status, page: 'refused' };
  return { status: 503, page: 'later' };
}
