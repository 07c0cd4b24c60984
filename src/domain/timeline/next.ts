import type { BodyDue } from '../law/complaint.ts';
import { lastDay } from '../law/deadline.ts';
import type { IsoDate } from '../day/iso-date.ts';
import type { Standing } from './standing.ts';
import { AFTER_REMINDER, complaintsSent, fairUntil } from './events.ts';

/** The one thing to do next; each has its words in content/timeline.yaml. */
export const NEXT_STEPS = [
  'mend',
  'begin',
  'wait',
  'wait-fair',
  'wait-assumed',
  'wait-longer',
  'wait-depends',
  'answer-back',
  'ask-day',
  'nudge',
  'ask-arrived',
  'remind',
  'remind-fair',
  'remind-depends',
  'wait-reminder',
  'wait-silence',
  'complain',
  'complain-soon',
  'complain-late',
  'complain-depends',
  'depends-soon',
  'depends-late',
  'refused',
  'refused-by',
  'refused-soon',
  'refused-late',
  'other',
  'complained',
  'wait-reply',
  'wait-review',
  'read',
  'settled',
] as const;

export type NextKind = (typeof NEXT_STEPS)[number];

/** An office with its last day, and what it takes. */
export type NextBody = Pick<BodyDue, 'body' | 'remedy'> & { readonly date: IsoDate };

export interface NextStep {
  readonly kind: NextKind;
  /** Until when to wait, or when their time ended. */
  readonly date: IsoDate | undefined;
  /** The complaint whose last day comes first. */
  readonly by: NextBody | undefined;
  /** Where their time depends on a fact that is open: which, and the days that it can be, in order. */
  readonly open?: { readonly question: string; readonly days: readonly IsoDate[] };
}

/** How long before the last day a kind question is fine, and how long a wait must be for one. */
const NEAR = { amount: 7, unit: 'calendar-days' } as const;
const LONG_WAIT = { amount: 14, unit: 'calendar-days' } as const;
/** How long reading the notes stays the next step. */
const READING = { amount: 1, unit: 'calendar-months' } as const;

/** One clear step, the kindest that fits: wait, ask, remind, look at what an answer means, and only then complain. */
export function nextStep(standing: Standing): NextStep {
  const { days, last } = standing;
  if (complaintsSent(standing).length > 0) return step('complained');
  const wait = awaited(standing);
  if (days.came === 'all') return wait ?? whenAllCame(standing);
  if (standing.refused) return whenRefused(standing, wait);
  if (days.stopped !== undefined) return step('answer-back', days.stopped);
  if (days.came === 'other') return wait ?? step('other');
  if (days.start === undefined || last === undefined) return step('begin');
  return last < standing.today ? whenOver(standing, last, wait) : whileWaiting(standing, last);
}

function whenAllCame({ days, today }: Standing): NextStep {
  const { answered } = days.on;
  const reading = answered === undefined || today <= lastDay(READING, answered);
  return step(reading ? 'read' : 'settled');
}

function whenRefused(standing: Standing, wait: NextStep | undefined): NextStep {
  const first = pressed(standing, { soon: 'refused-soon', over: 'refused-late' }) ?? wait;
  if (first) return first;
  const by = nearestBody(standing);
  return by ? step('refused-by', undefined, by) : step('refused');
}

/** What the client sent last, while its fair time runs. An answer that came after it ends the wait. */
function awaited({ sent, days, today }: Standing): NextStep | undefined {
  const latest = sent.at(-1);
  const until = latest && latest.day >= (days.on.answered ?? '') ? fairUntil(latest) : undefined;
  if (until === undefined || until < today) return undefined;
  return step(latest?.kind === 'reply' ? 'wait-reply' : 'wait-review', until);
}

function step(kind: NextKind, date?: IsoDate, by?: NextStep['by']): NextStep {
  return { kind, date, by };
}

function whileWaiting({ days, today, time, longer }: Standing, last: IsoDate): NextStep {
  const depends = time.state === 'depends';
  if (days.assumed && !depends) return step('wait-assumed', last);
  if (longer === 'unverified') return step('ask-day');
  if (depends) return { ...step('wait-depends', last), ...openDays(time) };
  if (longer === 'in-time') return step('wait-longer', last);
  const near = last <= lastDay(NEAR, today);
  const long = days.start !== undefined && lastDay(LONG_WAIT, days.start) < last;
  if (time.due && near && long && days.on.reminded === undefined) return step('nudge', last);
  return step(time.due ? 'wait' : 'wait-fair', last);
}

/** The fact on which their time depends, and the days for its answers. */
function openDays({ depends }: Standing['time']): Pick<NextStep, 'open'> {
  const [first] = depends;
  const days = depends.flatMap(({ dues }) => dues.map(({ date }) => date)).sort();
  return first ? { open: { question: first.question, days: [...new Set(days)] } } : {};
}

function whenOver(standing: Standing, last: IsoDate, wait: NextStep | undefined): NextStep {
  const { days, today, time, held } = standing;
  if (time.state === 'depends') return whenOverDepends(standing, last, wait);
  if (held.state !== 'free' && held.state !== 'silent') return step('ask-arrived', last);
  const presses = pressed(standing, { soon: 'complain-soon', over: 'complain-late' }, last);
  const first = presses ?? wait;
  if (first) return first;
  const reminded = days.on.reminded;
  // A word before the day had passed was a kind question; the reminder that names the day comes after it.
  if (reminded === undefined || reminded <= last) return step(time.due ? 'remind' : 'remind-fair', last);
  const fair = lastDay(AFTER_REMINDER, reminded);
  if (today <= fair) return step('wait-reminder', fair);
  const { state, body, date } = held;
  return state === 'silent' && body !== undefined && date !== undefined
    ? step('wait-silence', date, { body, date })
    : step('complain', last);
}

/** The same where it is open whose time it was: nothing is said of them that may be true of another only. */
function whenOverDepends(standing: Standing, last: IsoDate, wait: NextStep | undefined): NextStep {
  const { days, today, silence } = standing;
  const first = pressed(standing, { soon: 'depends-soon', over: 'depends-late' }, silence) ?? wait;
  if (first) return first;
  const reminded = days.on.reminded;
  if (reminded === undefined || reminded <= last) return step('remind-depends', last);
  const fair = lastDay(AFTER_REMINDER, reminded);
  return today <= fair ? step('wait-reminder', fair) : step('complain-depends');
}

/** Where the time for a complaint is short or over, that comes before all other advice. */
function pressed(
  { pressing }: Standing,
  kinds: Readonly<Record<'soon' | 'over', NextKind>>,
  last?: IsoDate,
): NextStep | undefined {
  if (!pressing) return undefined;
  const { state, body } = pressing;
  return step(kinds[state], last, { body: body.body, remedy: body.remedy, date: body.by });
}

/** The complaint whose last day comes first, if it has not passed. */
function nearestBody({ bodies, today }: Standing): NextStep['by'] {
  const open = bodies.filter((body): body is BodyDue & { by: IsoDate } => (body.by ?? '') >= today);
  const [first] = open.sort((one, other) => one.by.localeCompare(other.by));
  return first && { body: first.body, remedy: first.remedy, date: first.by };
}
