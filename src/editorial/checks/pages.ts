import { DRAWINGS } from '../../domain/guide/guide-words.schema.ts';
import { citeKeys, keyFault, type CitingPage } from '../../domain/guide/page-sources.ts';
import type { Fault, Places } from '../../domain/law/place.ts';

/** A tag in a page's text. An attribute that is no plain text in double quotes is null. */
export interface PageTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | null>>;
  /** Whether it holds words. */
  readonly filled: boolean;
  readonly line: number;
}

/** What the checks need to know of a page's text. */
export interface PageBody {
  readonly tags: readonly PageTag[];
  readonly headings: readonly {
    readonly depth: number;
    readonly words: string;
    readonly slug: string;
    readonly line: number;
  }[];
  readonly links: readonly { readonly url: string; readonly line: number }[];
  /** Tables, each with the line of the tag <Table> that it is in. */
  readonly tables: readonly { readonly line: number; readonly within: number | undefined }[];
  /** What a page of prose cannot hold, in the words in which an editor knows it. */
  readonly odd: readonly { readonly what: keyof typeof ODD; readonly line: number }[];
}

/** A fault in the text of a page. */
export interface LineFault {
  readonly line: number;
  readonly message: string;
}

/** The tags of `src/components/tags`: what each needs, may carry and holds. */
export const PAGE_TAGS: Readonly<
  Record<
    string,
    { readonly needs: readonly string[]; readonly may?: readonly string[]; readonly holds: boolean }
  >
> = {
  Annotated: { needs: ['title'], holds: true },
  Black: { needs: ['what'], holds: false },
  Cite: { needs: ['of'], holds: false },
  Drawing: { needs: ['of'], holds: false },
  Hundred: { needs: ['count', 'says'], holds: false },
  Hundreds: { needs: ['who'], holds: true },
  Line: { needs: ['mark'], may: ['part'], holds: true },
  Note: { needs: [], may: ['title'], holds: true },
  Picture: { needs: ['file', 'says'], may: ['caption'], holds: false },
  Say: { needs: [], holds: true },
  Table: { needs: ['caption'], holds: true },
  Term: { needs: ['of'], holds: true },
  TwoKinds: { needs: [], holds: false },
  // A new line inside a paragraph, as in a poem.
  br: { needs: [], holds: false },
};

/** Tags that one page alone can have: its route brings them along. */
const ON_ONE_PAGE: Readonly<Record<string, string>> = { SaveSite: 'content/pages/privacy.mdx' };

/** What is wrong with a page's text, beside its links: tags, cites, terms, headings and what cannot be there. */
export function bodyFaults(
  body: PageBody,
  page: Pick<CitingPage, 'file' | 'sources'>,
  places: Places,
  glossary: readonly string[],
): LineFault[] {
  return [
    ...body.odd.map(({ what, line }) => ({ line, message: ODD[what] })),
    ...body.tags.flatMap((tag) => tagFaults(tag, page.file).map((message) => ({ line: tag.line, message }))),
    ...citeFaults(body, page, places),
    ...termFaults(body, glossary),
    ...headingFaults(body),
    ...tableFaults(body),
  ].sort((one, other) => one.line - other.line);
}

const ODD = {
  picture:
    'To show a picture, put its file into content/pictures/ and write <Picture file="its-name.jpg" says="what it shows" /> here.',
  program:
    'Curly brackets { } have a special meaning on a page. Delete them. A note to other editors is written {/* like this */}.',
  link: 'This link isn’t complete. Write [words](address), with no space between ] and ( and a ) at the end.',
  heading: 'A space is missing after the ## of this heading.',
  import: 'A line that begins with "import" or "export" has a special meaning. Begin it with another word.',
};

function tagFaults({ name, attributes, filled }: PageTag, file: string): string[] {
  const only = ON_ONE_PAGE[name];
  if (only !== undefined)
    return only === file
      ? []
      : [`<${name} /> works only in ${only}. Delete it, and link to that page instead.`];
  const known = PAGE_TAGS[name];
  if (!known)
    return [
      `<${name}> isn’t one of our tags. They are: ${Object.keys(PAGE_TAGS).join(', ')}. Fix the spelling, or delete the tag and keep its words.`,
    ];
  const may = [...known.needs, ...(known.may ?? [])];
  const missing = known.needs.filter((need) => !(need in attributes));
  const example = missing[0] ?? may[0];
  return [
    ...missing.map((need) => `<${name}> needs "${need}". Write <${name} ${need}="…">.`),
    ...Object.entries(attributes).flatMap(([attribute, value]) => {
      if (!may.includes(attribute))
        return [
          `<${name}> has no "${attribute}". ${example === undefined ? 'Delete it' : `It may have: ${may.join(', ')}`}.`,
        ];
      if (value === null || value.trim() === '')
        return [
          `"${attribute}" of <${name}> has to be a text in straight double quotes: <${name} ${attribute}="…">.`,
        ];
      return valueFault(name, attribute, value) ?? [];
    }),
    ...(known.holds && !filled
      ? [`<${name}> has no words in it. Write them before </${name}>, or delete the tag.`]
      : []),
    ...(!known.holds && filled
      ? [`<${name}> can’t have words in it. End it with a slash, such as <${name} … />.`]
      : []),
  ];
}

