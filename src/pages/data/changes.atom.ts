import type { APIRoute } from 'astro';
import { getEntry } from 'astro:content';
import { Feed } from 'feed';
import { checkId, checks } from '../../domain/law/changes.ts';
import { DATA_FILES, lastChecked } from '../../domain/law/open-data.ts';
import { fillText } from '../../domain/text/fill.ts';
import { dataSet } from './_data-set.ts';

/** A feed with an entry for each check of a place. Its dates are those of the checks, so that each build writes the same. */
export const GET: APIRoute = async ({ site: base }) => {
  const [{ places, texts }, entry] = await Promise.all([dataSet(base), getEntry('site', 'site')]);
  if (!entry) throw new Error('content/site.yaml is missing.');
  const site = entry.data;
  const address = (path: string) => new URL(path, base).href;
  const told = checks(places, texts);
  const feed = new Feed({
    id: address(DATA_FILES.feed),
    title: fillText(texts.feedTitle, { site: site.name }),
    updated: new Date(told[0]?.date ?? lastChecked(places)),
    link: address('/data/'),
    feedLinks: { atom: address(DATA_FILES.feed) },
    author: { name: site.name, link: address('/'), email: site.contact },
    copyright: `${texts.licence}, ${texts.licenceUrl}`,
    generator: false,
  });
  for (const check of told) {
    feed.addItem({
      id: checkId(check, new URL(address('/')).hostname),
      title: check.title,
      link: address(check.href),
      date: new Date(check.date),
      description: check.lines.join(' '),
      category: [{ name: check.place, term: check.place }],
    });
  }
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
