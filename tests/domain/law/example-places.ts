import type { Place } from '../../../src/domain/law/place.schema.ts';
import { SILENT } from './made-up.ts';

/** Two invented places for tests: a country "aa" and its state "aa-bb", whose rules stand beside each other. */
const common = { ...SILENT, checked: '2026-11-23', nextCheck: '2027-05-23' };

const rule = { starts: 'receipt' as const, weekend: 'stays' as const, strength: 'law' as const };

export const places: Record<string, Place> = {
  aa: {
    ...common,
    name: 'Aland',
    country: 'aa',
    parent: null,
    summary: { text: 'You may see your notes.', cite: 'federal' },
    laws: {
      federal: {
        name: 'Federal Act',
        inLetter: 'the Federal Act',
        proviso: 'if it covers you',
        url: 'https://example.org/federal',
        about: 'access',
      },
    },
    basis: [{ cite: 'federal' }],
    deadlines: [
      {
        ...rule,
        id: 'answer',
        what: 'respond',
        amount: 30,
        unit: 'calendar-days',
        text: 'Thirty days.',
        cite: 'federal(s 5)',
      },
    ],
    fees: { charge: 'allowed', text: 'A charge may be made.', cite: 'federal(s 6)' },
    notes: { separate: 'outside', text: 'Separate notes are outside.', cite: 'federal(s 7)' },
  },
  'aa-bb': {
    ...common,
    name: 'Bestate',
    country: 'aa',
    parent: 'aa',
    besideParent: 'both',
    summary: { text: 'You may look within ten days.', cite: 'own' },
    laws: {
      own: {
        name: 'Bestate Act, section 1',
        inLetter: 'section 1 of the Bestate Act',
        url: null,
        about: 'access',
      },
    },
    basis: [{ cite: 'own', when: { recipient: ['solo'] } }, { cite: 'federal' }],
    deadlines: [
      {
        ...rule,
        id: 'look',
        what: 'inspect',
        amount: 10,
        unit: 'calendar-days',
        text: 'Ten days.',
        cite: 'own(2)',
      },
    ],
    fees: null,
    notes: null,
  },
};
