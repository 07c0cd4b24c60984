import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { groundIds } from '../../src/domain/refusal/refusal.ts';
import { findingsByCountry } from '../../src/domain/refusal/grounds.ts';
import { content } from '../support/content.ts';
import { flow, grounds, lawOf, marks, resultOf, type Case } from '../support/refusal-case.ts';

const verified = Object.keys(content.places).filter((id) => content.places[id]?.confidence !== 'low');

/** Who watches over access, by place or country, as a pattern for the body's name. */
const WATCHDOGS = 'tests/content/watchdogs.yaml';
const patterns: Readonly<Record<string, string>> = parse(
  readFileSync(join(import.meta.dirname, 'watchdogs.yaml'), 'utf8'),
);
const WATCHES = Object.fromEntries(Object.entries(patterns).map(([id, words]) => [id, new RegExp(words, 'i')]));

describe('every answer in every place whose law is verified', () => {
  test.each(verified)('%s: a gentle step, a middle or firm step, and the body that watches over access', (place) => {
    const watch = WATCHES[place] ?? WATCHES[content.places[place]?.country ?? ''];
    const advice = `${content.places[place]?.name}: name the body that watches over access in ${WATCHDOGS}.`;
    expect(watch, advice).toBeDefined();
    for (const { id } of grounds) {
      const result = resultOf({ place, happened: [id] });
      const [outcome, ...others] = result.outcomes;
      expect(others, id).toEqual([]);
      expect(outcome?.ground.id).toBe(id);
      expect(outcome?.ground.gentle.say.length, id).toBeGreaterThan(0);
      expect((outcome?.ground.middle.length ?? 0) + result.asks.length, id).toBeGreaterThan(0);
      expect(result.letters.length, id).toBeGreaterThan(0);
      expect(result.bodies.some(({ body }) => watch?.test(body)), `${place} ${id}`).toBe(true);
      for (const finding of outcome?.findings ?? []) expect(finding.sources.length, finding.id).toBeGreaterThan(0);
    }
  });

  test('there are as many answers as the question offers, each with a file, and no file without an answer', () => {
    expect(grounds.map(({ id }) => id)).toEqual(groundIds(flow));
    expect(Object.keys(content.refusals).sort()).toEqual([...groundIds(flow)].sort());
    expect(grounds.length).toBeGreaterThanOrEqual(26);
  });

  test('every finding of every answer can come up in some place, or by some answer', () => {
    const seen = new Set<string>();
    const collect = (one: Case) => {
      for (const { ground, findings } of resultOf(one).outcomes)
        for (const { id } of findings) seen.add(`${ground.id}/${id}`);
    };
    for (const ground of grounds)
      for (const finding of ground.findings)
        for (const one of casesFor(ground.id, finding.when ?? {})) {
          if (seen.has(`${ground.id}/${finding.id}`)) break;
          collect(one);
        }
    const all = grounds.flatMap((ground) => ground.findings.map(({ id }) => `${ground.id}/${id}`));
    expect(all.filter((one) => !seen.has(one))).toEqual([]);
    expect(all.length).toBeGreaterThan(600);
  });

  test('a place of low confidence adds no finding of its own', () => {
    for (const ground of grounds)
      for (const { id, when } of ground.findings)
        for (const place of when?.['law-line'] ?? [])
          expect(content.places[place]?.confidence, `${ground.id}/${id}`).not.toBe('low');
  });

  test('a page without questions shows every finding once, in its country, but those for who is not sure', () => {
    for (const ground of grounds) {
      const listed = findingsByCountry(ground, content.places).flatMap(({ findings }) => findings);
      const plain = ground.findings.filter(
        ({ when }) => !Object.values(when ?? {}).some((answers) => answers.join() === 'unsure'),
      );
      expect(listed.map(({ id }) => id).sort()).toEqual(plain.map(({ id }) => id).sort());
    }
  });
});

/** Cases under which a condition holds: a place for it, the answers it names, and a request long ago or of yesterday. */
function casesFor(ground: string, when: Readonly<Record<string, readonly string[]>>): Case[] {
  const { 'law-line': line, 'law-country': country, due, grounds: beside, ...answers } = when;
  const places = line ?? (country ? verified.filter((id) => country.includes(content.places[id]?.country ?? '')) : [...verified, '']);
  const asked = due?.includes('ahead') ? ['2026-11-26'] : due?.includes('unknown') ? [''] : due?.includes('depends') ? ['2026-11-20'] : ['2026-01-05', ''];
  const own = Object.fromEntries(Object.entries(answers).filter(([question]) => !question.startsWith('law-') && question !== 'stage'));
  return places.flatMap((place) =>
    asked.map((day) => ({
      place,
      happened: [ground, ...(beside ?? [])],
      // Who runs the care is asked only where the kind of holder leaves it open.
      answers: { ...(own['care'] && { recipient: ['unsure'] }), ...own },
      fields: { 'asked-on': day },
    })),
  );
}

