import type { IsoDate } from '../../domain/day/iso-date.ts';
import { fillInLetter } from '../../domain/letter/fill-in.ts';
import { finalLetter, NO_EDITS } from '../../domain/letter/edits.ts';
import { letterLaw } from '../../domain/letter/law.ts';
import { TONES } from '../../domain/letter/letter.schema.ts';
import { cardOf, spoken } from '../../domain/law/card.ts';
import { label, resolve } from '../../domain/law/place.ts';
import { ruleLists, rules, type Rule } from '../../domain/law/rights.ts';
import { letterText } from '../../exports/letter-text.ts';
import type { Content } from '../content.ts';
import { caseDates, type CaseDates, type ReviewCase } from './dates.ts';

/** One fact as a reviewer checks it. */
export interface SheetFact {
  readonly subject: string;
  readonly text: string;
  readonly from: string;
  readonly cite: string;
  readonly sources: readonly { readonly label: string; readonly url: string | null }[];
}

/** Everything a reviewer needs to see of one place. */
export interface ReviewSheet extends CaseDates {
  readonly place: string;
  readonly name: string;
  readonly parent: string | null;
  readonly confidence: string;
  readonly asOf: string;
  readonly checked: string;
  readonly nextCheck: string;
  readonly received: IsoDate;
  /** The day of the refusal; null where nobody answered. */
  readonly refused: IsoDate | null;
  readonly extended: boolean;
  readonly holder: string | null;
  readonly summary: string;
  /** The card of its page, a line a question, so that a reviewer checks what visitors read first. */
  readonly card: Readonly<Record<string, string>>;
  readonly facts: readonly SheetFact[];
  /** Said when no limit could be verified; otherwise null. */
  readonly noDeadline: string | null;
  /** Letters as text, by kind and tone. */
  readonly letters: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What to say aloud, by tone. */
  readonly spoken: Readonly<Record<string, string>>;
  readonly unverified: readonly string[];
}

/** Works one place's review sheet out. Throws if the place is unknown. */
export function reviewPlace(content: Content, id: string, one: ReviewCase): ReviewSheet {
  const { received } = one;
  const { places } = content;
  const place = places[id];
  if (!place) throw new Error(`There is no place "${id}"`);
  const dates = caseDates(places, id, one);
  return {
    place: id,
    name: place.name,
    parent: place.parent,
    confidence: place.confidence,
    asOf: place.asOf,
    checked: place.checked,
    nextCheck: place.nextCheck,
    received,
    refused: one.refused ?? null,
    extended: one.extended ?? false,
    holder: one.holder ?? null,
    ...dates,
    summary: place.summary.text,
    card: cardLines(content, id),
    facts: facts(content, id),
    noDeadline: dates.deadlines.length === 0 ? 'There is no fixed limit that we could verify.' : null,
    letters: Object.fromEntries(
      Object.keys(content.letters)
        .filter((kind) => kind !== 'spoken')
        .map((kind) => [kind, tones(content, id, kind, one)]),
    ),
    spoken: tones(content, id, 'spoken', one),
    unverified: place.unverified,
  };
}

function cardLines({ places, rights }: Content, id: string): Readonly<Record<string, string>> {
  const rows = rights ? cardOf(places, id, rights.card).rows : [];
  return Object.fromEntries(
    rows.map(({ question, points, more }) => [question, [...points.map(spoken), ...more].join('; ')]),
  );
}

function facts({ places }: Content, id: string): SheetFact[] {
  const one = (subject: string, list: readonly Rule<{ text: string; cite: string }>[]) =>
    list.map((rule) => fact(subject, rule));
  const many = (subject: string, lists: readonly (readonly Rule<{ text: string; cite: string }>[])[]) =>
    lists.flat().map((rule) => fact(subject, rule));
  const summary = places[id]?.summary;
  return [
    ...(summary
      ? [
          fact('summary', {
            value: summary,
            cites: resolve(places, id, summary.cite),
            from: id,
            fromName: id,
          }),
        ]
      : []),
    ...one(
      'whom this covers',
      rules(places, id, (place) => place.appliesTo),
    ),
    ...one(
      'which rule wins',
      rules(places, id, (place) => place.prevails),
    ),
    ...one(
      'notes that may be left out',
      rules(places, id, (place) => place.notes),
    ),
    ...one(
      'how to ask',
      rules(places, id, (place) => place.request),
    ),
    ...one(
      'cost',
      rules(places, id, (place) => place.fees),
    ),
    ...many(
      'ground for refusal',
      ruleLists(places, id, (place) => place.denial?.grounds),
    ),
    ...many(
      'what they must then do',
      ruleLists(places, id, (place) => place.denial?.must),
    ),
    ...many(
      'other ways',
      ruleLists(places, id, (place) => place.denial?.alternatives),
    ),
    ...one(
      'review',
      rules(places, id, (place) => place.denial?.review),
    ),
    ...one(
      'children and parents',
      rules(places, id, (place) => place.minors),
    ),
    ...one(
      'someone who has died',
      rules(places, id, (place) => place.deceased),
    ),
    ...one(
      'correction',
      rules(places, id, (place) => place.correction),
    ),
    ...one(
      'how long notes are kept',
      rules(places, id, (place) => place.retention),
    ),
  ];
}

function fact(subject: string, rule: Rule<{ text: string; cite: string }>): SheetFact {
  const sources = rule.cites.map((cited) => ({ label: label(cited), url: cited.url }));
  return { subject, text: rule.value.text, from: rule.from, cite: rule.value.cite, sources };
}

/** One letter in every tone, for a client of a solo therapist who leaves everything else as the tool offers it. */
function tones(
  { places, flows, letters }: Content,
  id: string,
  kind: string,
  { received, holder = 'solo' }: ReviewCase,
): Readonly<Record<string, string>> {
  const flow = flows['letter'];
  const text = letters[kind];
  if (!flow || !text)
    throw new Error(`content/flows/letter.yaml or content/letters/${kind}.yaml is missing.`);
  const law = letterLaw(places, id);
  const fields = { sent: received, 'asked-on': received };
  const letter = (tone: string) =>
    fillInLetter(
      flow,
      text,
      law,
      { kind: kind === 'spoken' ? 'request' : kind, tone, recipient: holder, client: 'current' },
      fields,
    );
  return Object.fromEntries(TONES.map((tone) => [tone, letterText(finalLetter(letter(tone), NO_EDITS))]));
}
