import { hrefFaults, linkFault, type SiteAddresses } from './checks/links.ts';
import { bodyFaults, unusedSources } from './checks/pages.ts';
import { pictureFaults } from './checks/pictures.ts';
import type { PageMatter } from '../domain/guide/page.schema.ts';
import type { Fault, Places } from '../domain/law/place.ts';
import type { ContentFolder, TextFile } from './content-folder.ts';
import { headLength, readPage, type PageFile } from './page-file.ts';
import { told, type FileFault } from './yaml/file.ts';

/** The pages of prose in one folder, read and checked by shape. */
export interface PageFiles {
  readonly matters: Readonly<Record<string, PageMatter>>;
  /** The text of each page below its head, by file. */
  readonly bodies: Readonly<Record<string, string>>;
  /** The named parts of each page by its id, as links reach them. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
  /** Heads that lack their shape, and texts that cannot be read. */
  readonly faults: readonly FileFault[];
  /** Faults in the heads of pages that have their shape. */
  readonly across: (check: (head: PageMatter, id: string) => readonly Fault[]) => FileFault[];
  /** Tags, cites, terms and headings. */
  readonly slips: (places: Places, glossary: readonly string[]) => FileFault[];
  readonly deadLinks: (site: SiteAddresses) => FileFault[];
}

/** Reads every page of a folder. Those in `needs` are told as missing if they are not there. */
export function readPages(from: ContentFolder, folder: string, needs: readonly string[] = []): PageFiles {
  const names = [...new Set([...from.names(folder, '.mdx'), ...needs.map((id) => `${id}.mdx`)])];
  const pages = names.map((name) => {
    const text = from.text(`${folder}/${name}`);
    const unreadable: PageFile | undefined =
      text.faults.length > 0
        ? {
            head: { value: undefined, faults: text.faults, lineOf: () => undefined },
            body: undefined,
            faults: [],
          }
        : undefined;
    return {
      id: name.replace(/\.mdx$/, ''),
      file: text.file,
      text: text.text.slice(headLength(text.text)).trim(),
      page: unreadable ?? readOnce(text),
    };
  });
  // Looked up at once: a picture that a page shows is not one that nobody shows, whatever else is wrong.
  const pictures = pages.flatMap(({ file, page }) =>
    pictureFaults(page.body?.tags ?? [], from.size).map((fault) => ({ file, ...fault })),
  );
  const inHead = (file: string, { head }: PageFile, faults: readonly Fault[]): FileFault[] =>
    faults.map((fault) => ({ file, line: head.lineOf(fault.path), message: told(fault) }));
  return {
    matters: Object.fromEntries(
      pages.flatMap(({ file, page }) => (page.head.value === undefined ? [] : [[file, page.head.value]])),
    ),
    bodies: Object.fromEntries(pages.map(({ file, text }) => [file, text])),
    parts: Object.fromEntries(pages.map(({ id, page }) => [id, partsOf(page)])),
    faults: pages.flatMap(({ file, page }) => [
      ...nameFault(file),
      ...page.head.faults,
      ...page.faults.map((fault) => ({ file, ...fault })),
    ]),
    across: (check) =>
      pages.flatMap(({ id, file, page }) =>
        page.head.value ? inHead(file, page, check(page.head.value, id)) : [],
      ),
    slips: (places, glossary) => [
      ...pictures,
      ...pages.flatMap(({ file, page }) => {
        const { head, body } = page;
        if (!body || !head.value) return [];
        return [
          ...inHead(file, page, folder === 'content/guide' ? lacksShort(head.value) : []),
          ...inHead(file, page, unusedSources(body, head.value.sources)),
          ...bodyFaults(body, { file, sources: head.value.sources }, places, glossary).map((fault) => ({
            file,
            ...fault,
          })),
        ];
      }),
    ],
    deadLinks: (site) =>
      pages.flatMap(({ file, page }) => {
        const own = new Set(partsOf(page));
        const links = (page.body?.links ?? []).flatMap(({ url, line }) => {
          const message = linkFault(url, site, own);
          return message === undefined ? [] : [{ file, line, message }];
        });
        return [...inHead(file, page, hrefFaults(page.head.value, site)), ...links];
      }),
  };
}

/** A page's file name is its address, so it has to look like one. */
function nameFault(file: string): FileFault[] {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (/^[a-z0-9]+(-[a-z0-9]+)*\.mdx$/.test(name)) return [];
  const message =
    'The file’s name becomes the page’s address. Write it with lowercase letters, digits and dashes, such as new-page.mdx.';
  return [{ file, line: undefined, message }];
}

/** A page of the guide answers first, in the box above its text. */
function lacksShort({ short }: PageMatter): Fault[] {
  if (short !== undefined) return [];
  const message =
    'A page of the guide needs "short": two to four sentences that answer its title. Write them below "description".';
  return [{ path: ['title'], message }];
}

/** Headings, and what the layout adds at the foot. */
function partsOf({ head, body }: PageFile): string[] {
  const terms = (body?.tags ?? []).flatMap(({ name, attributes }) =>
    name === 'Term' ? [`term-${attributes['of']}`] : [],
  );
  return [
    'content',
    ...(body?.headings ?? []).map(({ slug }) => slug),
    ...terms,
    ...(head.value?.next ? ['next'] : []),
    ...(Object.keys(head.value?.sources ?? {}).length > 0 ? ['sources'] : []),
  ];
}

/** What each page held when it was last read: a build reads content more than once. */
const lastRead = new Map<string, { text: string; page: PageFile }>();

function readOnce({ file, text }: TextFile): PageFile {
  const last = lastRead.get(file);
  if (last?.text === text) return last.page;
  const page = readPage({ file, text });
  lastRead.set(file, { text, page });
  return page;
}
