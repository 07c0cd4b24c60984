import type { IsoDate } from '../day/iso-date.ts';
import type { Answers } from '../flow/when.ts';
import type { Clock } from '../law/clock.ts';
import type { BodyDue, Held, Pressing } from '../law/complaint.ts';
import type { RefusalLaw } from '../refusal/law.ts';
import type { Days } from './days.ts';
import type { LogEntry } from './request.ts';

/**
 * What longer time means here. `unverified`: our file of the place has no rule on it. `late`: they wrote when the first
 * time was over, so it does not count.
 */
export type Longer = 'none' | 'in-time' | 'late' | 'unverified';

/** Where the request stands: what events and the next step are worked out from. */
export interface Standing {
  readonly days: Days;
  readonly answers: Answers;
  /** What the client has sent since, in the order of its days. */
  readonly sent: readonly LogEntry[];
  readonly law: RefusalLaw | null;
  readonly today: IsoDate;
  readonly time: Clock;
  readonly longer: Longer;
  /** The last day of the time to answer, longer time included; our own month where no limit is verified. */
  readonly last: IsoDate | undefined;
  /** The first day on which a time to answer was over; undefined while it runs. A body counts from its own law's. */
  readonly silence: IsoDate | undefined;
  /** Nothing came, or something that leaves the request open. */
  readonly pending: boolean;
  readonly refused: boolean;
  readonly held: Held;
  /** Bodies with the last day for a complaint, where a number is verified and its day is known. */
  readonly bodies: readonly BodyDue[];
  /** The complaint whose last day is near or has just passed. */
  readonly pressing: Pressing | undefined;
}
