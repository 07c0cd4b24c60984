import type { Flow } from '../flow/flow.schema.ts';
import { isoDate, type IsoDate } from '../day/iso-date.ts';
import { blankNames, effective, type Entries, type Known } from '../flow/flow.ts';
import type { BodyDue } from '../law/complaint.ts';
import { given, type Answers } from '../flow/when.ts';
import { letterFacts } from './facts.ts';
import { compose } from './letter.ts';
import type { Letter, LetterInput } from './value.ts';
import type { LetterText } from './letter.schema.ts';
import {
  marked,
  refusalKnown,
  stagesOf,
  THEIR_OWN_TO_SAY,
  type Ground,
  type GroundMark,
} from '../refusal/refusal.ts';
import { happenedFacts, isUndecided, matterOf } from '../refusal/matter.ts';
import { binding, type Body, type RefusalLaw } from '../refusal/law.ts';

/** What a letter of the refusal helper is made from. */
export interface ReplyParts {
  readonly marks: readonly GroundMark[];
  readonly law: RefusalLaw | null;
  /** The entries that count. */
  readonly entries: Entries;
  readonly blanks: LetterInput['blanks'];
  /** The body that a complaint goes to. */
  readonly body: Pick<Body, 'body' | 'addressee' | 'several' | 'remedy'> | undefined;
}

/**
 * The input of a reply, a correction, a statement, a complaint or a thank-you. Its letters ask what happened by
 * `grounds`, `stage` and what follows from them, whatever the group of an answer, and name only law that binds this therapist.
 */
export function replyInput({ marks, law, entries, blanks, body }: ReplyParts): LetterInput {
  const found = marked(marks, entries.answers);
  const remedy = remedyOf(found, entries.answers, body);
  return {
    law: law && binding(law, entries.answers),
    answers: {
      ...entries.answers,
      grounds: found.map(({ id }) => id),
      stage: stagesOf(found),
      ...happenedFacts(
        found.map(({ id }) => id),
        entries.answers,
      ),
      ...openingTells(found, entries.answers, remedy),
      remedy,
      ...keptByOthers(found, entries.answers),
      late: LATE in entries.fields ? 'yes' : 'no',
    },
    fields: entries.fields,
    blanks,
    ...(body && { facts: bodyFacts(body) }),
  };
}

/** How a letter names whom it goes to. Where that is a kind of office, the client fills in which one. */
function bodyFacts({ body, addressee, several }: NonNullable<ReplyParts['body']>): LetterInput['facts'] {
  return { body, ...(addressee && { addressee }), ...(several && { 'asks-body': 'office' }) };
}

/** What a letter to a body outside can be. The check of content reads this list. */
export const REMEDIES = ['complaint', 'appeal'] as const;

/**
 * Whether a letter to a body that takes appeals is one: only where something was decided. Silence isn't a decision, nor is
 * what reached others or was changed.
 */
function remedyOf(
  found: readonly GroundMark[],
  answers: Answers,
  body: ReplyParts['body'],
): (typeof REMEDIES)[number] {
  const ids = found.map(({ id }) => id);
  const isDecided = stagesOf(found).includes('refused') && !isUndecided(ids);
  const isToBody = body?.remedy === 'appeal' && !given(answers, 'body').includes('service');
  return isToBody && isDecided && !['leak', 'changes'].includes(matterOf(ids)) ? 'appeal' : 'complaint';
}

/** The question that only a complaint after its last day asks. */
const LATE = 'late-because';

/**
 * What is known beside the client's answers, and two things about the body that a complaint goes to: whether the
 * complaint comes after its last day (never, where we know of none), and whether the client has to say which office it
 * is.
 */
export function withBody(
  known: Known,
  body: Pick<BodyDue, 'by' | 'several'> | undefined,
  fields: Entries['fields'],
  today: IsoDate,
): Known {
  const sent = isoDate(fields['sent']) ?? today;
  const late = body?.by !== undefined && body.by < sent ? 'yes' : 'no';
  const offices = body?.several ? 'several' : 'one';
  return (answers) => ({ ...known(answers), late, offices });
}

/**
 * To an agency, a complaint about the record of a therapist who died opens with the death, and tells nothing else there.
 * An appeal opens with the decision. What happened follows, unless the death is all of it.
 */
function openingTells(
  found: readonly GroundMark[],
  answers: Answers,
  remedy: (typeof REMEDIES)[number],
): Answers {
  const isDeath =
    letterFacts(answers)['therapist-died'] === 'yes' && !given(answers, 'body').includes('service');
  if (isDeath && found.every(({ id }) => id === 'closed-or-died')) return { 'opening-tells': 'all' };
  return isDeath || remedy === 'appeal' ? { 'opening-tells': 'none' } : {};
}

/** A therapist who is no longer in practice is not written to by name: whoever keeps the records is. */
function keptByOthers(found: readonly GroundMark[], answers: Answers): Answers {
  const { addressee } = letterFacts(answers);
  return found.some(({ id }) => id === 'closed-or-died') && addressee !== 'office'
    ? { addressee: 'keeper' }
    : {};
}

/** What the letters for filling in by hand never ask for: a reminder is a letter of its own. */
const NOT_BY_HAND: readonly string[] = ['remind', ...THEIR_OWN_TO_SAY];

/**
 * Who writes to whom where it's mostly somebody else than a client to a therapist who works alone: whoever left a practice
 * sends on to it, and it's mostly a parent who is told that a record is a child's.
 */
const BY_HAND: Readonly<Record<string, Answers>> = {
  'left-practice': { recipient: ['group'] },
  'parent-or-child': { about: ['child'], 'child-role': ['parent'] },
};

/**
 * The letter after an answer, for filling in by hand: what was asked for and when, what happened, and what the answer's
 * firm step asks for, without what only the client can say of themselves. It is for no place, so it names no law.
 */
export function fillInReply(
  flow: Flow,
  text: LetterText,
  kind: string,
  ground: Ground,
  marks: readonly GroundMark[],
): Letter {
  const answers = {
    about: ['self'],
    recipient: ['solo'],
    ...BY_HAND[ground.id],
    tone: ['neutral'],
    letter: [kind],
    [ground.group]: [ground.id],
    ask: ground.firm.asks.filter((one) => !NOT_BY_HAND.includes(one)),
    place: '',
  };
  const entries = effective(flow, { answers, fields: {} }, refusalKnown(marks, null, {}, ''));
  return compose(text, replyInput({ marks, law: null, entries, blanks: blankNames(flow), body: undefined }));
}
