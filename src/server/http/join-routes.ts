import formbody from '@fastify/formbody';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { countries, JoinSchema, type Join, type JoinField } from '../../domain/site/waitlist.schema.ts';
import type { NewEntry } from '../store/joins.ts';
import { addressBlock } from './address-block.ts';
import { untilNextSlot } from './even-answers.ts';
import { escapeHtml, type Filling } from './fill.ts';
import { minuteLimit, pausedJoins } from './joins-allowed.ts';
import { answerOrigin, fromOurPage } from './origin.ts';
import { newTicket, SHORTEST, ticketFits } from './ticket.ts';
import { tell, wantsJson } from './tell.ts';
import type { Waitlist } from './waitlist.ts';
import { addressOf } from './waitlist-pages.ts';

type Body = Readonly<Record<string, unknown>>;

/** The form, the ticket that says when it was opened, and what becomes of it when it is sent. */
export async function joinRoutes(server: FastifyInstance, waitlist: Waitlist): Promise<void> {
  const { store, now } = waitlist;
  const mayJoin = minuteLimit(waitlist.joinsPerMinute, now);
  const arePaused = pausedJoins(() => store.pausedSince('joins'));
  server.removeAllContentTypeParsers();
  await server.register(formbody);
  await server.register(rateLimit, { global: false });
  server.addHook('onRequest', async (request, reply) => answerOrigin(request, reply, waitlist.origins));

  server.get('/waitlist/', async (request, reply) => {
    const { paused } = waitlist.words;
    const notice = (await arePaused()) ? { again: paused.notice } : {};
    return waitlist.pages.sendForm(request, reply, { ticket: await ticketIfPossible(waitlist), ...notice });
  });

  server.get('/api/waitlist/ticket', async (_, reply) =>
    reply.header('Cache-Control', 'no-store').send({ ticket: newTicket(await waitlist.key(), now()) }),
  );

  server.post(
    '/api/waitlist',
    {
      config: {
        rateLimit: {
          max: waitlist.joinsPerBlock,
          timeWindow: '10 minutes',
          keyGenerator: (request: FastifyRequest) => addressBlock(request.ip),
        },
      },
      preValidation: async (request, reply) => {
        if (!fromOurPage(request, waitlist)) return tell(waitlist, request, reply, 403, 'refused');
        if (!mayJoin()) return tell(waitlist, request, reply, 429, 'too-many');
        return (await arePaused()) ? tell(waitlist, request, reply, 503, 'paused') : undefined;
      },
    },
    async (request, reply) => join(waitlist, request, reply),
  );
}

/** The form opens even while the database is gone; it is then sent twice, the second time with a ticket. */
async function ticketIfPossible({ key, now }: Waitlist): Promise<string | undefined> {
  return key().then(
    (key) => newTicket(key, now()),
    () => undefined,
  );
}

async function join(waitlist: Waitlist, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const begun = performance.now();
  const body = typeof request.body === 'object' && request.body !== null ? (request.body as Body) : {};
  // Only machines fill in a field that nobody sees. They are told what everybody is told.
  if (body['website'] !== undefined && body['website'] !== '') return joined(waitlist, request, reply, begun);
  const { data, error } = JoinSchema.safeParse(body);
  const key = await waitlist.key();
  if (error)
    return formAgain(waitlist, request, reply, body, key, [
      ...new Set(error.issues.map(({ path }) => path[0] as JoinField)),
    ]);
  if (!ticketFits(key, body['ticket'], waitlist.now()))
    return formAgain(waitlist, request, reply, body, key, []);
  await waitlist.join(entryFrom(waitlist, data));
  return joined(waitlist, request, reply, begun);
}

function entryFrom({ consent }: Waitlist, { email, firstName, country }: Join): NewEntry {
  return { email, firstName, country, consent };
}

/** The same answer whether or not the address was known, and as quick. */
async function joined(
  waitlist: Waitlist,
  request: FastifyRequest,
  reply: FastifyReply,
  begun: number,
): Promise<FastifyReply> {
  await untilNextSlot(begun);
  const page = waitlist.sendsMail ? 'check-mail' : 'noted';
  if (wantsJson(request)) return tell(waitlist, request, reply, 200, page);
  return reply.redirect(addressOf(page), 303);
}

/** The form with what was typed, and with what is wrong, or the wish to press the button once more. */
function formAgain(
  waitlist: Waitlist,
  request: FastifyRequest,
  reply: FastifyReply,
  body: Body,
  key: string,
  wrong: readonly JoinField[],
): FastifyReply {
  const { errors, again } = waitlist.words;
  const ticket = newTicket(key, waitlist.now());
  const list = wrong.map((field) => ({ field, message: errors[field] }));
  const status = list.length > 0 ? 422 : 409;
  if (wantsJson(request)) {
    const answer =
      list.length > 0
        ? { state: 'errors', title: errors.title, errors: list }
        : { state: 'again', ticket, wait: SHORTEST };
    return reply
      .code(list.length > 0 ? status : 200)
      .header('Cache-Control', 'no-store')
      .send(answer);
  }
  const links = list
    .map(({ field, message }) => `<li><a href="#${field}">${escapeHtml(message)}</a></li>`)
    .join('');
  const filling: Filling = {
    ticket,
    email: typed(body['email']),
    firstName: typed(body['firstName']),
    ...chosen(body['country']),
    consent: body['consent'] === 'yes' ? true : null,
    ...Object.fromEntries(
      list.flatMap(({ field, message }) => [
        [`wrong-${field}`, 'true'],
        [`why-${field}`, message],
      ]),
    ),
    again: list.length > 0 ? null : again,
    errors:
      list.length > 0
        ? { html: `<h2 id="errors-title">${escapeHtml(errors.title)}</h2><ul>${links}</ul>` }
        : null,
  };
  return waitlist.pages.send(reply, status, '', filling);
}

/** Marks the country that was chosen, if it is one: the name of a mark must never come from outside. */
function chosen(country: unknown): Filling {
  const known = countries.find(({ code }) => code === country);
  return known ? { [`country-${known.code}`]: true } : {};
}

function typed(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, 300) : undefined;
}
