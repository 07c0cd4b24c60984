import type { Redirects } from './redirects.schema.ts';

/** The text of `_redirects`, as static hosts such as Netlify and Cloudflare Pages read it, and as our service does. */
export function redirectsFile(redirects: Redirects): string {
  return Object.entries(redirects)
    .flatMap(([from, to]) => [from, from.replace(/\/$/, '')].map((one) => `${one} ${to} 301\n`))
    .join('');
}

/** Reads `_redirects` back: the new address by the old one. */
export function readRedirectsFile(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [from, to] = line.split(/\s+/);
      return from && to ? [[from, to]] : [];
    }),
  );
}

/** The new address with what was asked behind the old one, before the part of the page that it leads to. */
export function withQuery(to: string, query: string): string {
  const [path = '', part] = to.split('#');
  return `${path}${query}${part === undefined ? '' : `#${part}`}`;
}
