import type { TimelineText } from '../../domain/timeline/timeline.schema.ts';

/** The words that the timeline needs while it is used; the others stand on the page around it. */
export type TimelineWords = Pick<
  TimelineText,
  | 'requests'
  | 'keep'
  | 'erase'
  | 'file'
  | 'view'
  | 'log'
  | 'orders'
  | 'basis'
  | 'detail'
  | 'events'
  | 'remedies'
  | 'open'
  | 'next'
  | 'notAdvice'
  | 'help'
>;
