import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { contentFolder } from '../content-folder.ts';
import { entriesOf } from '../content-files.ts';
import { readContent } from '../content.ts';
import { KIND_NAMES } from '../kinds.ts';
import { readPage } from '../page-file.ts';
import { say } from '../yaml/file.ts';

/** Where the lines of the check go beside the page. */
interface Terminal {
  readonly error: (text: string) => void;
  readonly info: (text: string) => void;
}

/** How long after a change the check waits for more: programs save in several steps. */
const CALM = 150;

/**
 * While somebody works on the site: at every change of content the check's lines go to the terminal and into every open
 * page. A file with mistakes keeps its last good text; where there was none yet, the pages show the lines alone.
 */
export function devCheck(root: string, terminal: Terminal): Plugin {
  let problems: readonly string[] = problemsIn(root);
  let unreadable = unreadableIn(root);
  const check = (server: ViteDevServer) => {
    const before = problems;
    problems = problemsIn(root);
    const still = unreadableIn(root);
    unreadable = unreadable.filter((one) => still.includes(one));
    server.ws.send('content:problems', problems);
    if (problems.length > 0) terminal.error(reportOf(problems));
    else if (before.length > 0) terminal.info('All content is in order.');
  };
  return {
    name: 'content-check',
    enforce: 'pre',
    configureServer(server) {
      let waiting: NodeJS.Timeout | undefined;
      const soon = (file: string) => {
        if (!file.replaceAll('\\', '/').includes('/content/')) return;
        clearTimeout(waiting);
        waiting = setTimeout(check, CALM, server);
      };
      for (const event of ['change', 'add', 'unlink']) server.watcher.on(event, soon);
      server.ws.on('content:ask', (_, client) => client.send('content:problems', problems));
      server.middlewares.use((request, response, next) => {
        if (unreadable.length === 0 || !wantsPage(request)) return next();
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(pageOf(problems));
      });
    },
    load(id) {
      const file = id.replaceAll('\\', '/');
      if (!/\/content\/(guide|pages)\/[^/]+\.mdx$/.test(file)) return undefined;
      const { head, faults } = readPage({ file, text: readFileSync(file, 'utf8') });
      const lines = [...head.faults, ...faults].map(({ line, message }) => `Line ${line}: ${message}`);
      if (lines.length === 0) return undefined;
      // As text in brackets, so that no sign in a message is read as a tag.
      return ['This page has a mistake, so its text isn’t shown.', ...lines]
        .map((line) => `{${JSON.stringify(line)}}`)
        .join('\n\n');
    },
  };
}

/** What the check says, in one text. */
export function reportOf(problems: readonly string[]): string {
  const count = problems.length === 1 ? '1 thing' : `${problems.length} things`;
  return `\n${problems.join('\n')}\n${count} to fix in content.`;
}

const problemsIn = (root: string) => readContent(root).faults.map(say);

/** Files that have no good text: their pages can't be made. */
function unreadableIn(root: string): string[] {
  const from = contentFolder(root);
  return KIND_NAMES.flatMap((name) => entriesOf(from, name).faulty.map((id) => join(name, id)));
}

const wantsPage = ({ method, headers }: IncomingMessage) =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');

/** The lines as a page of their own, which loads the site as soon as there is one. */
function pageOf(problems: readonly string[]): string {
  const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Fix content first</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:3rem auto;padding:0 1rem}li{margin:.75rem 0}</style>
<script type="module" src="/@vite/client"></script>
<script type="module">import { createHotContext } from '/@vite/client';
createHotContext('/content-check').on('content:problems', () => location.reload());</script>
<h1>Fix these first</h1><p>The page appears on its own when you save.</p>
<ol>${problems.map((line) => `<li>${safe(line)}</li>`).join('')}</ol></html>`;
}
