import { spell, upperFirst } from '../text/en.ts';
import { limits, type Limit } from './deadline.ts';
import type { CardRow, Point } from './card.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { applying, label, type Cited, type Places } from './place.ts';
import type { Place } from './place.schema.ts';
import { ruleLists, type Rule } from './rights.ts';
import type { Section } from './rights-text.schema.ts';
import { oneLinkEach } from './shown-sources.ts';
import { openingOf } from '../text/prose.ts';

/** A rule in its own words, with the numbers of its sources in the list of its topic. */
export interface LawText {
  readonly text: string;
  /** What stands before it in bold, such as how long a limit is. */
  readonly strong: string | undefined;
  readonly limit: Limit | undefined;
  readonly numbers: readonly number[];
}

/** What one law says on a topic, under a heading of its own where the topic has several. */
export interface LawBlock {
  /** The place whose law it is. */
  readonly from: string;
  readonly heading: 'must' | 'alternatives' | undefined;
  readonly texts: readonly LawText[];
}

/** A law that an answer quotes: the place whose law it is, and the numbers of its sources. */
export interface Quoted {
  readonly from: string;
  readonly numbers: readonly number[];
}

/** A source in the list of a topic. */
export interface NumberedSource {
  readonly number: number;
  readonly title: string;
  readonly url: string | null;
}

/** One topic of a place's page: the answer, then law by law, then the sources. */
export interface Topic {
  readonly id: TopicId;
  /** The merged answer. Where the card has none, how the nearest law begins. */
  readonly points: readonly Point[];
  readonly more: readonly string[];
  /** The law that the answer quotes, where the card has none. */
  readonly quoted: Quoted | undefined;
  /** Law by law, without what the answer quotes. */
  readonly blocks: readonly LawBlock[];
  readonly sources: readonly NumberedSource[];
}

/** The topics of law on a place's page, in the reader's order. */
export const TOPICS = [
  'whom',
  'request',
  'deadlines',
  'fees',
  'notes',
  'denial',
  'review',
  'minors',
  'deceased',
  'correction',
  'retention',
] as const satisfies readonly Section[];

export type TopicId = (typeof TOPICS)[number];

/** Which line of the card answers a topic. */
const ROW_OF: Readonly<Partial<Record<TopicId, CardRow['id']>>> = {
  request: 'writing',
  deadlines: 'time',
  fees: 'cost',
  notes: 'separate',
  denial: 'harm',
  review: 'review',
};

/** Which topic a line of the card leads to. */
export const TOPIC_OF: Readonly<Record<CardRow['id'], TopicId>> = {
  see: 'whom',
  time: 'deadlines',
  cost: 'fees',
  writing: 'request',
  separate: 'notes',
  harm: 'denial',
  review: 'review',
};

type Picked = Rule<{ readonly text: string; readonly cite: string }>;
interface Part {
  readonly heading: LawBlock['heading'];
  readonly lists: readonly (readonly Picked[])[];
}

/** All topics of a place, with `rows` as its card has them. */
export function topicsOf(places: Places, id: string, rows: readonly CardRow[]): Topic[] {
  return TOPICS.map((topic): Topic => {
    const parts = partsOf(places, id, topic);
    const sources = numbered(parts.flatMap(({ lists }) => lists.flat().flatMap(({ cites }) => cites)));
    const row = rows.find((one) => one.id === ROW_OF[topic]);
    const blocks = blocksOf(parts, topic === 'deadlines' ? limits(places, id) : [], sources);
    return {
      id: topic,
      ...(row
        ? { points: row.told ?? row.points, more: row.more, quoted: undefined, blocks }
        : { ...opened(blocks), more: [] }),
      sources: sources.map(({ number, title, url }) => ({ number, title, url })),
    };
  });
}

