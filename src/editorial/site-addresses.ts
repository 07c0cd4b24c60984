import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteAddresses } from './checks/links.ts';
import { WORKER } from '../domain/site/saved-site.ts';

/** What the addresses of the site hang on: ids of content, and the parts of pages that content names. */
export interface AddressSources {
  readonly places: readonly string[];
  readonly grounds: readonly string[];
  /** Answers with a country that has a page of its own, such as harm/us. */
  readonly groundCountries: readonly string[];
  /** Pages of prose by id, with the ids of their headings. */
  readonly guide: Readonly<Record<string, readonly string[]>>;
  readonly pages: Readonly<Record<string, readonly string[]>>;
  readonly waitlist: readonly string[];
  readonly glossary: readonly string[];
  /** Countries and parts of the page of help lines. */
  readonly support: readonly string[];
}

/** Routes whose file stands for many pages: which ones, each with the parts that its content names. */
const MANY: Readonly<Record<string, (from: AddressSources) => Readonly<Record<string, readonly string[]>>>> =
  {
    'guide/[topic]': ({ guide }) => guide,
    '[page]': ({ pages }) => pages,
    'rights/[place]': ({ places }) => withoutParts(places),
    'letter/by-hand/[place]': ({ places }) => withoutParts(places),
    'refusal/[ground]': ({ grounds }) => withoutParts(grounds),
    'refusal/[ground]/[country]': ({ groundCountries }) => withoutParts(groundCountries),
    'waitlist/[page]': ({ waitlist }) => withoutParts(waitlist),
  };

/** Parts of a page that its content names, beside those in its file. The tools take a place behind the sign #. */
const PARTS: Readonly<Record<string, (from: AddressSources) => readonly string[]>> = {
  glossary: ({ glossary }) => glossary,
  'support/index': ({ support }) => support,
  'letter/index': ({ places }) => ['by-hand', ...places],
  'es/carta': ({ places }) => ['by-hand', ...places],
  'refusal/index': ({ places }) => places,
};

/** The layout's own target of the skip link, on every page. */
const EVERYWHERE = ['content'];

/** Files that a page can link to and that only the build writes. */
const WRITTEN = [WORKER];

/** Every address of the site, from the files of its routes and the ids of content. `root` is the project's folder. */
export function siteAddresses(root: string, from: AddressSources): SiteAddresses {
  const routes = readdirSync(join(root, 'src/pages'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(astro|ts)$/.test(file) && !/(^|\/)_|^404/.test(file));
  const pages = new Map<string, ReadonlySet<string>>(WRITTEN.map((file) => [file, new Set()]));
  for (const file of routes) {
    const own = namedIn(readFileSync(join(root, 'src/pages', file), 'utf8'));
    for (const [path, parts] of pagesOf(file.replace(/\.astro$/, ''), from))
      pages.set(path, new Set([...(pages.get(path) ?? []), ...EVERYWHERE, ...own, ...parts]));
  }
  return { pages };
}

function pagesOf(route: string, from: AddressSources): [string, readonly string[]][] {
  if (route.endsWith('.ts')) return route.includes('[') ? [] : [[`/${route.replace(/\.ts$/, '')}`, []]];
  const many = MANY[route];
  if (!many) return route.includes('[') ? [] : [[address(route), PARTS[route]?.(from) ?? []]];
  return Object.entries(many(from)).map(([id, parts]) => [address(route.replace(/\[.+\]$/, id)), parts]);
}

const address = (route: string) => `/${route}/`.replace(/\/index\/$/, '/').replace('//', '/');
const namedIn = (astro: string) => [...astro.matchAll(/\sid="([a-z0-9-]+)"/g)].map((match) => match[1] ?? '');
const withoutParts = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, []]));
