import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How often connections are looked at. */
const EVERY = 10_000;
/** Whoever takes less than this between two looks while an answer waits for them is cut off. */
const LEAST_BYTES = 10_000;

/**
 * Cuts off who asks for an answer and then does not take it: a few thousand such connections would fill the memory.
 * A slow phone takes more than a kilobyte a second and is left alone.
 */
export function cutSlowReaders(server: Server, every = EVERY, leastBytes = LEAST_BYTES): void {
  const taken = new Map<Socket, number>();
  server.on('connection', (socket: Socket) => {
    taken.set(socket, Infinity);
    socket.once('close', () => taken.delete(socket));
  });
  const timer = setInterval(() => {
    for (const [socket, before] of taken) {
      if (socket.writableLength === 0) {
        taken.set(socket, Infinity);
        continue;
      }
      const now = socket.bytesWritten - socket.writableLength;
      if (now - before < leastBytes && before !== Infinity) socket.destroy();
      else taken.set(socket, now);
    }
  }, every).unref();
  server.once('close', () => clearInterval(timer));
}
