import { describe, expect, test } from 'vitest';
import { holds, type Answers } from '../../src/domain/flow/when.ts';
import { blankNames, effective, isChoice } from '../../src/domain/flow/flow.ts';
import { HOLDERS, withCare } from '../../src/domain/law/holders.ts';
import { reaching } from '../../src/domain/law/place.ts';
import { compose } from '../../src/domain/letter/letter.ts';
import type { Letter } from '../../src/domain/letter/value.ts';
import { lawAnswers } from '../../src/domain/letter/law.ts';
import { replyInput } from '../../src/domain/letter/reply.ts';
import { agencyOf, refusal, type RefusalResult } from '../../src/domain/refusal/refusal.ts';
import { content } from '../support/content.ts';
import { foreignNames, homeNames, reader, sentences } from '../support/letter-wrongs.ts';
import { isWhole } from '../support/long.ts';
import { entriesOf, flow, grounds, lawOf, marks } from '../support/refusal-case.ts';

/**
 * Everyone who has to ask, can: every kind of holder, everyone who may write, every answer and every place whose law is
 * verified. Every two of them meet in some case, so a hole that two of them make together is found.
 */

const TODAY = '2026-11-28';
const FIELDS = {
  ...{ 'asked-on': '2026-09-01', 'told-on': '2026-10-20', sent: TODAY },
  ...{ name: 'Ann Example', person: 'Sam Other', therapist: 'Dr. Keeper' },
};
const verified = Object.keys(content.places).filter((id) => content.places[id]?.confidence !== 'low');
const answers = grounds.map(({ id }) => id);

/** Everyone who may write, with what they answer. */
const WRITERS: readonly Answers[] = [
  { about: ['self'] },
  { about: ['helping'] },
  { about: ['child'], 'child-role': ['parent'], 'child-age': ['young'] },
  { about: ['child'], 'child-role': ['parent'], 'child-age': ['teen'] },
  { about: ['child'], 'child-role': ['guardian'] },
  { about: ['adult'], 'adult-role': ['guardian'] },
  { about: ['adult'], 'adult-role': ['power'] },
  { about: ['adult'], 'adult-role': ['authorized'] },
  { about: ['died'], 'died-role': ['executor'] },
  { about: ['died'], 'died-role': ['spouse'] },
  { about: ['died'], 'died-role': ['child'] },
];
const isOwn = (writer: Answers) => ['self', 'helping'].includes(String(writer['about']));

interface Step {
  readonly place: string;
  readonly holder: (typeof HOLDERS)[number];
  readonly writer: Answers;
  readonly answer: string;
}

/** Every place with every answer. Holders and writers run along at strides that let every two of the four meet. */
const steps: readonly Step[] = verified.flatMap((place, p) =>
  answers.flatMap((answer, a) => {
    const [holder, writer] = [HOLDERS[(p + a) % HOLDERS.length], WRITERS[(p + 2 * a) % WRITERS.length]];
    return holder && writer ? [{ place, holder, writer, answer }] : [];
  }),
);

const PERSON = 'Sam Other';
const said = (letter: Letter) =>
  sentences(letter)
    .map(({ pieces }) => pieces.map(({ text }) => text).join(''))
    .join(' ')
    .replaceAll('\u00a0', ' ');

/** Words that only somebody can write whose own record it is. */
const OF_ONESELF =
  /\bmy (own )?(record|notes|sessions?|therapist|therapy|treatment|care|answers|scores|test|story)\b|\b(about|harm|upset|working with) me\b|\bour (work|sessions)\b|\bI was your client\b|sessions (that )?I shared|(in|part of) a session\b|belong to me\b|I gave you|things I wrote/i;
/** Words that fit only where the person whose record it is lives. */
const OF_THE_LIVING = /\b(tak(es?|ing)|carry(ing)?) (over|on)\b|\bsupport them\b|nothing is wrong|I could turn to/i;
/** Words that speak to whoever has the notes. */
const TO_THE_HOLDER = /\byou (got|received|told|asked|informed|declined|handled|have left|keep)\b|\byou’ve\b|\byour (practice|notes|records?|portal|opinion|license)\b/i;

