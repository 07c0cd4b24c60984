import { blankNames, effective } from '../../domain/flow/flow.ts';
import { bodiesDue } from '../../domain/law/complaint.ts';
import { NO_EDITS } from '../../domain/letter/by-hand.ts';
import { finalLetter } from '../../domain/letter/edits.ts';
import { fillInLetter } from '../../domain/letter/fill-in.ts';
import { letterLaw } from '../../domain/letter/law.ts';
import { compose } from '../../domain/letter/letter.ts';
import { TONES, type LetterText } from '../../domain/letter/letter.schema.ts';
import { replyInput } from '../../domain/letter/reply.ts';
import { groundsOf, marksOf, placedLaw } from '../../domain/refusal/grounds.ts';
import { binding } from '../../domain/refusal/law.ts';
import { refusalKnown } from '../../domain/refusal/refusal.ts';
import { letterText } from '../../exports/letter-text.ts';
import type { Content } from '../content.ts';

/** A letter as its reader gets it, or what to say aloud. */
export interface SampleLetter {
  readonly kind: string;
  readonly tone: string;
  readonly text: string;
}

/** Places whose laws differ most in what a letter says of them, and none. */
const PLACES = ['us-ny', 'us-ca', 'us-tx', 'us-ms', 'gb', 'ca-on', 'de', 'au-vic', 'nz', null];
/** Whose record it is, and who has it. */
const ABOUT = ['self', 'child', 'adult', 'died', 'helping'];
const HOLDERS = ['solo', 'clinic', 'school'];
/** What a complaint asks for, and what was tried before. */
const WISHES = {
  recipient: ['solo'],
  about: ['self'],
  body: ['outside'],
  tried: ['reminded', 'asked-reason'],
  wish: ['get', 'why-no', 'look-again'],
};
const DAYS = { sent: '2026-11-28', 'asked-on': '2026-10-20' };

/** Letters of every kind in every tone, for sample places and people. Every answer to a request gets its letters too. */
export function sampleLetters(content: Content): SampleLetter[] {
  return [...requests(content), ...replies(content)];
}

function requests({ flows, letters, places }: Content): SampleLetter[] {
  const flow = flows['letter'];
  if (!flow) return [];
  return PLACES.flatMap((place) => {
    const law = place === null ? null : letterLaw(places, place);
    return everyLetter(letters).flatMap(([kind, text, tone]) =>
      ABOUT.flatMap((about) =>
        HOLDERS.map((recipient) => {
          const answers = { kind: [kind === 'spoken' ? 'request' : kind], tone: [tone], about: [about] };
          const letter = fillInLetter(flow, text, law, { ...answers, recipient: [recipient] }, DAYS);
          return { kind, tone, text: letterText(finalLetter(letter, NO_EDITS)) };
        }),
      ),
    );
  });
}

/** Answers to a request and the letters that follow, made as the tool makes them: with what each answer asks for. */
function replies({ flows, replies: texts, refusals, places }: Content): SampleLetter[] {
  const flow = flows['refusal'];
  if (!flow) return [];
  const marks = marksOf(refusals, flow);
  const grounds = groundsOf(refusals, flow, places);
  return PLACES.slice(0, 3).flatMap((place) => {
    const law = place === null ? null : placedLaw(places, place, grounds);
    return marks.flatMap(({ id, group }) =>
      everyLetter(texts).map(([kind, text, tone]) => {
        const ask = refusals[id]?.firm.asks.filter((one) => one !== 'remind') ?? [];
        const answers = { ...WISHES, letter: [kind], [group]: [id], ask, tone: [tone], place: place ?? '' };
        const entries = effective(flow, { answers, fields: DAYS }, refusalKnown(marks, law, DAYS, DAYS.sent));
        const body = bodiesDue(law && binding(law, entries.answers), entries.answers, {})[0];
        const input = replyInput({ marks, law, entries, blanks: blankNames(flow), body });
        return { kind, tone, text: letterText(finalLetter(compose(text, input), NO_EDITS)) };
      }),
    );
  });
}

function everyLetter(texts: Readonly<Record<string, LetterText>>): (readonly [string, LetterText, string])[] {
  return Object.entries(texts).flatMap(([kind, text]) =>
    (hasTones(text) ? TONES : (['formal'] as const)).map((tone) => [kind, text, tone] as const),
  );
}

/** A complaint reads the same whatever the tone: it goes to an office. */
function hasTones({ paragraphs }: LetterText): boolean {
  return paragraphs.some(({ sentences }) => sentences.some(({ text }) => typeof text !== 'string'));
}
