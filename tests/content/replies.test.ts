import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankNames, effective, type Entries } from '../../src/domain/flow/flow.ts';
import type { Answers } from '../../src/domain/flow/when.ts';
import { compose } from '../../src/domain/letter/letter.ts';
import { bodiesDue } from '../../src/domain/law/complaint.ts';
import { refusalKnown } from '../../src/domain/refusal/refusal.ts';
import { isoDate } from '../../src/domain/day/iso-date.ts';
import { binding } from '../../src/domain/refusal/law.ts';
import { replyInput, withBody } from '../../src/domain/letter/reply.ts';
import { content } from '../support/content.ts';
import {
  foreignNames,
  homeNames,
  ours,
  sentences,
  threeWordings,
  reader,
  type Made,
} from '../support/letter-wrongs.ts';
import { anyEntries } from '../support/random-entries.ts';
import { flow, happened, lawOf, marks } from '../support/refusal-case.ts';
import { isWhole } from '../support/long.ts';

/** How many random sets of answers are tried in every place, each with all letters. Every place has others. */
const SETS = Math.ceil(Number(process.env['LETTER_SETS'] ?? (isWhole ? 300 : 160)) / 8);
const TODAY = '2026-11-27';
const { places, replies } = content;
const sets = fc.sample(anyEntries(flow), {
  numRuns: 1600,
  seed: Number(process.env['LETTER_SEED'] ?? 2026),
});
/** The sets of one place, by how many places come before it. */
const setsOf = (place: number) =>
  sets.filter((_, at) => (at - place * SETS + sets.length * SETS) % sets.length < SETS);
/** Sets with one answer alone, since many answers at once are mostly about access. */
const alone = sets.flatMap((entries, at) => {
  const mark = marks[at % marks.length];
  const others = Object.fromEntries(marks.map(({ group }) => [group, []]));
  return mark ? [{ ...entries, answers: { ...entries.answers, ...others, [mark.group]: [mark.id] } }] : [];
});
const WRITERS: readonly Answers[] = [
  { about: ['self'] },
  { about: ['adult'], 'adult-role': ['authorized'] },
  { about: ['died'], 'died-role': ['executor'] },
  { about: ['child'], 'child-role': ['parent'] },
];
/** Answers that chance hardly brings together: some pairs, and each by itself for everybody's record and each reader. */
const rare: Entries[] = [
  ['no-reason', 'correction-refused'],
  ['silence', 'correction-refused'],
  ['silence', 'parent-or-child'],
  ['fee', 'correction-refused'],
  ['pay-first', 'no-deletion'],
  ['correction-refused', 'leak'],
  ['no-deletion', 'altered'],
  ['altered', 'leak'],
  ...marks.map(({ id }) => [id]),
].flatMap((ids) =>
  ['service', 'outside'].flatMap((body) =>
    WRITERS.map((writer) => ({
      answers: {
        ...happened(ids),
        ...{ ...writer, body: [body], recipient: ['prison'] },
        ask: ['correct', 'reasons', 'statement', 'rest', 'mail-it'],
      },
      fields: { 'told-on': '2020-01-06' },
    })),
  ),
);
// A decision by whoever has the record of a therapist who died.
rare.push({ answers: { ...happened(['harm']), about: ['self'], body: ['outside'], recipient: ['died'] }, fields: {} });
// A regulator's time that is still to come, or has passed, and an offer that nothing else is asked beside.
const own = { about: ['self'], recipient: ['solo'], care: ['private'] };
rare.push(
  ...['2026-11-20', '2026-08-03'].map((day) => ({
    answers: { ...happened(['silence']), ...own, ask: ['nudge', 'remind'] },
    fields: { 'asked-on': day, sent: TODAY },
  })),
  { answers: { ...happened(['offer']), ...own, ask: [] }, fields: {} },
);
const blanks = blankNames(flow);
const KINDS = ['reply', 'correction', 'disagreement', 'complaint', 'thanks'] as const;

