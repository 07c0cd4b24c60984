import type { Pause } from '../../domain/day/count.ts';
import type { IsoDate } from '../../domain/day/iso-date.ts';
import { fillInLetter } from '../../domain/letter/fill-in.ts';
import { NO_EDITS } from '../../domain/letter/by-hand.ts';
import { finalLetter, sentenceText } from '../../domain/letter/edits.ts';
import { ENGLISH, letterLaw } from '../../domain/letter/law.ts';
import type { Letter } from '../../domain/letter/value.ts';
import { translationOf } from '../../domain/letter/translation.ts';
import { TONES } from '../../domain/letter/letter.schema.ts';
import { cardOf, spoken } from '../../domain/law/card.ts';
import { label, resolve } from '../../domain/law/place.ts';
import type { Place } from '../../domain/law/place.schema.ts';
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
  readonly paused: Pause | null;
  readonly summary: string;
  /** The card of its page, a line a question, so that a reviewer checks what visitors read first. */
  readonly card: Readonly<Record<string, string>>;
  readonly facts: readonly SheetFact[];
  /** Said where we couldn’t confirm a deadline; otherwise null. */
  readonly noDeadline: string | null;
  /** Letters as text, by kind and tone. */
  readonly letters: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What to say aloud, by tone. */
  readonly spoken: Readonly<Record<string, string>>;
  /** The letters' sentences beside their English, where a language was asked for. */
  readonly twins: readonly SheetTwin[];
  readonly unverified: readonly string[];
}

/** A sentence of a letter in another language, and its English. */
export interface SheetTwin {
  readonly letter: string;
  readonly sentence: string;
  readonly text: string;
  readonly english: string;
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
    paused: one.paused ?? null,
    ...dates,
    summary: place.summary.text,
    card: cardLines(content, id),
    facts: facts(content, id),
    noDeadline:
      dates.deadlines.length === 0 ? 'We couldn’t confirm a deadline in this law. There may be one.' : null,
    letters: Object.fromEntries(
      Object.keys(content.letters)
        .filter((kind) => kind !== 'spoken')
        .map((kind) => [kind, tones(content, id, kind, one)]),
    ),
    spoken: tones(content, id, 'spoken', one),
    twins: besideEnglish(content, id, one),
    unverified: place.unverified,
  };
}

function cardLines({ places, rights }: Content, id: string): Readonly<Record<string, string>> {
  const rows = rights ? cardOf(places, id, rights.card).rows : [];
  return Object.fromEntries(
    rows.map(({ question, points, more }) => [question, [...points.map(spoken), ...more].join('; ')]),
  );
}

type Said = { readonly text: string; readonly cite: string };

/** What a place's file says in one rule, subject by subject in the order of the sheet. */
const SUBJECTS: readonly [string, (place: Place) => Said | null | undefined][] = [
  ['who this covers', (place) => place.appliesTo],
  ['which rule wins', (place) => place.prevails],
  ['notes that can be left out', (place) => place.notes],
  ['how to ask', (place) => place.request],
  ['cost', (place) => place.fees],
];
const LISTED: readonly [string, (place: Place) => readonly Said[] | undefined][] = [
  ['reason they can refuse', (place) => place.denial?.grounds],
  ['what they must do then', (place) => place.denial?.must],
  ['other ways', (place) => place.denial?.alternatives],
];
const LATER_SUBJECTS: typeof SUBJECTS = [
  ['review', (place) => place.denial?.review],
  ['children and parents', (place) => place.minors],
  ['someone who has died', (place) => place.deceased],
  ['correction', (place) => place.correction],
  ['how long notes are kept', (place) => place.retention],
];

function facts({ places }: Content, id: string): SheetFact[] {
  const summary = places[id]?.summary;
  const single = (subjects: typeof SUBJECTS) =>
    subjects.flatMap(([subject, of]) => rules(places, id, of).map((rule) => fact(subject, rule)));
  const listed = LISTED.flatMap(([subject, of]) =>
    ruleLists(places, id, of)
      .flat()
      .map((rule) => fact(subject, rule)),
  );
  const whole = summary && {
    value: summary,
    cites: resolve(places, id, summary.cite),
    from: id,
    fromName: id,
  };
  return [
    ...(whole ? [fact('summary', whole)] : []),
    ...single(SUBJECTS),
    ...listed,
    ...single(LATER_SUBJECTS),
  ];
}

function fact(subject: string, rule: Rule<Said>): SheetFact {
  const sources = rule.cites.map((cited) => ({ label: label(cited), url: cited.url }));
  return { subject, text: rule.value.text, from: rule.from, cite: rule.value.cite, sources };
}

/** One letter in every tone, for a client of a solo therapist who leaves everything else as the tool offers it. */
function tones(
  content: Content,
  id: string,
  kind: string,
  one: ReviewCase,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    TONES.map((tone) => [
      tone,
      letterText(finalLetter(letterOf(content, id, { kind, tone }, one), NO_EDITS)),
    ]),
  );
}

/** Every sentence of the letters beside its English, where they are in another language. */
function besideEnglish(content: Content, id: string, one: ReviewCase): SheetTwin[] {
  if (one.language === undefined || one.language === ENGLISH) return [];
  return Object.keys(content.letters).flatMap((kind) =>
    TONES.flatMap((tone) =>
      letterOf(content, id, { kind, tone }, one).paragraphs.flatMap((paragraph) =>
        paragraph.sentences.map((sentence) => ({
          letter: `${kind}, ${tone}`,
          sentence: `${paragraph.id}.${sentence.id}`,
          text: sentenceText(sentence),
          english: (sentence.twin ?? []).map(({ text }) => text).join(''),
        })),
      ),
    ),
  );
}

function letterOf(
  { places, flows, letters, languages }: Content,
  id: string,
  { kind, tone }: { readonly kind: string; readonly tone: string },
  { received, holder = 'solo', language }: ReviewCase,
): Letter {
  const flow = flows['letter'];
  const text = letters[kind];
  if (!flow || !text)
    throw new Error(`content/flows/letter.yaml or content/letters/${kind}.yaml is missing.`);
  const law = letterLaw(places, id);
  const fields = { sent: received, 'asked-on': received };
  return fillInLetter(
    flow,
    text,
    law,
    { kind: kind === 'spoken' ? 'request' : kind, tone, recipient: holder, client: 'current' },
    fields,
    translationOf(languages[language ?? ENGLISH], kind),
  );
}
