import type { KnownPage } from '../../../src/domain/search/known-page.ts';

/** A page that search knows by name; its text is one record. */
export function page(url: string, more: Partial<KnownPage> = {}): KnownPage {
  return { url, title: url, phrases: [], records: 1, ...more };
}

/** The page of a place. */
export function place(id: string, ...names: string[]): KnownPage {
  return page(`/rights/${id}/`, { title: names[0] ?? id, place: names[0], names });
}
