import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRedirectsFile } from '../../domain/site/redirects.ts';
import { readHeadersFile } from './headers.ts';
import { caddyConfig, nginxConfig } from './host-config.ts';

/** Prints the headers and redirects of the built site as nginx or Caddy reads them. */
const dist = join(import.meta.dirname, '../../../dist');
const kind = process.argv[2];
const config = { nginx: nginxConfig, caddy: caddyConfig }[kind ?? ''];
if (!existsSync(join(dist, '_headers'))) {
  console.error('There is no built site yet. Run "npm run build" first.');
  process.exitCode = 1;
} else if (!config) {
  console.error('Say for which server: npm run -s host -- nginx, or npm run -s host -- caddy.');
  process.exitCode = 1;
} else {
  const [headers, redirects] = ['_headers', '_redirects'].map((name) =>
    readFileSync(join(dist, name), 'utf8'),
  );
  console.log(config(readHeadersFile(headers ?? ''), readRedirectsFile(redirects ?? '')));
}