/** What is wrong with the words of a letter: they speak of or to the wrong person. */
function wrongPerson(letter: Letter, { writer, holder }: Pick<Step, 'writer' | 'holder'>, to: 'holder' | 'agency'): string[] {
  const text = said(letter);
  const found = [
    isOwn(writer) ? /Sam Other|\[name of the person\]/.exec(text) : OF_ONESELF.exec(text),
    String(writer['about']) === 'died' ? OF_THE_LIVING.exec(text) : null,
    to === 'agency' ? TO_THE_HOLDER.exec(text) : null,
    holder !== 'solo' && holder !== 'unlicensed' ? /you(’ve| have) left/i.exec(text) : null,
    /\b(undefined|null|NaN)\b|[{}]| {2}/.exec(text),
  ];
  return found.flatMap((one) => (one ? [`“${one[0]}” in: ${text}`] : []));
}

function madeFor({ place, holder, writer, answer }: Step) {
  const given = { ...writer, recipient: [holder] };
  const one = { place, happened: [answer], answers: given, fields: FIELDS, today: TODAY };
  const first = entriesOf(one);
  const result = refusal({ ...first.entries, grounds, law: first.law, flow, today: TODAY });
  const letterOf = (kind: string) => {
    const more = { ...first.entries.answers, letter: [kind], ask: result.asks };
    const entries = effective(flow, { answers: more, fields: FIELDS }, first.known);
    const input = replyInput({ marks, law: first.law, entries, blanks, body: agencyOf(result.bodies) });
    const text = content.replies[kind];
    if (!text) throw new Error(`content/replies/${kind}.yaml is missing.`);
    return { letter: compose(text, input), input };
  };
  return { result, letterOf };
}

const blanks = blankNames(flow);
const parts = (letter: Letter, id: string) => letter.paragraphs.find((one) => one.id === id)?.sentences ?? [];

/** A way on: something to say, something between giving up and insisting, and a letter. */
function nextStep({ outcomes, letters, asks }: RefusalResult): string[] {
  const [outcome] = outcomes;
  if (!outcome) return ['no outcome'];
  return [
    ...(outcome.ground.gentle.say.length > 0 ? [] : ['nothing to say']),
    ...(outcome.ground.middle.length + asks.length > 0 ? [] : ['no next step']),
    ...(letters.length > 0 ? [] : ['no letter']),
  ];
}

/** The agency: one of this place or of those whose law reaches it, and never a disciplinary body before a better one. */
function agency({ bodies }: RefusalResult, { place, answer, holder }: Step): string[] {
  const near = reaching(content.places, place).map(({ at }) => at);
  const conduct = bodies.findIndex(({ concerns }) => concerns === 'conduct');
  const forAll = bodies.some(({ concerns, professions }) => concerns === 'conduct' && professions === undefined);
  const other = bodies.findIndex(({ concerns }) => concerns === undefined);
  const isConduct = ['therapy-ended', 'hurt-or-anger'].includes(answer);
  return [
    ...bodies.filter(({ from }) => !near.includes(from)).map(({ body }) => `${body} is of another place`),
    ...(conduct >= 0 && other >= 0 && (isConduct && forAll) !== conduct < other ? ['the wrong kind of body first'] : []),
    ...(holder === 'unlicensed' && conduct >= 0 ? ['a licensing body for somebody without a license'] : []),
    ...(holder === 'school' && content.places[place]?.country === 'us' && !/Department of Education/.test(bodies.find(({ concerns }) => !concerns)?.body ?? '')
      ? ['a school, and not the Department of Education first']
      : []),
  ];
}

function complaint(step: Step, result: RefusalResult, letter: Letter): string[] {
  const address = said({ ...letter, paragraphs: letter.paragraphs.filter(({ id }) => id === 'address') });
  const agency = agencyOf(result.bodies);
  // The practice itself gets it where its law wants that first, or where no agency is known.
  const isToThem = /, complaints|whoever keeps the records/.test(address);
  const known = withCare({ ...step.writer, recipient: [step.holder] });
  const theyComeFirst = result.bodies.some(({ itself, when }) => itself && holds(when, known));
  // The opening of a complaint tells a charge, a leak or the therapist’s death, and the list tells the rest.
  const told = step.answer === 'closed-or-died' && !isToThem ? 'died' : step.answer;
  const openings = parts(letter, 'about').filter(({ id }) => new RegExp(`^(service-)?${told}-`).test(id));
  const happened = parts(letter, 'happened-list').length + openings.length;
  return [
    ...(isToThem === (agency === undefined || (theyComeFirst && step.holder !== 'died')) ? [] : ['a complaint to the wrong side']),
    ...(happened === 1 ? [] : [`a complaint that says ${happened} times what happened`]),
    ...(parts(letter, 'wish-list').length > 0 ? [] : ['a complaint that wants nothing']),
    ...(parts(letter, 'about').length > 0 ? [] : ['a complaint about nothing']),
    ...(!isToThem && agency && !address.includes((agency.addressee ?? agency.body).replaceAll('\u00a0', ' ')) ? [`not to ${agency.body}`] : []),
    ...wrongPerson(letter, step, isToThem ? 'holder' : 'agency'),
  ];
}

