import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { DIST } from './served-site.ts';

/** One page of the built site, parsed. */
export interface BuiltPage {
  /** Its address, such as /rights/us-ny/. */
  readonly path: string;
  readonly html: string;
  readonly document: Document;
}

/** Every file of the built site, as addresses. */
export const files: readonly string[] = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map(
  (file) => `/${file.replaceAll('\\', '/')}`,
);

/** One for all pages: a window for each would take ten times as long, and fill the memory of a worker. */
const parser = new new JSDOM('').window.DOMParser();

/** Every page of the built site. */
export const pages: readonly BuiltPage[] = files
  // The empty page for after leaving is none that anyone reads.
  .filter((file) => file.endsWith('.html') && file !== '/blank.html')
  .map((file) => {
    const html = readFileSync(join(DIST, file), 'utf8');
    return {
      path: file.replace(/index\.html$/, ''),
      html,
      document: parser.parseFromString(html, 'text/html'),
    };
  });

/** The styles and scripts that a page loads at first. */
export function assetsOf(page: BuiltPage): { styles: string[]; scripts: string[] } {
  const all = (selector: string, attribute: string) =>
    [...page.document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
  return { styles: all('link[rel="stylesheet"]', 'href'), scripts: all('script[src]', 'src') };
}
