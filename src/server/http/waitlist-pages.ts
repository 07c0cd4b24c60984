import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WaitlistPage } from '../../domain/site/waitlist.schema.ts';
import { fill, type Filling } from './fill.ts';

const NAMES = [
  '',
  'entry',
  'check-mail',
  'noted',
  'confirmed',
  'left',
  'expired',
  'later',
  'refused',
  'too-many',
  'paused',
] as const;
type Name = (typeof NAMES)[number];

/** The built pages that the service sends itself, because it fills them or sends them with a status of their own. */
export interface WaitlistPages {
  send(reply: FastifyReply, status: number, page: Name, filling?: Filling): FastifyReply;
  /** The form as it is opened. Nothing in it is secret or typed, so it can be compressed. */
  sendForm(request: FastifyRequest, reply: FastifyReply, filling: Filling): Promise<FastifyReply>;
}

/** Addresses that look like files of the site and are answered by routes. */
export const ROUTED = ['/waitlist/', '/waitlist/entry/'] as const;

const compressed = promisify(brotliCompress);
/** A little longer than the best, and much sooner. */
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** The address of a page that says how something went. */
export const addressOf = (page: WaitlistPage) => `/waitlist/${page}/`;

export function waitlistPages(dist: string): WaitlistPages {
  const pages = new Map<Name, string>(
    NAMES.map((name) => [name, read(join(dist, 'waitlist', name, 'index.html'))]),
  );
  return {
    send: (reply, status, page, filling = {}) =>
      reply
        .code(status)
        .type('text/html; charset=utf-8')
        .header('Cache-Control', 'no-store')
        .send(fill(pages.get(page) ?? '', filling)),
    sendForm: async (request, reply, filling) => {
      const html = fill(pages.get('') ?? '', filling);
      const takesBrotli = /\bbr\b(?!\s*;\s*q=0)/.test(request.headers['accept-encoding'] ?? '');
      reply.type('text/html; charset=utf-8').header('Cache-Control', 'no-store');
      reply.header('Vary', 'Origin, Accept-Encoding');
      if (!takesBrotli) return reply.send(html);
      return reply.header('Content-Encoding', 'br').send(await compressed(html, QUICKLY));
    },
  };
}

function read(file: string): string {
  if (!existsSync(file)) throw new Error(`The built site has no ${file}. Run "npm run build" first.`);
  return readFileSync(file, 'utf8');
}
