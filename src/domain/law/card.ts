import { lowerFirst, upperFirst } from '../text/en.ts';
import { fillText } from '../text/fill.ts';
import { atAGlance, type Answer, type AtAGlance, type Said } from './at-a-glance.ts';
import type { Length, Time } from './glance-time.ts';
import { applying, type Places } from './place.ts';
import { CARD_ROWS, type RightsText } from './rights-text.schema.ts';

/** One answer of the card: what is said, and whose law says so, where several laws apply. */
export interface Point {
  readonly text: string;
  readonly law: string | undefined;
}

/** One line of the card. */
export interface CardRow {
  readonly id: (typeof CARD_ROWS)[number];
  readonly question: string;
  /** The answer, in one or two points. */
  readonly points: readonly Point[];
  /** The same answer where the topic asks in other words, such as "How do I ask?" for "in writing?". */
  readonly told?: readonly Point[];
  /** What applies beside it, in smaller print. */
  readonly more: readonly string[];
  /** False where we could not find out. */
  readonly known: boolean;
}

/** The card of a place in words. */
export interface Card {
  readonly rows: readonly CardRow[];
  /** Whether, how soon and at what cost, in one line for lists. */
  readonly line: string;
}

type Texts = RightsText['card'];
/** The name of a law by the place that it is of; undefined where only one law applies. */
type LawOf = (from: string) => string | undefined;

/** Puts what a place's law says into the words of `content/rights.yaml`. */
export function cardOf(places: Places, id: string, texts: Texts): Card {
  const glance = atAGlance(places, id);
  const several = applying(places, id).length > 1;
  const lawOf: LawOf = (from) => (several ? lawName(places, from, texts) : undefined);
  const drawn: Record<CardRow['id'], Omit<CardRow, 'id' | 'question'>> = {
    see: see(glance, texts),
    time: time(glance, texts, lawOf),
    cost: cost(glance, texts, lawOf),
    writing: {
      ...answer(glance.writing, texts.writing, lawOf),
      told: answer(glance.writing, texts.told.writing, lawOf).points,
    },
    separate: {
      ...besides(glance.separate, texts.separate, texts.beside.separate, lawOf),
      told: answer(glance.separate, texts.told.separate, lawOf).points,
    },
    harm: besides(glance.harm, texts.harm, texts.beside.harm, lawOf),
    review: review(glance, texts, lawOf),
  };
  const rows = CARD_ROWS.map((row) => ({ id: row, question: texts.questions[row], ...drawn[row] }));
  return { rows, line: rows.slice(0, 3).map(sentence).join(' ') };
}

/** How the card calls the law of a place: HIPAA, New York. */
export function lawName(places: Places, from: string, texts: Texts): string {
  return texts.laws[from] ?? places[from]?.name ?? from;
}

/** A point as running text: "30 days to send a copy (HIPAA)". */
export function spoken({ text, law }: Point): string {
  return law === undefined ? text : `${text} (${law})`;
}

/** The points of a line as one sentence. */
function sentence({ points }: CardRow): string {
  const said = points.map(spoken).map((text, at) => (at === 0 ? text : lowerFirst(text)));
  return `${said.join(', ')}.`;
}

const known = (state: string) => state !== 'unconfirmed';

function see({ see: right }: AtAGlance, texts: Texts): Omit<CardRow, 'id' | 'question'> {
  if (right.state !== 'known')
    return { points: [{ text: texts.see.unconfirmed, law: undefined }], more: [], known: false };
  // The right of a whole country can depend on something; a state's own right stands beside it.
  const condition = texts.conditions[right.from];
  const text = texts.see[right.value] + (condition === undefined ? '' : `, ${condition}`);
  return { points: [{ text, law: undefined }], more: [], known: true };
}

function time({ look, copy }: AtAGlance, texts: Texts, lawOf: LawOf): Omit<CardRow, 'id' | 'question'> {
  const same = look.state === 'known' && copy.state === 'known' && alike(look.lengths, copy.lengths);
  const told: [string, Time][] = same
    ? [[texts.both, copy]]
    : [
        [texts.look, look],
        [texts.copy, copy],
      ];
  const points = told.flatMap(([words, one]) =>
    one.state === 'known' ? one.lengths.map((length, at) => timePoint(words, length, at, texts, lawOf)) : [],
  );
  const missing = [look, copy].flatMap((one) => (one.state === 'known' && one.missing) || []);
  const shorter = points.length > 0 ? texts.sooner : texts.only;
  const sooner = soonerThan([look, copy]);
  const more = [
    ...missing.flatMap((whom) => (whom === 'all' ? [] : texts.missing[whom])),
    ...(sooner.length > 0 ? [fillText(shorter, { length: sooner.join(', ') })] : []),
  ];
  if (points.length > 0) return { points, more: [...new Set(more)], known: true };
  const none = look.state === 'none' || copy.state === 'none';
  const text = none ? texts.time.none : texts.time.unconfirmed;
  return { points: [{ text, law: undefined }], more, known: none };
}

