import { closest } from './closest.ts';
import { WebAddressSchema } from '../../domain/text/address.schema.ts';
import type { Fault } from '../../domain/law/place.ts';

/** Every page of the site with the ids that a link can lead to on it. */
export interface SiteAddresses {
  /** Addresses such as /guide/when-to-ask/, with the parts of the page that have a name. */
  readonly pages: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where old addresses lead now. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** What is wrong with a link; undefined if it leads somewhere. `own` are the named parts of its page. */
export function linkFault(url: string, site: SiteAddresses, own?: ReadonlySet<string>): string | undefined {
  if (/^mailto:[^@\s]+@[^@\s]+$|^(tel|sms):\+?[0-9]+$/.test(url)) return undefined;
  if (/^http:/i.test(url))
    return `"${url}" begins with http://. Write https:// instead, and check that the page still opens.`;
  if (/^https:/i.test(url)) {
    return WebAddressSchema.safeParse(url).success
      ? undefined
      : `"${url}" isn’t a complete web address. Copy it again from the address bar.`;
  }
  if (!/^[/#]/.test(url))
    return `"${url}" leads nowhere. Begin the address of another site with https://, and one of ours with a slash, such as /guide/.`;
  const [path = '', fragment] = url.split('#');
  const parts = path === '' ? own : site.pages.get(path);
  const renamed = parts ? undefined : site.renamed?.[path];
  if (renamed !== undefined) return `${path} is an old address. Write ${renamed}.`;
  if (!parts) return `There is no page ${path}. ${nearest(path, [...site.pages.keys()])}`;
  if (fragment === undefined || parts.has(fragment)) return undefined;
  return `The page ${path} has no part called "${fragment}". ${nearest(fragment, [...parts], '#')}`;
}

/** The `href`s in the content of a YAML file that lead nowhere. */
export function hrefFaults(value: unknown, site: SiteAddresses, path: Fault['path'] = []): Fault[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => hrefFaults(one, site, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, name];
    // The timeline's links may end with the place that a client chose.
    const message =
      name === 'href' && typeof inner === 'string'
        ? linkFault(inner.replace(/\{place\}$/, ''), site)
        : undefined;
    return message === undefined ? hrefFaults(inner, site, here) : [{ path: here, message }];
  });
}

/** Names the likeliest address that was meant: the one that shares most with what was written. */
function nearest(wanted: string, there: readonly string[], sign = ''): string {
  const best = closest(wanted, there, (one) => one);
  return best === undefined ? 'Copy the address from the page you mean.' : `Did you mean ${sign}${best}?`;
}
