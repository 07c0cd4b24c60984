import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';

/** How often connections are looked at. */
const EVERY = 10_000;
/** Whoever has taken nothing at so many looks in a row, while an answer waits for them, is cut off. */
const LOOKS = 6;
/** Long answers are sent in pieces of this size: only then can we see that some of one was taken. */
const PIECE = 64 * 1024;

/**
 * Cuts off who asks for an answer and then does not take it: a few thousand such connections would fill the memory.
 * A phone that takes a kilobyte a second is left alone.
 */
export function cutSlowReaders(server: Server, every = EVERY): void {
  const seen = new Map<Socket, { taken: number; looks: number }>();
  server.on('connection', (socket: Socket) => {
    seen.set(socket, { taken: 0, looks: 0 });
    socket.once('close', () => seen.delete(socket));
  });
  const timer = setInterval(() => {
    for (const [socket, before] of seen) {
      const taken = socket.bytesWritten - socket.writableLength;
      const isStuck = socket.writableLength > 0 && taken === before.taken;
      const looks = isStuck ? before.looks + 1 : 0;
      seen.set(socket, { taken, looks });
      if (looks >= LOOKS) socket.destroy();
    }
  }, every).unref();
  server.once('close', () => clearInterval(timer));
}

/** Sends a body, a long one as fast as it is taken. */
export function sendBody(response: ServerResponse, body: Buffer): void {
  if (body.length <= PIECE) response.end(body);
  else Readable.from(piecesOf(body)).pipe(response);
}

function* piecesOf(body: Buffer): Generator<Buffer> {
  for (let at = 0; at < body.length; at += PIECE) yield body.subarray(at, at + PIECE);
}