/** The shorter times in some cases, each once, without those that a point names already. */
function soonerThan(times: readonly Time[]): readonly string[] {
  const told = times.flatMap((one) => (one.state === 'known' ? one.lengths.map(({ length }) => length) : []));
  const sooner = new Set(times.flatMap((one) => one.sooner.map(({ length }) => length)));
  return [...sooner].filter((length) => !told.includes(length));
}

const alike = (one: readonly Length[], other: readonly Length[]) =>
  one.map(({ length, whom }) => length + whom).join() ===
  other.map(({ length, whom }) => length + whom).join();

function timePoint(words: string, one: Length, at: number, texts: Texts, lawOf: LawOf): Point {
  const { length, whom, guidance, from } = one;
  // The shortest of several comes first: what holds in the other cases is what holds otherwise.
  const when = whom === 'all' ? '' : whom === 'some' && at > 0 ? texts.otherwise : texts.whom[whom];
  const told = [upperFirst(fillText(words, { length })), when].filter(Boolean).join(' ');
  return { text: guidance ? `${told} (${texts.guidance})` : told, law: lawOf(from) };
}

function cost({ cost: charge }: AtAGlance, texts: Texts, lawOf: LawOf): Omit<CardRow, 'id' | 'question'> {
  const free = charge.state === 'known' && charge.value === 'none';
  if (free || charge.shorts.length === 0)
    return answer(charge, { ...texts.cost, none: texts.cost.none }, lawOf);
  const points = charge.shorts.map(({ value, from }) => ({ text: value, law: lawOf(from) }));
  return { points, more: [], known: true };
}

/** An answer that is one of several words. */
function answer<T extends string>(
  one: Answer<T>,
  words: Readonly<Record<T | 'none' | 'unconfirmed', string>>,
  lawOf: LawOf,
): Omit<CardRow, 'id' | 'question'> {
  const text = words[one.state === 'known' ? one.value : one.state];
  const law = one.state === 'unconfirmed' ? undefined : lawOf(one.from);
  return { points: [{ text, law }], more: [], known: known(one.state) };
}

/** The same, with what the other law says under it. */
function besides<T extends string>(
  one: Answer<T>,
  words: Readonly<Record<T | 'none' | 'unconfirmed', string>>,
  beside: Readonly<Record<T, string>>,
  lawOf: LawOf,
): Omit<CardRow, 'id' | 'question'> {
  const others: readonly Said<T>[] = one.state === 'known' ? one.beside : [];
  const more = others.map(({ value, from }) =>
    upperFirst(fillText(beside[value], { law: lawOf(from) ?? '' })),
  );
  return { ...answer(one, words, lawOf), more };
}

function review({ review: { reviewers, complaints } }: AtAGlance, texts: Texts, lawOf: LawOf) {
  const [reviewer] = reviewers;
  const dated = complaints.find(({ value }) => value.by !== undefined);
  const complaint = dated ?? (reviewer ? undefined : complaints[0]);
  const points = [
    ...(reviewer
      ? [{ text: fillText(texts.reviewer, { who: reviewer.value }), law: lawOf(reviewer.from) }]
      : []),
    ...(complaint ? [complaintPoint(complaint, texts, lawOf)] : []),
  ];
  if (points.length > 0) return { points, more: [], known: true };
  return { points: [{ text: texts.noReview, law: undefined }], more: [], known: false };
}

function complaintPoint(
  { value, from }: AtAGlance['review']['complaints'][number],
  texts: Texts,
  lawOf: LawOf,
) {
  const { body } = value;
  // The card has the limit itself. What qualifies it comes after a semicolon, and the list under it tells that, too.
  const [by] = value.by?.split(';') ?? [];
  const text = by ? fillText(texts.complaintBy, { body, by }) : fillText(texts.complaint, { body });
  return { text, law: lawOf(from) };
}
