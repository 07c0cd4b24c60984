import { DRAWINGS } from '../components/tags/drawings.ts';
import type { Site } from '../domain/site/site.schema.ts';

/** The pictures that stand beside a link where it is shared: one for each entry of the navigation, one for the rest. */
export interface SharePicture {
  /** Its address without the ending, such as /share/rights. */
  readonly name: string;
  /** The words below the site's name. */
  readonly label: string;
  /** The addresses whose pages it stands for. */
  readonly pages: readonly string[];
  /** The lines of its drawing, on a field of 120 by 90. */
  readonly ink: string;
  readonly fill?: string | undefined;
}

const SCALES =
  'M60 12v66M42 78h36M26 22h68M26 22L14 48h24zM94 22L82 48h24zM14 48q12 12 24 0M82 48q12 12 24 0';
const SIGNPOST = 'M60 84V10M60 18h32l9 8-9 8H60zM60 44H28l-9 8 9 8h32z';

/** The drawings of the sections that are sure to be there. */
const DRAWN: Readonly<Record<string, Pick<SharePicture, 'ink' | 'fill'>>> = {
  '/guide/': DRAWINGS.talk,
  '/rights/': { ink: SCALES, fill: 'M14 48q12 12 24 0zM82 48q12 12 24 0z' },
  '/readiness/': { ink: SIGNPOST, fill: 'M60 18h32l9 8-9 8H60z' },
  '/letter/': DRAWINGS.letter,
  '/after-you-ask/': DRAWINGS.wait,
};

/** All pictures; the last one is for the pages that belong to no section. */
export function sharePictures({ navigation, tagline }: Site): SharePicture[] {
  const sections = navigation.map(({ label, href, also }) => ({
    ...(DRAWN[href] ?? DRAWINGS.notes),
    name: `/share${href.replace(/\/$/, '').replace(/(?!^)\//g, '-')}`,
    label,
    pages: [href, ...also],
  }));
  return [...sections, { ...DRAWINGS.notes, name: '/share/site', label: tagline, pages: ['/'] }];
}

/** The picture for a page. */
export function sharePicture(site: Site, path: string): SharePicture {
  const found = sharePictures(site).find(({ pages }) => pages.some((page) => path.startsWith(page)));
  if (!found) throw new Error(`No picture is meant for ${path}.`);
  return found;
}
