import { globSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/content.ts';
import { builtPages, heaviest } from './page-weight.ts';

/** The kinds of page that the site has, as src/pages makes them, each with a page to look at. */

export interface Template {
  /** As its file is named, such as `rights/[place].astro`. */
  readonly file: string;
  readonly page: string;
}

/** Of this template each page is a kind of its own: privacy, accessibility and the like share only their layout. */
const EACH = '[page].astro';

/** Every template with its heaviest page. Throws if a template has no page in dist/, so that none is passed over. */
export function routeTemplates(): Template[] {
  const files = globSync('**/*.astro', { cwd: join(ROOT, 'src/pages') })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/(^|\/)_/.test(file))
    .toSorted();
  const fixed = files.filter((file) => !file.includes('[')).map(fixedPage);
  return files.flatMap((file) => {
    const built = pagesOf(file).filter((page) => !file.includes('[') || !fixed.includes(page));
    const chosen = file === EACH ? built : [heaviest(built)];
    if (built.length === 0) throw new Error(`src/pages/${file} made no page in dist/. Build the site anew.`);
    return chosen.flatMap((page) => (page === undefined ? [] : { file, page }));
  });
}

/** `rights/index.astro` is at /rights/, `support.astro` at /support/, and 404 in a file of its own. */
function fixedPage(file: string): string {
  if (file === '404.astro') return '/404.html';
  return `/${file.replace(/(^|\/)index\.astro$/, '$1').replace(/\.astro$/, '/')}`;
}

function pagesOf(file: string): string[] {
  if (file === '404.astro') return builtPages('404.html');
  const route = fixedPage(file).slice(1);
  return builtPages(`${route.replace(/\[[^\]]+\]/g, '*')}index.html`);
}