describe('every place, holder, writer and answer', () => {
  test('every two of them meet', () => {
    const met = (one: (step: Step) => unknown, other: (step: Step) => unknown) =>
      new Set(steps.map((step) => `${String(one(step))} ${String(other(step))}`)).size;
    const writer = (step: Step) => WRITERS.indexOf(step.writer);
    expect(met(({ place }) => place, ({ answer }) => answer)).toBe(verified.length * answers.length);
    expect(met(({ place }) => place, ({ holder }) => holder)).toBe(verified.length * HOLDERS.length);
    expect(met(({ place }) => place, writer)).toBe(verified.length * WRITERS.length);
    expect(met(({ holder }) => holder, ({ answer }) => answer)).toBe(HOLDERS.length * answers.length);
    expect(met(({ holder }) => holder, writer)).toBe(HOLDERS.length * WRITERS.length);
    expect(met(writer, ({ answer }) => answer)).toBe(WRITERS.length * answers.length);
  });

  test.each(verified)('%s: a letter that says what happened, a next step, and the right agency or none', (place) => {
    const wrong = new Set<string>();
    const home = homeNames(place);
    const ill = reader(home, foreignNames(home), flow);
    for (const step of steps.filter((one) => one.place === place)) {
      const { result, letterOf } = madeFor(step);
      const kind = result.letters[0] ?? 'thanks';
      const made = letterOf(kind);
      const { letter } = made;
      const isReply = kind === 'reply';
      const found = [
        ...nextStep(result),
        ...agency(result, step),
        ...ill(made),
        ...wrongPerson(letter, step, 'holder'),
        ...(isReply && parts(letter, 'opening').length + parts(letter, 'asks').length < 2 ? ['an empty reply'] : []),
        ...(isReply && parts(letter, 'asks').length === 0 ? ['a reply that asks nothing'] : []),
        ...(isReply && !isOwn(step.writer) && !said(letter).includes(PERSON) ? ['a reply about nobody'] : []),
        ...(result.letters.includes('complaint') && result.held.state === 'free' ? complaint(step, result, letterOf('complaint').letter) : []),
      ];
      for (const one of found) wrong.add(`${step.holder}, ${String(step.writer['about'])}, ${step.answer}: ${one}`);
    }
    expect([...wrong]).toEqual([]);
  });
});

describe('every place, holder and writer: the letters that ask', () => {
  const asking = content.flows['letter'];
  if (!asking) throw new Error('content/flows/letter.yaml has faults.');
  const KINDS = ['request', 'heads-up', 'reminder', 'spoken'] as const;
  const TONES = ['warm', 'neutral', 'formal'] as const;
  const names = blankNames(asking);

  const all = [null, ...verified].map((place, at) => [place, at] as const);
  test.each(all)('%s: each speaks of the right person, and names only law of its own', (place, at) => {
    const law = place === null ? null : lawOf(place);
    const home = homeNames(place);
    const ill = reader(home, foreignNames(home), asking);
    const wrong = new Set<string>();
    for (const [h, holder] of HOLDERS.entries())
      for (const [w, writer] of WRITERS.entries()) {
        // Every other pair of them in a place, with letters of every kind, and the rest in the next.
        if (!isWhole && (at + h + Math.floor(w / 2)) % 2 === 0) continue;
        const [kind, tone] = [KINDS[(h + w) % KINDS.length], TONES[(h + 2 * w) % TONES.length]];
        const text = content.letters[kind ?? 'request'];
        if (!text || !kind || !tone) throw new Error('A letter is missing.');
        const entered = {
          ...{ ...writer, recipient: [holder], kind: [kind === 'spoken' ? 'request' : kind], tone: [tone] },
          ...{ parts: ['progress', 'mine', 'originals', 'tests', 'childhood'], form: ['copy', 'together'], client: ['current'] },
          place: place ?? '',
        };
        const entries = effective(asking, { answers: entered, fields: FIELDS }, (known) => lawAnswers(law, known));
        const input = { law, answers: entries.answers, fields: entries.fields, blanks: names };
        const letter = compose(text, input);
        const found = [...ill({ letter, input }), ...wrongPerson(letter, { holder, writer }, 'holder')];
        // What is said aloud to an office names nobody.
        if (kind !== 'spoken' && !isOwn(writer) && !said(letter).includes(PERSON)) found.push(`about nobody: ${said(letter)}`);
        for (const one of found) wrong.add(`${kind}, ${holder}, ${String(writer['about'])}: ${one}`);
      }
    expect([...wrong]).toEqual([]);
  });
});

