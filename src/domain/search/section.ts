/** The parts of the site by which results can be narrowed, in the order in which they are offered. */
export const SEARCH_SECTIONS = ['Guide', 'Your rights', 'Tools', 'Glossary', 'Support', 'About us'] as const;
export type SearchSection = (typeof SEARCH_SECTIONS)[number];

const TOOLS = ['letter', 'readiness', 'refusal', 'after-you-ask'];

/** The part of the site that an address lies in. */
export function sectionOf(path: string): SearchSection {
  const first = path.split('/')[1] ?? '';
  if (first === '' || first === 'guide') return 'Guide';
  if (first === 'rights') return 'Your rights';
  if (TOOLS.includes(first)) return 'Tools';
  if (first === 'glossary') return 'Glossary';
  return first === 'support' ? 'Support' : 'About us';
}
