import { ANSWERS_OF } from '../law/asks.ts';
import { HOLDERS } from '../law/holders.ts';
import type { Question } from './flow.schema.ts';
import type { ToolName } from './tool-words.schema.ts';

/**
 * The names that code reads from each flow. An editor may change every word of a flow, and add questions and answers;
 * these names have to stay, or a letter would lose a day or a law without a word. The check of content looks for each.
 */
interface FlowIds {
  readonly topics?: readonly string[];
  readonly questions: Readonly<Record<string, NeededQuestion>>;
}

export interface NeededQuestion {
  readonly kind: Question['kind'];
  /** Answers that code reads; the question may have others. */
  readonly answers?: readonly string[];
}

const place = { kind: 'place' } as const;
const date = { kind: 'date' } as const;
const text = { kind: 'text' } as const;
const one = (...answers: readonly string[]) => ({ kind: 'one', answers }) as const;
const many = (...answers: readonly string[]) => ({ kind: 'many', answers }) as const;
const recipient = one(...HOLDERS);
const covered = one(...ANSWERS_OF.covered);
const care = one(...ANSWERS_OF.care);
const site = one(...ANSWERS_OF.site);
const client = one(...ANSWERS_OF.client);
const medium = one(...ANSWERS_OF.medium);
const about = one('self', 'helping');
const tone = one('warm', 'neutral', 'formal');
const language = one('en');
const addressAs = one('ms', 'mr', 'neutral');
const adultRole = one('authorized');
/** What a reply can ask for. */
const asks = many(
  ...(['review', 'bond', 'help-on', 'nudge', 'remind', 'new-date', 'rest'] as const),
  ...(['mail-it', 'unsigned', 'my-answers', 'format', 'open-portal', 'cover-names'] as const),
  ...(['bill', 'private', 'what-left', 'accept', 'keep', 'fee', 'enough', 'opinion'] as const),
  ...(['holder', 'correct', 'statement', 'breach', 'delete'] as const),
);
const reach = { kind: 'lines' } as const;
const avoid = many('phone', 'post', 'email', 'portal');

export const FLOW_IDS = {
  letter: {
    questions: {
      place,
      recipient,
      care,
      site,
      covered,
      client,
      therapist: text,
      about,
      'child-age': one('grown'),
      'adult-role': adultRole,
      kind: one('heads-up', 'request', 'reminder'),
      'asked-on': date,
      parts: many('whole', 'originals', 'portal-access'),
      range: one('dates'),
      from: date,
      to: date,
      form: many('copy', 'inspect', 'together'),
      'first-form': many('copy', 'inspect', 'together'),
      delivery: one('mail', 'post', 'portal'),
      tone,
      language,
      'address-as': addressAs,
      reach,
      avoid,
      sent: date,
    },
  },
  readiness: {
    questions: {
      where: place,
      lean: one(),
      again: one('two-weeks', 'month', 'three-months'),
    },
  },
  refusal: {
    topics: ['happened', 'ask', 'you'],
    questions: {
      place,
      recipient,
      'no-answer': many('silence', 'holding'),
      less: many('part-only'),
      no: many(),
      before: many('fee', 'pay-first', 'fee-unclear'),
      gone: many(),
      people: many(),
      between: many(),
      arrived: many('came', 'offer'),
      about,
      'child-age': one('teen', 'grown'),
      'adult-role': adultRole,
      covered,
      care,
      site,
      client,
      medium,
      form: many('copy', 'inspect'),
      'asked-on': date,
      'told-on': date,
      'found-on': date,
      letter: one('reply', 'correction', 'disagreement', 'complaint', 'thanks'),
      ask: asks,
      already: one('often'),
      'still-open': one('settled'),
      body: one('service'),
      tone,
      language,
      'address-as': addressAs,
      therapist: text,
      reach,
      avoid,
      sent: date,
    },
  },
  timeline: {
    questions: {
      place,
      therapist: text,
      recipient,
      covered,
      care,
      site,
      client,
      form: many('copy', 'inspect'),
      asked: text,
      sent: date,
      received: date,
      identity: date,
      'asked-back': date,
      replied: date,
      longer: one('yes'),
      'longer-on': date,
      reminded: date,
      came: one('nothing', 'all', 'part', 'refused', 'other'),
      answered: date,
      complained: date,
    },
  },
} as const satisfies Readonly<Record<ToolName, FlowIds>>;

/** What code reads from a flow; nothing from a flow that belongs to no tool. */
export function idsOf(flow: string): FlowIds {
  return (FLOW_IDS as Readonly<Record<string, FlowIds>>)[flow] ?? { questions: {} };
}
