/** A page of the site, without what only its own script could bring to life. */
export interface ReadPage {
  readonly main: DocumentFragment;
  /** The language it is in. */
  readonly lang: string;
  /** Whether the page is a tool, which has to be opened for real. */
  readonly isTool: boolean;
}

/** Fetches a page of this site for reading, and the styles it needs besides those that are here. */
export async function fetchPage(address: string): Promise<ReadPage> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} did not come: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const main = page.querySelector('main');
  if (!main) throw new Error(`${address} has nothing to read.`);
  const isTool = main.querySelector('.tool') !== null;
  for (const island of main.querySelectorAll('astro-island, script')) island.remove();
  for (const sheet of page.querySelectorAll<HTMLElement>('link[rel=stylesheet], style[data-href]'))
    addStyles(sheet.getAttribute('href') ?? sheet.dataset['href'] ?? '');
  const read = document.createDocumentFragment();
  read.append(...[...main.childNodes].map((node) => document.importNode(node, true)));
  return { main: read, lang: page.documentElement.lang, isTool };
}

/** Styles that a page has in it come from their file: the policy here allows none but its own. */
function addStyles(href: string): void {
  if (document.querySelector(`link[href="${CSS.escape(href)}"]`)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}
