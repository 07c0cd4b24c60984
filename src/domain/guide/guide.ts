import type { PageMatter } from './page.schema.ts';

/** A page of the guide as lists and links need it. */
export interface GuidePage {
  readonly id: string;
  readonly data: Pick<PageMatter, 'title' | 'description' | 'order' | 'section'>;
}

/** The guide from its first page to its last. */
export function inOrder<T extends GuidePage>(pages: readonly T[]): T[] {
  return [...pages].sort(
    (one, other) => one.data.order - other.data.order || one.data.title.localeCompare(other.data.title, 'en'),
  );
}

/** The guide by section; a section stands where its first page stands. */
export function bySection<T extends GuidePage>(pages: readonly T[]): { section: string; pages: T[] }[] {
  const sections = new Map<string, T[]>();
  for (const page of inOrder(pages)) {
    const known = sections.get(page.data.section);
    if (known) known.push(page);
    else sections.set(page.data.section, [page]);
  }
  return [...sections].map(([section, list]) => ({ section, pages: list }));
}

/** Each page with the ones before and after it, as a reader meets them: section by section. */
export function withNeighbours<T extends GuidePage>(
  pages: readonly T[],
): { page: T; before: T | undefined; after: T | undefined }[] {
  const line = bySection(pages).flatMap((section) => section.pages);
  return line.map((page, at) => ({ page, before: line[at - 1], after: line[at + 1] }));
}
