import type { FastifyInstance, FastifyRequest } from 'fastify';
import { countries } from '../../domain/site/waitlist.schema.ts';
import type { Entry } from '../store/own-entry.ts';
import { tokenIn } from '../token.ts';
import { addressOf } from './waitlist-pages.ts';
import type { Waitlist } from './waitlist.ts';

/**
 * Where the links of our mails lead. Opening a link changes nothing, since mail scanners open them all; only a press
 * does, which is a POST. The token in the link is the right to press, so it does not matter where the press comes from.
 */
export async function ownEntryRoutes(server: FastifyInstance, waitlist: Waitlist): Promise<void> {
  const { store, pages, now } = waitlist;
  // One-click unsubscribing may come in any wrapping (RFC 8058); what is in it does not matter.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null));

  server.post('/waitlist/confirm/', async (request, reply) => {
    const token = tokenOf(request);
    const confirmed = token !== undefined && (await store.confirm(token, now()));
    return confirmed ? reply.redirect(addressOf('confirmed'), 303) : pages.send(reply, 404, 'expired');
  });

  server.post('/waitlist/leave/', async (request, reply) => {
    const token = tokenOf(request);
    if (token !== undefined) await store.leave(token, now());
    return reply.redirect(addressOf('left'), 303);
  });

  server.get('/waitlist/entry/', async (request, reply) => {
    const entry = await entryOf(waitlist, request);
    if (!entry) return pages.send(reply, 404, 'expired');
    const token = tokenOf(request);
    return pages.send(reply, 200, 'entry', {
      ...shown(waitlist, entry, await store.consentWords(entry.consent)),
      download: `/waitlist/entry/copy?t=${token}`,
      leave: `/waitlist/leave/?t=${token}`,
    });
  });

  server.get('/waitlist/entry/copy', async (request, reply) => {
    const entry = await entryOf(waitlist, request);
    if (!entry) return pages.send(reply, 404, 'expired');
    return reply
      .type('application/json; charset=utf-8')
      .header('Content-Disposition', 'attachment; filename="my-entry.json"')
      .header('Cache-Control', 'no-store')
      .send(`${JSON.stringify(copy(entry, await store.consentWords(entry.consent)), null, 2)}\n`);
  });
}

function tokenOf({ query }: FastifyRequest): string | undefined {
  return tokenIn((query as Readonly<Record<string, unknown>>)['t']);
}

async function entryOf({ store, now }: Waitlist, request: FastifyRequest): Promise<Entry | undefined> {
  const token = tokenOf(request);
  return token === undefined ? undefined : store.entryOf(token, now());
}

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const instant = (time: number | null) => (time === null ? null : new Date(time).toISOString());

function shown({ words }: Waitlist, entry: Entry, consent: string | undefined) {
  const { notGiven, notYet } = words.entry;
  return {
    email: entry.email,
    firstName: entry.firstName ?? notGiven,
    country: countries.find(({ code }) => code === entry.country)?.name ?? notGiven,
    joined: day.format(entry.joinedAt),
    confirmed: entry.confirmedAt === null ? notYet : day.format(entry.confirmedAt),
    consent: consent ?? '',
  };
}

/** Everything there is about one person, but for our own number of the entry. */
function copy(entry: Entry, consent: string | undefined) {
  return {
    email: entry.email,
    firstName: entry.firstName,
    country: entry.country,
    agreedTo: consent ?? null,
    joinedAt: instant(entry.joinedAt),
    confirmedAt: instant(entry.confirmedAt),
    toldAt: instant(entry.announcedAt),
  };
}
