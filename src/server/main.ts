import { join } from 'node:path';
import { siteServer } from './site.ts';

const port = Number(process.env['PORT'] ?? 4321);
const host = process.env['HOST'] ?? 'localhost';

const server = await siteServer(join(import.meta.dirname, '../../dist'));
await server.listen({ port, host });
console.log(`The site is at http://${host}:${port}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void server.close().then(() => process.exit(0)));
}