/** Sentences that the letters of this file have had so far, by kind, paragraph and name. */
const reached = new Set<string>();

/** One letter of one kind for a set of answers in a place, made as the tool makes it. */
function make(place: string, entries: Entries, kind: string): Made {
  const law = lawOf(place);
  const given = { ...entries.answers, letter: [kind], ...(place === '' ? {} : { place }) };
  const known = refusalKnown(marks, law, entries.fields, TODAY);
  const entered = { ...entries, answers: given };
  const { answers } = effective(flow, entered, known);
  const [body] = bodiesDue(law && binding(law, answers), answers, { refusal: isoDate(entries.fields['told-on']) });
  const counted = effective(flow, entered, withBody(known, body, entries.fields, TODAY));
  const input = replyInput({
    marks,
    law,
    entries: { ...counted, answers: { ...counted.answers, letter: [kind] } },
    blanks,
    body,
  });
  const text = replies[kind];
  if (!text) throw new Error(`content/replies/${kind}.yaml is missing.`);
  const letter = compose(text, input);
  for (const { id, sentences: found } of letter.paragraphs)
    for (const sentence of found) reached.add(`${kind}/${id}/${sentence.id}`);
  return { letter, input };
}

test('there is a letter for every kind that the question offers', () => {
  const question = flow.topics.flatMap(({ questions }) => questions).find(({ id }) => id === 'letter');
  const offered = question && 'answers' in question ? question.answers.map(({ id }) => id) : [];
  expect(Object.keys(replies).sort()).toEqual([...KINDS].sort());
  expect([...offered].sort()).toEqual([...KINDS].sort());
});

describe(`in every place, ${SETS} random sets of answers give replies without a fault`, () => {
  test.each(['', ...Object.keys(places)].map((place, at) => [place, at] as const))('%s', (place, at) => {
    const home = homeNames(place === '' ? null : place);
    const wrongs = reader(home, foreignNames(home), flow);
    for (const entries of setsOf(at))
      for (const kind of KINDS) {
        const made = make(place, entries, kind);
        const found = wrongs(made);
        if (found.length > 0) expect.fail(`${place} ${kind}: ${found.join('; ')}\n${JSON.stringify(made.input.answers)}`);
      }
  });
});

test('no letter states an answer that the client did not mark', () => {
  const sayings = new Map<string, string>();
  for (const { id } of marks) {
    const { letter } = make('', { answers: happened([id]), fields: {} }, 'complaint');
    const list = letter.paragraphs.find((one) => one.id === 'happened-list');
    for (const sentence of list?.sentences ?? []) sayings.set(ours(sentence), id);
  }
  expect(sayings.size).toBeGreaterThan(20);
  for (const entries of sets.slice(0, 300)) {
    const { letter, input } = make('us-ny', entries, 'complaint');
    const marked = input.answers['grounds'] ?? [];
    for (const sentence of sentences(letter)) {
      const id = sayings.get(ours(sentence));
      if (id !== undefined) expect(marked).toContain(id);
    }
  }
});

test('without a place no letter names a law, an act or a regulator', () => {
  for (const entries of sets.slice(0, 400))
    for (const kind of KINDS) {
      const { letter } = make('', entries, kind);
      expect(sentences(letter).flatMap(({ cites }) => cites)).toEqual([]);
      expect(sentences(letter).map(ours).join(' ')).not.toMatch(/\b(Act|section|article|CFR|GDPR|HIPAA)\b/i);
    }
});

test('a therapist whom HIPAA does not cover never reads of HIPAA', () => {
  for (const place of ['us', 'us-ny', 'us-tx', 'us-ca', 'us-wa', 'us-al'])
    for (const entries of sets.slice(0, isWhole ? 200 : 60))
      for (const kind of KINDS) {
        const answers = { ...entries.answers, recipient: ['solo'], covered: ['uncovered'] };
        const { letter } = make(place, { ...entries, answers }, kind);
        expect(sentences(letter).map(ours).join(' ')).not.toMatch(/164\.|HIPAA|Office for Civil Rights/);
      }
});

