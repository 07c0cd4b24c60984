import { isoDate, type IsoDate } from '../day/iso-date.ts';
import { given } from '../flow/when.ts';
import type { Entries } from '../flow/flow.ts';
import { dueDates, type Due } from '../law/deadline.ts';
import { inOrder, thereFor } from '../law/oversight.ts';
import { fillText } from '../text/fill.ts';
import type { DeskWords } from './desk-words.schema.ts';
import type { FinalParagraph } from './edits.ts';
import { askedFor, isGrown, letterFacts } from './facts.ts';
import type { LetterLaw } from './law.ts';
import type { Grammar } from '../text/grammar.ts';
import type { TranslatedNames } from './translation.schema.ts';

/** The language of next steps: its grammar, and its names of laws and authorities; the English ones if left out. */
export interface StepsLanguage {
  readonly grammar: Grammar;
  readonly names?: TranslatedNames | undefined;
}

/** What to do with a finished letter: before sending it, the days to watch, and what comes after. */
export interface NextSteps {
  readonly todo: readonly string[];
  /** The days that matter, each in a sentence with its source, soonest first. */
  readonly days: readonly string[];
  readonly after: readonly string[];
}

/** The days that count after sending, soonest first. None for a heads-up note, from which nothing counts. */
export function dueDays(law: LetterLaw | null, entries: Entries, extended = false): Due[] {
  // What belongs to the client is asked back, which is no request for the record.
  if (askedFor(given(entries.answers, 'parts')) === 'originals') return [];
  const received = countedFrom(entries);
  return law && received !== undefined ? dueDates(law.limits, entries.answers, received, extended) : [];
}

/** When they got the first request, in a reminder; otherwise when they get this letter. */
function countedFrom({ answers, fields }: Entries): IsoDate | undefined {
  const [kind] = given(answers, 'kind');
  return kind === 'heads-up' ? undefined : isoDate(fields[kind === 'reminder' ? 'asked-on' : 'sent']);
}

/** What to do next with the letter that these entries make. */
export function nextSteps(
  law: LetterLaw | null,
  entries: Entries,
  words: DeskWords['next'],
  language: StepsLanguage,
): NextSteps {
  const headsUp = given(entries.answers, 'kind').includes('heads-up');
  const todo = beforeSending(entries, headsUp, words);
  if (headsUp) return { todo, days: [], after: [words.headsUp] };
  const days = dueDays(law, entries);
  const body = law ? bodyOf(law, entries, language) : undefined;
  if (isOverdue(entries, days)) {
    const after = body === undefined ? words.remindedNoBody : fillText(words.reminded, { body });
    return { todo, days: law ? days.map((due) => said(due, law, words, language)) : [], after: [after] };
  }
  if (!law || days.length === 0) return { todo, days: [], after: [words.unknown] };
  const latest = dueDays(law, entries, true).at(-1);
  return {
    todo,
    days: days.map((due) => said(due, law, words, language)),
    after: [
      ...(latest?.limit.what === 'extension'
        ? [fillText(words.longer, { date: language.grammar.date(latest.date) })]
        : []),
      body === undefined ? words.silenceNoBody : fillText(words.silence, { body }),
    ],
  };
}

function beforeSending({ answers }: Entries, headsUp: boolean, words: DeskWords['next']): string[] {
  const byMail = given(answers, 'delivery').some((one) => one === 'post' || one === 'mail');
  const forOther = letterFacts(answers)['whose'] === 'other';
  return [
    words.read,
    words.keep,
    ...(headsUp ? [] : [words.send, words.identity]),
    ...(forOther && !headsUp ? [isGrown(answers) ? words.grown : words.authority] : []),
    ...(byMail ? [words.address] : []),
  ];
}

/** Whether this is a reminder that comes when their time is over, as far as we know of one. */
function isOverdue({ answers, fields }: Entries, days: readonly Due[]): boolean {
  if (!given(answers, 'kind').includes('reminder')) return false;
  const last = days.at(-1)?.date;
  const sent = isoDate(fields['sent']);
  return last === undefined || (sent !== undefined && last < sent);
}

/**
 * Who comes first to complain to about silence, by its name in this language; undefined where it has none, or nobody we
 * know of is there for whoever has the notes. Silence is no decision to appeal.
 */
function bodyOf(
  { complaints }: LetterLaw,
  { answers }: Entries,
  { names }: StepsLanguage,
): string | undefined {
  const open = thereFor(complaints, answers).filter(({ after }) => after === undefined);
  const [first] = inOrder(open, answers, false);
  return first && names ? names.bodies[first.body] : first?.body;
}

function said(
  { limit, date }: Due,
  law: LetterLaw,
  words: DeskWords['next'],
  { grammar, names }: StepsLanguage,
): string {
  const named = law.limits.find(({ basis }) => basis === limit.basis)?.named ?? '';
  const text =
    limit.strength === 'guidance'
      ? words.guidance
      : limit.what === 'inspect'
        ? words.look
        : limit.what === 'copy'
          ? words.copy
          : words.answer;
  const basis = names?.laws[named] ?? limit.basis.split('; ')[0] ?? '';
  return fillText(text, { date: grammar.date(date), basis });
}

/** The same as paragraphs, for a page that goes with the letter's files. `tag` is the language they are in. */
export function nextPage(steps: NextSteps, title: string, tag: string): FinalParagraph[] {
  const list = (id: string, lines: readonly string[]): FinalParagraph[] =>
    lines.length === 0 ? [] : [{ id, role: 'list', tag, lines }];
  return [
    { id: 'next-title', role: 'page', tag, lines: [title] },
    ...list('next-todo', steps.todo),
    ...list('next-days', steps.days),
    ...list('next-after', steps.after),
  ];
}
