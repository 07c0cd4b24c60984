import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import autocannon from 'autocannon';
import { readHeadersFile } from '../../src/editorial/build/headers.ts';
import { freePort } from '../server/support/postgres.ts';
import { startService } from '../server/support/process.ts';
import { SITE_DIR } from '../server/support/service.ts';

/**
 * Pages a second from the service beside nginx as Debian sets it up, with the same files, compressed variants and
 * headers. Both run all the time and are asked in turns; the middle round counts.
 */

const ROUNDS = 3;
const SECONDS = 3;
const CONNECTIONS = 50;
const PATH = '/guide/';

/** Nginx may be so many times as fast: the service reaches 0.4 of it. */
export const PAGES_BUDGET = 2.5;

export interface PageRates {
  readonly encoding: string;
  readonly service: number;
  readonly nginx: number;
}

/** Undefined where there is no nginx. */
export async function pagesBesideNginx(folder: string): Promise<readonly PageRates[] | undefined> {
  if (spawnSync('nginx', ['-v']).status !== 0) return undefined;
  const nginx = await startNginx(folder);
  const service = await startService(await freePort(), { WAITLIST_FILE: join(folder, 'pages.sqlite') });
  try {
    const rates: PageRates[] = [];
    for (const encoding of ['gzip', 'identity'])
      rates.push({ encoding, ...(await inTurns(encoding, service.port, nginx.port)) });
    return rates;
  } finally {
    await service.end('SIGTERM');
    nginx.process.kill('SIGQUIT');
  }
}

async function inTurns(encoding: string, service: number, nginx: number) {
  const rates: { service: number[]; nginx: number[] } = { service: [], nginx: [] };
  for (let round = 0; round < ROUNDS; round++) {
    rates.nginx.push(await rateOf(nginx, encoding));
    rates.service.push(await rateOf(service, encoding));
  }
  return { service: middle(rates.service), nginx: middle(rates.nginx) };
}

async function rateOf(port: number, encoding: string): Promise<number> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}${PATH}`,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { 'accept-encoding': encoding },
  });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${result.non2xx + result.errors} pages did not come.`);
  return result.requests.average;
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

async function startNginx(folder: string): Promise<{ process: ChildProcess; port: number }> {
  const port = await freePort();
  const home = join(folder, 'nginx');
  mkdirSync(home, { recursive: true });
  const [all] = readHeadersFile(readFileSync(join(SITE_DIR, '_headers'), 'utf8'));
  const headers = Object.entries(all?.headers ?? {}).map(
    ([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`,
  );
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  );
  const config = join(home, 'nginx.conf');
  writeFileSync(
    config,
    `${process.getuid?.() === 0 ? 'user root;' : ''}
    worker_processes auto; daemon off; pid ${home}/pid; error_log ${home}/error.log;
    events { worker_connections 768; }
    http {
      include /etc/nginx/mime.types; sendfile on; tcp_nopush on; access_log off; gzip_static on;
      ${paths.join(' ')}
      server { listen 127.0.0.1:${port}; root ${SITE_DIR}; ${headers.join(' ')} }
    }\n`,
  );
  const running = spawn('nginx', ['-c', config], { stdio: 'ignore' });
  for (let tries = 0; tries < 50; tries++) {
    const answered = await fetch(`http://127.0.0.1:${port}${PATH}`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return { process: running, port };
    await wait(100);
  }
  running.kill();
  throw new Error('nginx does not answer.');
}
