import type { Limit } from '../../src/domain/law/deadline.ts';

/** A limit of 30 days from receipt, set by the law of a place that tests call "here", with what a test changes. */
export function plainLimit(own: Partial<Limit> & Pick<Limit, 'id'>): Limit {
  return {
    what: 'respond',
    amount: 30,
    unit: 'calendar-days',
    starts: 'receipt',
    weekend: 'stays',
    strength: 'law',
    text: 'A limit.',
    cite: 'law',
    from: 'here',
    basis: 'The law',
    cites: [],
    ...own,
  };
}
