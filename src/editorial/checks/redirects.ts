import type { Fault } from '../../domain/law/place.ts';
import type { Redirects } from '../../domain/site/redirects.schema.ts';
import { linkFault, type SiteAddresses } from './links.ts';

/** Redirects from pages that are still there, to pages that aren't, and from one redirect to the next. */
export function redirectFaults(redirects: Redirects, site: SiteAddresses): Fault[] {
  return Object.entries(redirects).flatMap(([from, to]) => {
    const path = ['pages', from];
    if (site.pages.has(from))
      return [
        {
          path,
          message: `The page ${from} is still there, so nobody would be redirected. Delete the line, or rename the page first.`,
        },
      ];
    const [target = ''] = to.split('#');
    if (target === from)
      return [{ path, message: `${from} leads to itself. Write the page’s new address behind the colon.` }];
    const next = redirects[target];
    if (next !== undefined)
      return [
        {
          path,
          message: `${target} is itself an old address. Write where it leads: ${next === from ? 'the two send readers in a circle, so one of them has to go' : next}.`,
        },
      ];
    const message = linkFault(to, { pages: site.pages });
    return message === undefined ? [] : [{ path, message }];
  });
}