test('a law of a place that binds other recipients is not named to this one', () => {
  const answers = { ...happened(['harm']), recipient: ['solo'], ask: ['review'], covered: ['is-covered'] };
  const words = (place: string, recipient: string) =>
    sentences(make(place, { answers: { ...answers, recipient: [recipient] }, fields: {} }, 'reply').letter)
      .map(ours)
      .join(' ');
  expect(words('us-ny', 'solo')).not.toContain('Mental Hygiene Law');
  expect(words('us-ny', 'clinic')).toContain('Mental Hygiene Law');
});

describe('a review under a law is asked for only after what that law lets one review', () => {
  const asked = (place: string, ...grounds: string[]) => {
    const answers = { ...happened(grounds), recipient: ['solo'], ask: ['review'], covered: ['is-covered'] };
    const { letter } = make(place, { answers, fields: { 'told-on': '2026-11-20' } }, 'reply');
    return sentences(letter).map(ours).join(' ');
  };

  test.each(['us-tx', 'us-pa', 'us-ca', 'us-va'])('%s: a fear of harm to somebody, and nothing else', (place) => {
    for (const ground of ['harm', 'others-mentioned']) expect(asked(place, ground)).toContain('164.524(a)(4)');
    for (const ground of ['no-reason', 'separate-notes', 'court-order', 'in-treatment', 'part-only', 'already-have'])
      expect(asked(place, ground)).not.toContain('(a)(4)');
  });

  test('whoever gave no reason is still asked who can review it', () => {
    expect(asked('us-tx', 'no-reason')).toContain('Please tell me who can look at this decision again');
  });
});

describe('what a letter after an answer says of the request, and wants of whoever reads it', () => {
  const DATES = { 'asked-on': '2026-09-01', 'told-on': '2026-10-20', sent: TODAY };
  const words = (kind: string, grounds: string[], more: Answers = {}) =>
    sentences(make('us-pa', { answers: { ...happened(grounds), tone: ['neutral'], ...more }, fields: DATES }, kind).letter)
      .map((one) => one.pieces.map(({ text }) => text).join(''))
      .join(' ')
      .replaceAll('\u00a0', ' ');

  test('a letter on a refused correction names the day it was asked for, where that is the day the client gave', () => {
    expect(words('correction', ['correction-refused'])).toContain('You received that request on September 1, 2026, and you told me you won’t.');
    expect(words('disagreement', ['correction-refused'])).toContain('My request to correct it was received on September 1, 2026,');
    for (const kind of ['correction', 'disagreement'])
      expect(words(kind, ['correction-refused', 'no-reason', 'part-only'])).not.toContain('September');
  });

  test('a complaint says what else was asked for', () => {
    const both = words('complaint', ['correction-refused', 'no-deletion'], { body: ['outside'] });
    expect(both).toContain('I also asked for the record to be deleted, and was told that it will not be.');
    expect(words('complaint', ['no-deletion'], { body: ['outside'] })).not.toContain('I also asked');
  });

  test('an agency is asked what it finds and who else could help; the practice, what it relies on', () => {
    const outside = words('complaint', ['no-reason'], { body: ['outside'] });
    const service = words('complaint', ['no-reason'], { body: ['service'] });
    for (const text of [outside, service]) expect(text).toContain('who is dealing with it and when I can expect an answer');
    expect(outside).toContain('what you find and what you decide. If this is not for you to look into');
    expect(outside).not.toContain('the rule you rely on');
    expect(service).toContain('with the rule you rely on, and tell me who I can turn to next');
    expect(service).not.toContain('what you find');
  });

  test('nothing is to be deleted that the same letter asks to keep', () => {
    const text = words('reply', ['no-deletion', 'altered'], { ask: ['delete', 'history', 'keep'] });
    expect(text).toContain('please keep everything you have');
    expect(text).toContain('please tell me which one');
    expect(text).not.toContain('please delete');
  });

  test('a request to delete the record names no law on access, and does not ask for the record', () => {
    for (const ask of [['delete', 'history'], []]) {
      const text = words('reply', ['no-deletion', 'altered'], { ask });
      expect(text).not.toMatch(/164\.524|like to have the record/);
    }
  });

  test('the day an answer is due is named while it is still to come, and only to whoever has not answered', () => {
    const due = (grounds: string[]) => {
      const answers = { ...happened(grounds), ask: ['nudge'], recipient: ['solo'], covered: ['is-covered'] };
      const fields = { 'asked-on': '2026-11-20', sent: TODAY };
      return sentences(make('us', { answers, fields }, 'reply').letter).map(ours).join(' ').replaceAll('\u00a0', ' ');
    };
    expect(due(['silence'])).toContain('an answer is due within 30 days, by December 20, 2026');
    expect(due(['holding'])).not.toContain('is due');
  });
});