describe('whatever is answered, a letter about someone else speaks of nobody else', () => {
  const asking = content.flows['letter'];
  if (!asking) throw new Error('content/flows/letter.yaml has faults.');
  // What they are to the person is said in one sentence, which the walks above have read.
  const others: readonly Answers[] = ['child', 'adult', 'died'].flatMap((about) =>
    WRITERS.filter((writer) => String(writer['about']) === about).slice(0, 1),
  );
  const addressees = ['solo', 'clinic', 'died'] as const;
  const TONES = ['warm', 'neutral', 'formal'] as const;
  /** Every answer to every question but those that the test sets itself. */
  const choices = (of: typeof asking, set: readonly string[]) =>
    of.topics
      .flatMap(({ questions }) => questions)
      .filter(isChoice)
      .filter(({ id }) => !set.includes(id))
      .flatMap(({ id, answers }) => answers.map((answer) => ({ [id]: [answer.id] })));

  /** Every way to write about one of these: who writes, how it sounds, and one more answer; to these in turn or to each. */
  const ways = (more: readonly Answers[], to: 'each' | 'in turn') =>
    others.flatMap((writer, w) =>
      TONES.flatMap((tone, t) =>
        more.flatMap((one, at) =>
          addressees
            .filter((_, h) => to === 'each' || h === (w + t + at) % addressees.length)
            .map((holder) => ({ writer, holder, tone, one })),
        ),
      ),
    );

  test.each(['heads-up', 'request', 'reminder'])('%s', (kind) => {
    const wrong = new Set<string>();
    const more = choices(asking, ['recipient', 'about', 'child-role', 'adult-role', 'died-role', 'kind', 'tone', 'language', 'address-as']);
    for (const { writer, holder, tone, one } of ways(more, 'each')) {
      const entered = { ...writer, recipient: [holder], kind: [kind], tone: [tone], parts: ['progress', 'originals'], ...one };
      const entries = effective(asking, { answers: entered, fields: FIELDS }, (known) => lawAnswers(null, known));
      const input = { law: null, answers: entries.answers, fields: entries.fields, blanks: blankNames(asking) };
      for (const text of [content.letters[kind], content.letters['spoken']]) {
        if (!text) throw new Error('A letter is missing.');
        for (const found of wrongPerson(compose(text, input), { holder, writer }, 'holder'))
          wrong.add(`${String(writer['about'])}, ${JSON.stringify(one)}: ${found}`);
      }
    }
    expect([...wrong]).toEqual([]);
  });

  test.each(grounds.map(({ id }) => id))('the letters after “%s”', (ground) => {
    const wrong = new Set<string>();
    const all = (question: string) => choices(flow, []).flatMap((one) => one[question] ?? []);
    const bodies = all('body');
    const more = all('accepting').map((accepting, at) => ({ accepting: [accepting], body: [bodies[at % bodies.length] ?? ''] }));
    for (const { writer, holder, tone, one } of ways(more, 'in turn')) {
      const given = { ...writer, recipient: [holder], tone: [tone], ask: all('ask'), wish: all('wish'), tried: all('tried'), ...one };
      const { law, known, entries: first } = entriesOf({ happened: [ground], answers: given, fields: FIELDS, today: TODAY });
      for (const [kind, text] of Object.entries(content.replies)) {
        const entries = effective(flow, { answers: { ...first.answers, ...given, letter: [kind] }, fields: FIELDS }, known);
        const letter = compose(text, replyInput({ marks, law, entries, blanks, body: undefined }));
        for (const found of wrongPerson(letter, { holder, writer }, 'holder'))
          wrong.add(`${kind}, ${String(writer['about'])}, ${JSON.stringify(one)}: ${found}`);
      }
    }
    expect([...wrong]).toEqual([]);
  });
});
