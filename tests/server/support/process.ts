import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type Agent, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { FROM_OUR_PAGE, formOf, ROOT, SITE_DIR } from './service.ts';

/** The service or a command of the operator in a process of its own, to be killed. */

type Env = Readonly<Record<string, string>>;

function run(script: string, args: readonly string[], env: Env, largestFile?: number): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const command = [process.execPath, join(ROOT, 'src/server', script), ...args];
  // A process that may write no larger file gets an error for each try, as on a full disk.
  const limited = ['bash', '-c', `trap '' XFSZ; ulimit -f ${largestFile}; exec "$@"`, 'bash', ...command];
  const [program = '', ...rest] = largestFile === undefined ? command : limited;
  return spawn(program, rest, {
    cwd: ROOT,
    env: { PATH, HOME, SITE_DIR, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export interface RunningService {
  readonly port: number;
  /** What it has written so far. */
  output(): string;
  /** Sends a signal and waits for the end. Gives the exit code, null if the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the service and waits until it listens. `largestFile` is the size in kB that no file may grow beyond. */
export async function startService(port: number, env: Env, largestFile?: number): Promise<RunningService> {
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    JOINS_PER_BLOCK: '1000000',
    MAILS_PER_MINUTE: '0',
    LOG_LEVEL: 'error',
    ...env,
  };
  const child = run('main.ts', [], settings, largestFile);
  let output = '';
  child.stderr?.on('data', (data) => (output += String(data)));
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const listening = new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      output += `${line}\n`;
      if (line.startsWith('The site is at')) resolve();
    });
    child.once('exit', () => reject(new Error(`The service ended at once:\n${output}`)));
  });
  await listening;
  return {
    port,
    output: () => output,
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const exited = once(child, 'exit');
      child.kill(signal);
      await exited;
      return child.exitCode;
    },
  };
}

/** Runs a command of the operator to its end, or until `meanwhile` kills it. */
export async function operate(
  args: readonly string[],
  env: Env,
  meanwhile?: (child: ChildProcess) => void,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = run('operator.ts', args, env);
  let out = '';
  let err = '';
  child.stdout?.on('data', (data) => (out += String(data)));
  child.stderr?.on('data', (data) => (err += String(data)));
  meanwhile?.(child);
  await once(child, 'close');
  return { code: child.exitCode, out, err };
}

/** Sends the form over the network. Gives the status, or undefined if no answer came. */
export function post(port: number, fields: Env, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve) => {
    const body = formOf(fields);
    const headers = { ...FROM_OUR_PAGE, 'content-length': Buffer.byteLength(body) };
    const sent = request(
      { host: '127.0.0.1', port, path: '/api/waitlist', method: 'POST', headers, agent },
      (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode));
        answer.once('error', () => resolve(undefined));
      },
    );
    sent.once('error', () => resolve(undefined));
    sent.end(body);
  });
}

export async function get(port: number, path: string): Promise<{ status: number; body: string }> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: answer.status, body: await answer.text() };
}