/** What is wrong with a value where not every text will do. */
function valueFault(name: string, attribute: string, value: string): string | undefined {
  if (name === 'Hundred' && attribute === 'count' && !/^(\d{1,2}|100)$/.test(value))
    return `"${value}" can’t be shown as dots. Write a whole number from 0 to 100, such as <Hundred count="49" says="…" />.`;
  if (name === 'Drawing' && attribute === 'of' && !(DRAWINGS as readonly string[]).includes(value))
    return `There is no drawing "${value}". There are: ${DRAWINGS.join(', ')}.`;
  return undefined;
}

/** Every key that a page's text cites, once each, with the line of its first citation. */
function citedAt({ tags }: PageBody): Map<string, number> {
  const found = new Map<string, number>();
  for (const tag of tags.filter(({ name }) => name === 'Cite'))
    for (const key of citeKeys(tag.attributes['of'] ?? '')) if (!found.has(key)) found.set(key, tag.line);
  return found;
}

function citeFaults(body: PageBody, { sources }: Pick<CitingPage, 'sources'>, places: Places): LineFault[] {
  return [...citedAt(body)].flatMap(([key, line]) => {
    const message = keyFault(sources, places, key);
    return message === undefined ? [] : [{ line, message }];
  });
}

/** Sources at a page's head that its text never cites. */
export function unusedSources(body: PageBody, sources: CitingPage['sources']): Fault[] {
  const cited = citedAt(body);
  return Object.keys(sources)
    .filter((key) => !cited.has(key))
    .map((key) => ({
      path: ['sources', key],
      message: `This source is never cited. Put <Cite of="${key}" /> after the claim it backs, or delete it here.`,
    }));
}

function termFaults({ tags }: PageBody, glossary: readonly string[]): LineFault[] {
  const terms = tags.flatMap(({ name, attributes, line }) =>
    name === 'Term' && attributes['of'] ? [{ id: attributes['of'], line }] : [],
  );
  return terms.flatMap(({ id, line }, at) => {
    if (!glossary.includes(id))
      return [
        {
          line,
          message: `<Term of="${id}"> is not in the glossary. Add "${id}" to content/glossary.yaml, or fix the spelling.`,
        },
      ];
    if (terms.findIndex((term) => term.id === id) === at) return [];
    return [
      {
        line,
        message: `<Term of="${id}"> is explained twice. Keep the first one on the page, and remove the tag from the others.`,
      },
    ];
  });
}

/** The title is the one heading of the first level; below it no level may be skipped. */
function headingFaults({ headings }: PageBody): LineFault[] {
  return headings.flatMap(({ depth, words, line }, at) => {
    if (depth === 1)
      return [
        { line, message: 'The title at the top is the page’s main heading. Begin the others with ##.' },
      ];
    if (headings.findIndex((one) => one.words === words) < at)
      return [
        {
          line,
          message: `“${words}” is already a heading on this page. Write another one, so that readers and links can tell them apart.`,
        },
      ];
    const before = headings[at - 1]?.depth ?? 1;
    return depth - before > 1
      ? [
          {
            line,
            message: `This heading skips a level. Begin it with ${'#'.repeat(before + 1)}, since the one before has ${before === 1 ? 'none' : '#'.repeat(before)}.`,
          },
        ]
      : [];
  });
}

/** A table needs a caption, which Markdown has no sign for, and a caption needs its table. */
function tableFaults({ tables, tags }: PageBody): LineFault[] {
  const bare = tables.flatMap(({ line, within }) =>
    within === undefined
      ? [
          {
            line,
            message:
              'This table has no caption. Write <Table caption="what the table tells"> above it and </Table> below it, each on a line of its own with an empty line on both sides.',
          },
        ]
      : [],
  );
  const odd = tags.flatMap(({ name, filled, line }) => {
    const held = tables.filter(({ within }) => within === line).length;
    if (name !== 'Table' || !filled || held === 1) return [];
    return [
      {
        line,
        message:
          held === 0
            ? 'There’s no table in <Table>. Leave an empty line below this one and above </Table>, and begin each line of the table with |.'
            : 'There are two tables in <Table>, and only one caption. Give each table a <Table> of its own.',
      },
    ];
  });
  return [...bare, ...odd];
}
