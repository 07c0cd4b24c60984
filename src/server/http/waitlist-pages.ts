import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
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
] as const;
type Name = (typeof NAMES)[number];

/** The built pages that the service sends itself, because it fills them or sends them with a status of their own. */
export interface WaitlistPages {
  send(reply: FastifyReply, status: number, page: Name, filling?: Filling): FastifyReply;
}

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
  };
}

function read(file: string): string {
  if (!existsSync(file)) throw new Error(`The built site has no ${file}. Run "npm run build" first.`);
  return readFileSync(file, 'utf8');
}
