import { TOOLS } from '../site/tools.ts';

/** The parts of the site by which results can be narrowed, in the order in which they are offered. */
export const SEARCH_SECTIONS = ['guide', 'rights', 'tools', 'glossary', 'support', 'about'] as const;
export type SearchSection = (typeof SEARCH_SECTIONS)[number];

/** The part of the site that an address lies in. */
export function sectionOf(path: string): SearchSection {
  const first = path.split('/')[1] ?? '';
  if (first === '' || first === 'guide') return 'guide';
  if (first === 'rights') return 'rights';
  if (TOOLS.includes(first)) return 'tools';
  if (first === 'glossary') return 'glossary';
  return first === 'support' ? 'support' : 'about';
}
