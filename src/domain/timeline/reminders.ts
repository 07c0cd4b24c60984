import { lateSince, type Reminder, type ReminderKind } from '../day/reminder.ts';
import type { EventKind, TimelineEvent } from './events.ts';

/** What each counted day asks for. The day after a last day needs no reminder of its own. */
const KINDS: Readonly<Partial<Record<EventKind | 'today', ReminderKind>>> = {
  look: 'answer',
  copy: 'answer',
  answer: 'answer',
  'answer-if': 'answer',
  extended: 'answer',
  fair: 'wait',
  again: 'wait',
  'reply-by': 'wait',
  'review-by': 'wait',
  'complain-by': 'decide',
  'complaint-due': 'wait',
};

/**
 * The coming days of a timeline for a calendar: every counted date, and the notes that the client made for later. Where a
 * last day to complain has passed, today asks for what is left.
 */
export function reminders(events: readonly TimelineEvent[]): Reminder[] {
  const today = events.find(({ kind }) => kind === 'today')?.date;
  return events.flatMap(({ side, kind, date }) => {
    if (kind === 'complain-by' && side === 'past' && today !== undefined) return [lateSince(date, today)];
    if (side !== 'coming' || kind === 'complain-from') return [];
    return [{ date, what: KINDS[kind] ?? 'own' }];
  });
}