test('a reminder says that the day has passed only if it has', () => {
  const entries = (day: string): Entries => ({
    answers: { ...happened(['silence']), ask: ['remind', 'nudge'], recipient: ['solo'], covered: ['is-covered'] },
    fields: { 'asked-on': day, sent: TODAY },
  });
  const words = (day: string) =>
    sentences(make('us', entries(day), 'reply').letter).map(ours).join(' ').replaceAll('\u00a0', ' ');
  expect(words('2026-09-01')).toContain('by October 1, 2026');
  expect(words('2026-11-20')).not.toContain('was due');
});

test('somebody who heard nothing and then was refused does not write that no answer came', () => {
  const words = (kind: string, ...grounds: string[]) =>
    sentences(
      make('us-ny', { answers: happened(grounds), fields: { 'told-on': '2026-11-20' } }, kind).letter,
    )
      .map(ours)
      .join(' ');
  const noAnswer = /heard back yet|had an answer yet|have not had an answer|had no answer/;
  for (const kind of ['reply', 'complaint']) {
    expect(words(kind, 'silence')).toMatch(noAnswer);
    expect(words(kind, 'silence', 'harm')).not.toMatch(noAnswer);
    expect(words(kind, 'silence', 'holding')).not.toMatch(noAnswer);
  }
});

test('text, Word and preview carry the same words', async () => {
  const ids = Object.keys(places);
  for (const [at, entries] of sets.slice(0, 40).entries()) {
    const kind = KINDS[at % KINDS.length] ?? 'reply';
    const { preview, text, word } = await threeWordings(make(ids[at % ids.length] ?? 'us', entries, kind).letter);
    expect(text).toBe(preview);
    expect(word).toBe(preview);
  }
});

test('every sentence of every reply is reached by some set of answers in some place', { timeout: 240_000 }, () => {
  const all = Object.entries(replies).flatMap(([kind, { paragraphs }]) =>
    paragraphs.flatMap(({ id, sentences: found }) => found.map((sentence) => `${kind}/${id}/${sentence.id}`)),
  );
  expect(all.length).toBeGreaterThan(50);
  const waiting = () => all.filter((name) => !reached.has(name));
  const some = ['', 'us-ny', 'us-ca', 'us-md', 'gb', 'de', 'se', 'no', 'au', 'ca-on', 'nz'];
  const mixed = sets.flatMap((entries, at) => [entries, ...alone.slice(at, at + 1)]);
  const tried = [...rare, ...mixed];
  // A few sets in every place before more of them in any: most sentences wait for a place, not for a set.
  for (let at = 0; at < tried.length && waiting().length > 0; at += 50)
    for (const place of some)
      for (const kind of KINDS.filter((one) => waiting().some((name) => name.startsWith(`${one}/`))))
        for (const entries of tried.slice(at, at + 50)) make(place, entries, kind);
  expect(waiting()).toEqual([]);
});
