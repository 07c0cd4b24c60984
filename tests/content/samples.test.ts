import { describe, expect, test } from 'vitest';
import { fillInLetter } from '../../src/domain/letter/fill-in.ts';
import { NO_EDITS } from '../../src/domain/letter/by-hand.ts';
import { finalLetter } from '../../src/domain/letter/edits.ts';
import { letterLaw } from '../../src/domain/letter/law.ts';
import { mailDraft } from '../../src/exports/mail-draft.ts';
import { letterText } from '../../src/exports/letter-text.ts';
import { content } from '../support/content.ts';

/**
 * Finished letters, written out for readers: a changed sentence is a changed line that a lawyer or therapist can judge.
 * Each is picked to show sentences that the others do not. `vitest -u` writes them anew.
 */
const SAMPLES = {
  'new-york-warm-request': {
    place: 'us-ny',
    kind: 'request',
    tone: 'warm',
    recipient: 'solo',
    client: 'current',
  },
  'new-york-clinic-formal-request': {
    place: 'us-ny',
    kind: 'request',
    tone: 'formal',
    recipient: 'clinic',
    client: 'past',
    form: ['inspect', 'copy'],
    avoid: ['post', 'voicemail'],
  },
  'california-parts-neutral': {
    place: 'us-ca',
    kind: 'request',
    tone: 'neutral',
    recipient: 'group',
    client: 'past',
    parts: ['progress', 'plan'],
    separate: 'ask',
    cost: 'above',
    range: 'dates',
    instead: 'not',
  },
  'texas-formal-separate-notes': {
    place: 'us-tx',
    kind: 'request',
    tone: 'formal',
    recipient: 'solo',
    client: 'current',
    separate: 'ask',
    reason: 'own',
  },
  'united-kingdom-public-neutral': {
    place: 'gb',
    kind: 'request',
    tone: 'neutral',
    recipient: 'public',
    client: 'past',
    reason: 'understand',
  },
  'germany-warm-together': {
    place: 'de',
    kind: 'request',
    tone: 'warm',
    recipient: 'solo',
    client: 'current',
    form: ['together', 'copy'],
    delivery: 'session',
  },
  'australia-guidance-neutral': {
    place: 'au',
    kind: 'request',
    tone: 'neutral',
    recipient: 'solo',
    client: 'current',
  },
  'ontario-died-warm': { place: 'ca-on', kind: 'request', tone: 'warm', recipient: 'died' },
  'general-platform-neutral': {
    place: null,
    kind: 'request',
    tone: 'neutral',
    recipient: 'platform',
    client: 'past',
  },
  'new-zealand-heads-up-warm': {
    place: 'nz',
    kind: 'heads-up',
    tone: 'warm',
    recipient: 'solo',
    client: 'current',
    form: ['together'],
  },
  'california-parent-neutral': {
    place: 'us-ca',
    kind: 'request',
    tone: 'neutral',
    recipient: 'clinic',
    about: 'child',
    'child-role': 'parent',
    'child-age': 'teen',
    enclose: ['id', 'authority'],
  },
  'england-widow-warm': {
    place: 'gb',
    kind: 'request',
    tone: 'warm',
    recipient: 'solo',
    about: 'died',
    'died-role': 'spouse',
    enclose: ['death'],
  },
  'texas-college-formal': {
    place: 'us-tx',
    kind: 'request',
    tone: 'formal',
    recipient: 'school',
    client: 'past',
    parts: ['progress', 'messages', 'log'],
    format: 'file',
  },
  'illinois-to-lawyer-neutral': {
    place: 'us-il',
    kind: 'request',
    tone: 'neutral',
    recipient: 'group',
    client: 'past',
    'send-to': 'lawyer',
    avoid: ['phone'],
  },
  'ireland-reminder-formal': { place: 'ie', kind: 'reminder', tone: 'formal', recipient: 'group' },
  'new-york-spoken-warm': {
    place: 'us-ny',
    kind: 'spoken',
    tone: 'warm',
    recipient: 'solo',
    client: 'current',
  },
} as const;

const FIELDS = {
  sent: '2027-01-29',
  'asked-on': '2026-11-30',
  from: '2025-01-01',
  to: '2026-12-31',
  name: 'Ann Example',
  therapist: 'Dr. Example',
  fee: '$20',
  'reason-words': 'I want to write down my own history.',
  reach: 'ann@example.org',
  person: 'Sam Example',
  third: 'Jo Sample, 1 Example Street',
};

describe('finished letters read as they are written out', () => {
  test.each(Object.entries(SAMPLES))('%s', async (name, { place, kind, ...answers }) => {
    const flow = content.flows['letter'];
    const text = content.letters[kind];
    if (!flow || !text)
      throw new Error(`content/flows/letter.yaml or content/letters/${kind}.yaml is missing.`);
    const law = place === null ? null : letterLaw(content.places, place);
    const letter = fillInLetter(
      flow,
      text,
      law,
      { kind: kind === 'spoken' ? 'request' : kind, ...answers },
      FIELDS,
    );
    const finished = finalLetter(letter, NO_EDITS);
    const advice = `This letter has changed. If it should read so now, correct tests/content/letters/${name}.txt too`;
    await expect(letterText(finished), advice).toMatchFileSnapshot(`letters/${name}.txt`);
    // An ordinary letter fits the link that opens a draft. Some programs cut off what is longer than 2,000 characters.
    const draft = mailDraft(finished, letter.subject);
    expect(draft.kind).toBe('whole');
    expect(draft.href.length).toBeLessThanOrEqual(2000);
  });
});