/** The beginning of the nearest law as the answer, and what is left of the laws below it. */
function opened(blocks: readonly LawBlock[]): Pick<Topic, 'points' | 'quoted' | 'blocks'> {
  const [block, ...others] = blocks;
  const [first, ...texts] = block?.texts ?? [];
  if (!block || !first) return { points: [], quoted: undefined, blocks };
  const text = openingOf(first.text);
  const rest = first.text.slice(text.length).trim();
  const left = rest === '' ? texts : [{ ...first, text: rest }, ...texts];
  return {
    points: [{ text, law: undefined }],
    quoted: { from: block.from, numbers: first.numbers },
    blocks: left.length === 0 ? others : [{ ...block, texts: left }, ...others],
  };
}

interface OneText {
  readonly text: string;
  readonly cite: string;
  /** What the rule says for some, where that is something else. */
  readonly cases?: readonly { readonly text: string; readonly cite: string }[] | undefined;
}

const ONE_TEXT: Readonly<Partial<Record<TopicId, (place: Place) => OneText | null>>> = {
  whom: (place) => place.appliesTo,
  request: (place) => place.request,
  fees: (place) => place.fees,
  notes: (place) => place.notes,
  minors: (place) => place.minors,
  deceased: (place) => place.deceased,
  correction: (place) => place.correction,
  retention: (place) => place.retention,
};

/** A rule, and what it says for some. */
function withCases(one: OneText | null | undefined): Picked['value'][] {
  return one ? [one, ...(one.cases ?? [])] : [];
}

function partsOf(places: Places, id: string, topic: TopicId): Part[] {
  const list = (
    pick: Parameters<typeof ruleLists<Picked['value']>>[2],
    heading?: LawBlock['heading'],
  ): Part => ({
    heading,
    lists: ruleLists(places, id, pick),
  });
  const one = ONE_TEXT[topic];
  if (one) return [list((place) => withCases(one(place)))];
  if (topic === 'deadlines') return [list((place) => place.deadlines)];
  if (topic === 'review') return [list(({ denial }) => withCases(denial?.review))];
  return [
    list(({ denial }) => denial?.grounds),
    list(({ denial }) => denial?.must, 'must'),
    list(({ denial }) => denial?.alternatives, 'alternatives'),
  ];
}

interface Numbered extends NumberedSource {
  readonly keys: ReadonlySet<string>;
}

const keyOf = (cited: Cited) => cited.url ?? label(cited);

/** The sources of a topic in the order in which they are first named. What has one address is one source. */
function numbered(cites: readonly Cited[]): Numbered[] {
  const groups = groupedBy(cites, keyOf);
  return [...groups].map(([key, same], at) => {
    const titles = oneLinkEach(same.map((cited) => ({ title: label(cited), url: cited.url })));
    return {
      number: at + 1,
      title: titles.map(({ title }) => title).join('; '),
      url: same[0]?.url ?? null,
      keys: new Set([key]),
    };
  });
}

function blocksOf(parts: readonly Part[], all: readonly Limit[], sources: readonly Numbered[]): LawBlock[] {
  return parts.flatMap(({ heading, lists }) =>
    lists.map((list) => ({
      from: list[0]?.from ?? '',
      heading,
      texts: list.map((rule) => {
        const limit = all.find((one) => one.from === rule.from && one.text === rule.value.text);
        const keys = rule.cites.map(keyOf);
        return {
          text: rule.value.text,
          strong: limit && upperFirst(spell(limit)),
          limit,
          numbers: sources
            .filter((source) => keys.some((key) => source.keys.has(key)))
            .map(({ number }) => number),
        };
      }),
    })),
  );
}

/** The laws that speak on a topic, nearest first, and those that were read without a word on it. */
export function lawsOn(
  places: Places,
  id: string,
  { blocks, quoted }: Topic,
): { speaking: string[]; silent: string[] } {
  const speaking = [...new Set([...(quoted ? [quoted.from] : []), ...blocks.map(({ from }) => from)])];
  return { speaking, silent: applying(places, id).filter((from) => !speaking.includes(from)) };
}
