import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ELEMENT, KEYS, startSession, type Session } from './webdriver.ts';
import type { Visitor } from './visitor.ts';

const SHELL = join(import.meta.dirname, 'webkit-shell.sh');

/** A new visitor in WebKitGTK, on a screen and in a folder of its own. */
export async function comeInWebKit(origin: string): Promise<Visitor> {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const screen = spawn(
    '/usr/bin/Xvfb',
    ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const display = await firstLine(screen);
  const port = await freePort();
  const driver = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${display}`, HOME: home, LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' },
  });
  const session = await startSession(`http://127.0.0.1:${port}`, {
    alwaysMatch: {
      unhandledPromptBehavior: 'accept',
      'webkitgtk:browserOptions': { binary: SHELL, args: [home] },
    },
  });
  return {
    ...onPage(session, origin),
    saved: (name) => wholeFile(join(home, name)),
    async print() {
      await session.call('POST', '/execute/sync', { script: 'document.title = "print:printed"', args: [] });
      return wholeFile(join(home, 'printed.pdf'));
    },
    complaints: () =>
      readFileSync(join(home, 'console.log'), 'utf8')
        .split('\n')
        .filter((line) => /^CONSOLE .*(ERROR|WARN)/.test(line)),
    async close() {
      const ended = session.call('DELETE', '').catch(() => undefined);
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1000))]);
      driver.kill();
      screen.kill();
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function onPage(
  { call }: Session,
  origin: string,
): Omit<Visitor, 'saved' | 'print' | 'complaints' | 'close'> {
  const run: Visitor['run'] = (what, ...values) =>
    call('POST', '/execute/sync', {
      script: `return (${String(what)}).apply(null, arguments)`,
      args: values,
    });
  return {
    run,
    open: (path) => call('POST', '/url', { url: new URL(path, origin).href }),
    press: (selector, words = '') => pressed(call, selector, words),
    async type(selector, text) {
      const element = await call<Record<string, string>>('POST', '/element', {
        using: 'css selector',
        value: selector,
      });
      await call('POST', `/element/${element[ELEMENT]}/clear`, {});
      await call('POST', `/element/${element[ELEMENT]}/value`, { text });
    },
    async keys(...keys) {
      const actions = keys.flatMap((key) => {
        const held = (typeof key === 'string' ? [key] : key).map((name) => KEYS[name] ?? name);
        const step = (type: string) => (value: string) => ({ type, value });
        return [...held.map(step('keyDown')), ...held.toReversed().map(step('keyUp'))];
      });
      await call('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    // The driver's own Back waits for a page to be loaded, which one from memory is not.
    back: () => run(() => setTimeout(() => history.back()) && undefined),
    forward: () => run(() => setTimeout(() => history.forward()) && undefined),
    async resize(width, height) {
      await call('POST', '/window/rect', { x: 0, y: 0, width, height });
    },
    async tab(path) {
      const here = await call<string>('GET', '/window');
      const { handle } = await call<{ handle: string }>('POST', '/window/new', { type: 'tab' });
      await call('POST', '/window', { handle });
      await call('POST', '/url', { url: new URL(path, origin).href });
      await call('POST', '/window', { handle: here });
      return {
        async run(what, ...values) {
          await call('POST', '/window', { handle });
          return run(what, ...values).finally(() => call('POST', '/window', { handle: here }));
        },
      };
    },
  };
}

/** Presses once the element is there, in view and not moving any more. */
async function pressed(call: Session['call'], selector: string, words: string): Promise<void> {
  const find = `
    const [selector, words] = arguments;
    const text = (one) => one.textContent.replace(/\\s+/g, ' ').trim();
    const found = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility() && text(one).startsWith(words));
    found?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return found ?? null;`;
  const end = Date.now() + 15_000;
  for (;;) {
    try {
      const element = await call<Record<string, string> | null>('POST', '/execute/sync', {
        script: find,
        args: [selector, words],
      });
      if (!element) throw new Error(`There is no ${selector} “${words}”.`);
      return await call('POST', `/element/${element[ELEMENT]}/click`, {});
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A file once it is there and grows no more. */
async function wholeFile(path: string): Promise<Buffer> {
  let size = 0;
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    const now = existsSync(path) ? statSync(path).size : 0;
    if (now > 0 && now === size) return readFileSync(path);
    size = now;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`${path} never came.`);
}

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => stdout?.once('data', (data: Buffer) => resolve(data.toString().trim())));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
