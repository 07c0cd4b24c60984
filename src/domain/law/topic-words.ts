import { spell, upperFirst } from '../text/en.ts';
import { fillText } from '../text/fill.ts';
import { lawName } from './card.ts';
import { limits } from './deadline.ts';
import { ruleLists } from './rights.ts';
import { lawsOn, type Topic } from './topics.ts';
import type { Places } from './place.ts';
import type { RightsText } from './rights-text.schema.ts';

/** The words around one topic of a place's page. */
export interface TopicWords {
  /** What the disclosure is called. */
  readonly fold: string;
  /** Names of the laws by place, where several speak, and of the lists of a refusal. */
  readonly names: Readonly<Record<string, string>>;
  /** Said of a place's own law where only its parent's speaks. */
  readonly silent: string | undefined;
  /** What belongs under the answer, such as a longer time. */
  readonly also: readonly string[];
}

/** Names the laws and says how many sources stand behind a topic, and which law could not be confirmed. */
export function topicWords(places: Places, id: string, topic: Topic, texts: RightsText): TopicWords {
  const { card, place: words } = texts;
  const { speaking, silent } = lawsOn(places, id, topic);
  return {
    fold: fold(places, topic, texts, silent.includes(id) ? id : undefined),
    names: {
      must: words.must,
      alternatives: words.alternatives,
      ...(speaking.length > 1 || speaking[0] !== id
        ? Object.fromEntries(speaking.map((from) => [from, upperFirst(lawName(places, from, card))]))
        : {}),
    },
    silent: silentWords(silent.includes(id), speaking.length > 0, inText(places, id), words),
    also: also(places, id, topic, texts),
  };
}

/** What the disclosure of a topic holds: the laws, or what the answer didn’t quote of them, and how many sources. */
function fold(
  places: Places,
  { blocks, quoted, sources }: Topic,
  texts: RightsText,
  silent: string | undefined,
) {
  const { card, place: words } = texts;
  const named = (from: string) => card.laws[from] ?? inText(places, from);
  const [law, other] = [...new Set(blocks.map(({ from }) => from))].map(named);
  const count = sources.length === 1 ? words.oneSource : fillText(words.sources, { count: sources.length });
  if (law === undefined)
    return silent === undefined
      ? count
      : fillText(words.foldOwn, { place: inText(places, silent), sources: count });
  const rest = quoted !== undefined && quoted.from === blocks[0]?.from;
  if (other === undefined) return fillText(rest ? words.foldRest : words.fold, { law, sources: count });
  return fillText(rest ? words.foldRestTwo : words.foldTwo, { law, other, sources: count });
}

const inText = (places: Places, id: string) => places[id]?.inText ?? places[id]?.name ?? id;

function also(places: Places, id: string, topic: Topic, { place: words, compare }: RightsText): string[] {
  if (topic.id === 'deadlines') return longer(places, id).map((length) => fillText(words.longer, { length }));
  if (topic.id !== 'denial') return [];
  const kinds = grounds(places, id).filter((kind) => !NOT_NAMED.includes(kind));
  const reasons = kinds.map((kind) => compare.kinds[kind]).join(', ');
  return kinds.length === 0 ? [] : [fillText(words.reasons, { reasons })];
}

/** Harm is the answer above; notes kept apart have a topic of their own; "other" says nothing by itself. */
const NOT_NAMED: readonly Kind[] = ['harm-self', 'separate-notes', 'other'];

type Kind = keyof RightsText['compare']['kinds'];

function grounds(places: Places, id: string): Kind[] {
  const lists = ruleLists(places, id, ({ denial }) => denial?.grounds);
  return [...new Set(lists.flat().map(({ value }) => value.kind))];
}

/** The longer times that hold without a condition, such as 30 days once. */
function longer(places: Places, id: string): string[] {
  const extensions = limits(places, id).filter(
    ({ what, condition, starts }) =>
      what === 'extension' && starts === 'first-period' && condition === undefined,
  );
  return [...new Set(extensions.map(spell))].slice(0, 1);
}

function silentWords(isSilent: boolean, othersSpeak: boolean, place: string, words: RightsText['place']) {
  if (!isSilent) return undefined;
  return othersSpeak ? fillText(words.silent, { place }) : words.nobody;
}
