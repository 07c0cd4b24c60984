import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { moveFocus } from '../steps/move-focus.ts';
import { forgetMoves, noteMove } from '../steps/step-history.ts';
import { fetchPage } from './fetch-page.ts';

/**
 * A page of the site to read over a tool, so that looking something up costs nothing of what was typed: help, the
 * guide, the law. The browser's Back leads from page to page and at last back to the tool.
 */

type Words = ToolWords['panel'];

const NAME = 'panel';

let panel: HTMLDialogElement | undefined;
let shown = '';

/** Opens a page over the tool, or in the open panel. */
export function openPanel(address: string, words: Words): void {
  for (const other of document.querySelectorAll<HTMLDialogElement>('dialog[open]'))
    if (other !== panel) other.close();
  panel ??= make(words);
  const before = panel.open ? shown : undefined;
  noteMove({
    tool: NAME,
    undo: () => (before === undefined ? panel?.close() : void show(before, words)),
    redo: () => void show(address, words),
  });
  void show(address, words);
}

async function show(address: string, words: Words): Promise<void> {
  if (!panel) return;
  const here = panel;
  const body = here.querySelector('article');
  const status = here.querySelector('[role=status]');
  if (!here.open) {
    document.body.append(here);
    here.showModal();
  }
  shown = address;
  if (!body || !status) return;
  body.replaceChildren();
  status.textContent = words.loading;
  try {
    const { main, lang, isTool } = await fetchPage(address);
    if (shown !== address) return;
    status.textContent = '';
    // A tool works on its own page only; there the browser may ask before anything is lost.
    if (isTool) return location.assign(address);
    body.lang = lang;
    body.append(main);
    jumpTo(body, new URL(address, location.href).hash);
  } catch {
    if (shown === address) status.textContent = words.failed;
  }
}

/** To the part of the page that the address names, or its title. */
function jumpTo(body: Element, hash: string): void {
  const part = hash === '' ? null : body.querySelector<HTMLElement>(`#${CSS.escape(hash.slice(1))}`);
  const goal = part ?? body.querySelector<HTMLElement>('h1');
  if (!goal) return;
  goal.tabIndex = -1;
  moveFocus(goal);
  goal.scrollIntoView({ block: 'start', behavior: 'instant' });
}

function make(words: Words): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'page-panel';
  made.setAttribute('aria-label', words.label);
  const bar = document.createElement('div');
  bar.className = 'bar no-print';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button main';
  close.textContent = words.close;
  close.addEventListener('click', () => made.close());
  bar.append(close, ...wayOut());
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  made.append(bar, status, document.createElement('article'));
  made.addEventListener('close', () => forgetMoves(NAME));
  made.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const hash = link?.getAttribute('href') ?? '';
    if (!hash.startsWith('#')) return;
    event.preventDefault();
    jumpTo(made.querySelector('article') ?? made, hash);
  });
  return made;
}

/** The way out, pressed for the visitor: the panel covers the one of the page. */
function wayOut(): HTMLElement[] {
  const exit = document.querySelector<HTMLAnchorElement>('[data-exit]');
  if (!exit) return [];
  const own = document.createElement('a');
  own.className = 'exit';
  own.href = exit.href;
  own.rel = exit.rel;
  own.title = exit.title;
  own.textContent = exit.textContent;
  own.addEventListener('click', (event) => {
    event.preventDefault();
    exit.click();
  });
  return [own];
}
