import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { devCheck } from '../../src/editorial/build/dev-check.ts';
import { ROOT } from '../support/content.ts';

type Middleware = (request: object, response: object, next: () => void) => void;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dev-'));
  for (const folder of ['content', 'src/pages'])
    cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** The server of "npm run dev" as far as the check uses it. */
function served() {
  const sent: unknown[] = [];
  const terminal = { error: vi.fn<(text: string) => void>(), info: vi.fn<(text: string) => void>() };
  const plugin = devCheck(root, terminal);
  const watcher = new EventEmitter();
  const answers: Middleware[] = [];
  const server = {
    watcher,
    ws: { send: (_: string, data: unknown) => sent.push(data), on: () => undefined },
    middlewares: { use: (answer: Middleware) => answers.push(answer) },
  };
  (plugin.configureServer as (server: ViteDevServer) => void)(server as unknown as ViteDevServer);
  const change = (file: string, from: string | RegExp, to: string) => {
    const path = join(root, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    watcher.emit('change', path);
  };
  const page = () => {
    let body: string | undefined;
    const response = { setHeader: () => undefined, end: (text: string) => (body = text) };
    answers[0]?.({ method: 'GET', headers: { accept: 'text/html' } }, response, () => undefined);
    return body;
  };
  return { sent, terminal, plugin, change, page };
}

const load = (plugin: Plugin, id: string) => (plugin.load as (id: string) => string | undefined)(id);

describe('while somebody works on the site', { timeout: 30_000 }, () => {
  test('a mistake goes to the page and the terminal in an editor’s words, and goes away when it is gone', async () => {
    const { sent, terminal, change, page } = served();
    change('content/site.yaml', 'skip: Skip to', 'skip: {name} Skip to');
    await vi.waitFor(() => expect(sent).toHaveLength(1), 20_000);
    const says = expect.stringMatching(/^content\/site\.yaml:\d+: Put a text that begins with \{/);
    expect(sent[0]).toEqual([says]);
    expect(terminal.error).toHaveBeenCalledWith(
      expect.stringMatching(/content\/site\.yaml:\d+: Put a text[\s\S]*1 thing to fix/),
    );
    // The last good text is still there, so pages are made as before.
    expect(page()).toBeUndefined();
    change('content/site.yaml', 'skip: {name} Skip to', 'skip: Skip to');
    await vi.waitFor(() => expect(sent).toHaveLength(2), 20_000);
    expect(sent[1]).toEqual([]);
    expect(terminal.info).toHaveBeenCalledWith('All content is in order.');
  });

  test('a page whose text can’t be read shows why, and no parser’s message', () => {
    const { plugin } = served();
    const file = join(root, 'content/guide/when-to-ask.mdx');
    expect(load(plugin, file)).toBeUndefined();
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n<Note>never closed\n`);
    expect(load(plugin, file)).toMatch(
      /This page has a mistake, so its text isn’t shown\.[\s\S]*Line \d+: <Note> opens here/,
    );
  });

  test('with a file that was never good, every page says what to fix', () => {
    const path = join(root, 'content/site.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^tagline: .*\n/m, ''));
    expect(served().page()).toMatch(
      /Fix these first[\s\S]*content\/site\.yaml:\d+: tagline: This field is missing/,
    );
  });
});