describe('several answers at once', () => {
  test('give one result, with each in the order of the questions, and one list of what to ask', () => {
    const result = resultOf({ place: 'gb', happened: ['fee', 'harm', 'part-only'] });
    expect(result.outcomes.map(({ ground }) => ground.id)).toEqual(['part-only', 'harm', 'fee']);
    expect(result.asks).toEqual(expect.arrayContaining(['rest', 'reasons', 'fee']));
    expect(new Set(result.asks).size).toBe(result.asks.length);
    expect(result.letters[0]).toBe('reply');
  });

  test('every pair keeps what each alone brings', () => {
    for (const [at, one] of marks.entries())
      for (const other of marks.slice(at + 1)) {
        const both = resultOf({ place: 'us-ny', happened: [one.id, other.id] });
        expect(both.outcomes.map(({ ground }) => ground.id)).toEqual([one.id, other.id]);
      }
  });

  /** Who has the record, and whose it is: what an answer counts as never depends on these. */
  const WRITERS = ['self', 'child', 'adult', 'died'].flatMap((about) =>
    ['solo', 'clinic', 'public', 'school', 'insurer', 'closed'].map((recipient) => ({ about: [about], recipient: [recipient] })),
  );
  test.each([
    ['court-case', 'offer'],
    ['court-case', 'hurt-or-anger'],
    ['court-case', 'came'],
    ['parent-or-child', 'offer'],
    ['parent-or-child', 'hurt-or-anger'],
    ['parent-or-child', 'came'],
  ])('%s is a refusal, and %s beside it doesn’t deny that', (refusing, beside) => {
    for (const answers of WRITERS)
      for (const happened of [[refusing], [refusing, beside]]) {
        const { stages, held, outcomes } = resultOf({ place: 'us-ny', happened, answers });
        expect(stages).toContain('refused');
        expect(held.state).toBe('free');
        const shown = outcomes.flatMap(({ ground }) => [ground.reveals, ground.firm.text, ground.gentle.do]);
        for (const line of shown)
          expect(line).not.toMatch(/nothing (has been|was) refused|so there’s nothing|^there’s nothing/i);
      }
  });

  test('nothing marked is no error: no outcome, no letter, nothing claimed', () => {
    const result = resultOf({ place: 'us', happened: [] });
    expect(result.outcomes).toEqual([]);
    expect(result.letters).toEqual([]);
    expect(result.asks).toEqual([]);
  });

  test('without a place no law is named, and every step stays open', () => {
    for (const { id } of grounds) {
      const result = resultOf({ happened: [id] });
      expect(result.bodies).toEqual([]);
      expect(result.outcomes[0]?.findings.filter(({ when }) => when?.['law-line'])).toEqual([]);
      expect(result.letters.length).toBeGreaterThan(0);
    }
  });
});

describe('a therapist whom HIPAA does not cover', () => {
  /** Systems that HIPAA covers anyway, so that nobody is asked. */
  const COVERED = ['us-fed-va', 'us-fed-mil', 'us-fed-ihs'];
  const open = verified.filter((id) => content.places[id]?.country === 'us' && !COVERED.includes(id));
  /** Nobody but the department that runs them hears of federal prisons, and only where it refused a formal request. */
  const ALONE = ['us-fed-bop'];
  test.each(open)('%s: nothing rests on HIPAA', (place) => {
    for (const { id } of grounds) {
      const result = resultOf({
        place,
        happened: [id],
        answers: { covered: ['uncovered'] },
        fields: { 'asked-on': '2026-09-01' },
      });
      const rules = result.outcomes.flatMap((one) => [...one.rightHere, ...one.duties, ...one.alternatives, ...one.subjects]);
      const federal = (cites: readonly { from: string; kind: string }[]) =>
        cites.some((cited) => cited.from === 'us' && cited.kind === 'law');
      expect(rules.filter(({ cites }) => federal(cites))).toEqual([]);
      expect(result.bodies.filter(({ cites }) => federal(cites))).toEqual([]);
      if (ALONE.includes(place)) expect(result.bodies.filter(({ from }) => from !== place)).toEqual([]);
      else expect(result.bodies.length, 'the licensing board is left').toBeGreaterThan(0);
      expect(result.clock.due?.limit.from).not.toBe('us');
      for (const { findings } of result.outcomes)
        expect(findings.filter(({ when }) => when?.['law-line']?.includes('us'))).toEqual([]);
    }
  });
});

test('the law that the tool fetches holds only findings of that place', () => {
  for (const place of verified) {
    const law = lawOf(place);
    for (const findings of Object.values(law?.findings ?? {}))
      for (const { when } of findings)
        expect(
          when?.['law-line']?.some((one) => law?.line.includes(one) || law?.standIns?.[one] !== undefined) ||
            when?.['law-country']?.includes(law?.country ?? ''),
        ).toBe(true);
  }
});
