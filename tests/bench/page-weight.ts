import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { DIST } from '../support/served-site.ts';
import { wireSize } from '../support/wire-size.ts';

/** What a page weighs, over the wire in a browser, and by its files alone. */

export interface Weight {
  readonly html: number;
  readonly script: number;
  readonly font: number;
  /** Everything but the font. */
  readonly rest: number;
  readonly urls: readonly string[];
}

/** Opens a page in a fresh browser and adds up the bytes that came over the wire, by kind. */
export async function weigh(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const loads: Promise<{ url: string; kind: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) =>
    loads.push(
      request.sizes().then(({ responseBodySize }) => ({
        url: request.url(),
        kind: request.resourceType(),
        bytes: responseBodySize,
      })),
    ),
  );
  await page.goto(address, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(loads);
  await context.close();
  const sum = (fits: (kind: string) => boolean) =>
    sizes.filter(({ kind }) => fits(kind)).reduce((total, { bytes }) => total + bytes, 0);
  return {
    html: sum((kind) => kind === 'document'),
    script: sum((kind) => kind === 'script'),
    font: sum((kind) => kind === 'font'),
    rest: sum((kind) => kind !== 'font'),
    urls: sizes.map(({ url }) => url),
  };
}

/** The addresses of built pages that fit a pattern of files, such as `guide/…/index.html`. */
export function builtPages(pattern: string): string[] {
  return globSync(pattern, { cwd: DIST })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .toSorted();
}

/** The page whose HTML, styles and scripts weigh most by their files. */
export function heaviest(pages: readonly string[]): string | undefined {
  return pages
    .map((page) => ({ page, bytes: fileWeight(page) }))
    .sort((one, other) => other.bytes - one.bytes)[0]?.page;
}

/** The file of a page: /rights/gb/ is in a folder of its own, /404.html is not. */
export const fileOf = (page: string) => (page.endsWith('/') ? posix.join(page, 'index.html') : page);

/** The mark of an island that brings its scripts only once a visitor reaches for it (src/browser/hydrate-on-use.ts). */
const ON_USE = /<astro-island(?=[^>]*\sclient="use")[^>]*>/g;

/**
 * What a page with its styles and all scripts it starts with weighs by its files. Styles that stand in the page name the
 * file they're from in `data-href`, which no browser loads.
 */
export function fileWeight(page: string): number {
  const html = readFileSync(join(DIST, fileOf(page)), 'utf8').replace(ON_USE, '');
  const linked = [
    ...html.matchAll(/\s(?:href|src|component-url|renderer-url)="(\/_astro\/[^"]+\.(?:css|js))"/g),
  ];
  const files = withImports(linked.map(([, file = '']) => file));
  return wireSize(fileOf(page), ...files);
}

/** The files and every script they import at once. */
function withImports(files: readonly string[]): Set<string> {
  const all = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (all.has(file)) continue;
    all.add(file);
    if (!file.endsWith('.js')) continue;
    const text = readFileSync(join(DIST, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.\/[^"']+\.js)["']/g))
      waiting.push(posix.join(dirname(file), name));
  }
  return all;
}

/** What a page without style or script weighs that has the same words, in bytes. */
export const plainWeight = (page: string) => brotliCompressSync(plainPage(page)).length;

/** The same words as a page without style or script. */
export function plainPage(page: string): string {
  const html = readFileSync(join(DIST, fileOf(page)), 'utf8');
  const body = (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html)
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<\/?astro-(island|slot)\b[^>]*>/g, '')
    .replace(/\s(class|data-[a-z-]+|id)(="[^"]*")?/g, '');
  return `<!doctype html><meta name="viewport" content="width=device-width"><title>Plain</title>${body}`;
}
