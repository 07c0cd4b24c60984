import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { once } from 'node:events';
import postgres from 'postgres';

/** A real PostgreSQL of our own, with its data in a folder that goes away with it. */
export interface Postgres {
  /** The address of a new, empty database. */
  newDatabase(): Promise<string>;
  /** The folder of its programs. */
  readonly programs: string;
  start(): Promise<void>;
  /** Ends at once, as a machine that loses its power would, but for the disk. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL will not run as root: it then runs as its own user, or as nobody. */
const user = process.getuid?.() === 0 ? ownUser() : undefined;

function ownUser(): { readonly uid: number; readonly gid: number } {
  const name = spawnSync('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody';
  const id = (kind: string) => Number(execFileSync('id', [kind, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((one, other) => Number(other) - Number(one))
    : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** Finds PostgreSQL's programs, or installs Debian's where that can be done, or says what is missing. */
function needPrograms(): string {
  const found = findPrograms();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
      stdio: 'ignore',
      env,
    });
    const installed = findPrograms();
    if (installed) return installed;
  }
  throw new Error(
    'These tests need PostgreSQL’s programs "postgres" and "initdb". Install them (on Debian: "apt-get install postgresql"), or put their folder on the PATH.',
  );
}

export async function startPostgres(): Promise<Postgres> {
  const programs = needPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'waitlist-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } };
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'waitlist', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    { ...options, stdio: 'ignore' },
  );
  const port = await freePort();
  const url = (database: string) => `postgres://waitlist@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | undefined;
  let databases = 0;

  const start = async () => {
    server = spawn(
      join(programs, 'postgres'),
      ['-D', data, '-k', folder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1'],
      { ...options, stdio: 'ignore' },
    );
    await answering(url('postgres'));
  };
  const end = async (signal: NodeJS.Signals) => {
    if (!server || server.exitCode !== null) return;
    const exited = once(server, 'exit');
    server.kill(signal);
    await exited;
    server = undefined;
  };
  await start();
  return {
    programs,
    newDatabase: async () => {
      const name = `waitlist_${++databases}`;
      const sql = postgres(url('postgres'), { max: 1 });
      await sql.unsafe(`create database ${name}`);
      await sql.end();
      return url(name);
    },
    start,
    kill: () => end('SIGQUIT'),
    close: async () => {
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when the server takes queries. */
async function answering(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, backoff: () => 0.05, onnotice: () => {} });
  const until = Date.now() + 30_000;
  for (;;) {
    const fault: unknown = await sql`select 1`.then(
      () => undefined,
      (error: unknown) => error,
    );
    if (fault === undefined) break;
    if (Date.now() > until) throw fault;
  }
  await sql.end();
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
