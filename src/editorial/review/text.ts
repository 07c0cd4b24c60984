import { upperFirst } from '../../domain/text/en.ts';
import type { ReviewSheet } from './place.ts';
import { holderWords, pauseWords, startWords, whatFor, whenWords } from './words.ts';

/** The review sheet as text to read, print and mark. */
export function reviewText(sheet: ReviewSheet): string {
  const sections = [
    [
      `${sheet.name} (${sheet.place})`,
      `Confidence: ${sheet.confidence}. Law as of ${sheet.asOf}. Checked ${sheet.checked}, next check ${sheet.nextCheck}.`,
      ...(sheet.parent
        ? [`[${sheet.parent}] marks what comes from content/places/${sheet.parent}.yaml.`]
        : []),
    ],
    ['WHAT THE LAW SAYS', ...sheet.facts.map((fact) => factLines(fact, sheet.place))],
    [
      `DEADLINES: ${caseOf(sheet)}`,
      ...(sheet.noDeadline
        ? [sheet.noDeadline]
        : sheet.deadlines.flatMap((one) => deadlineLines(one, sheet))),
      ...(sheet.answerDue ? [`${sheet.answerDue}  The time to answer ends.`] : []),
      ...sheet.byHolder.map(
        ({ holders, dates, onCare }) =>
          `${dates.join(', ') || (onCare ? 'Depends on private or public' : 'No deadline confirmed')}  if ${holderWords(holders)} has the record`,
      ),
      ...(sheet.review
        ? [`${sheet.review.by}  Last day to ask for a review\n    ${sheet.review.basis}`]
        : []),
    ],
    ['COMPLAINTS: LAST DAYS', ...sheet.complaints.map((one) => complaintLines(one, sheet.place))],
    [
      'AT A GLANCE, AS THE PAGE SHOWS IT',
      ...Object.entries(sheet.card).map(([question, answer]) => `${question} ${answer}`),
    ],
    [
      'NOT CONFIRMED YET',
      ...(sheet.unverified.length > 0 ? sheet.unverified : ['Nothing is open.']).map((line) => `- ${line}`),
    ],
    ...(sheet.twins.length > 0 ? twinSections(sheet) : letterSections(sheet)),
  ];
  return sections
    .map(([title, ...lines]) => `${title}\n${'-'.repeat((title ?? '').length)}\n${lines.join('\n')}`)
    .join('\n\n');
}

function letterSections({ spoken, letters }: ReviewSheet): string[][] {
  return [
    ...Object.entries(spoken).map(([tone, text]) => [`TO SAY: ${tone}`, text]),
    ...Object.entries(letters).flatMap(([kind, tones]) =>
      Object.entries(tones).map(([tone, text]) => [`LETTER: ${kind}, ${tone}`, text]),
    ),
  ];
}

/** Every sentence with its English under it, so that a reviewer compares line by line. */
function twinSections({ twins }: ReviewSheet): string[][] {
  return [...new Set(twins.map(({ letter }) => letter))].map((letter) => [
    `LETTER: ${letter}, each sentence and its English`,
    ...twins
      .filter((twin) => twin.letter === letter)
      .map(({ sentence, text, english }) => `[${sentence}]\n  ${text}\n  ${english}`),
  ]);
}

/** A fact, marked where a parent's file says it, with its sources below. */
function factLines({ subject, from, text, sources }: ReviewSheet['facts'][number], place: string): string {
  const named = sources.map(({ label, url }) => `${label}${url ? ` <${url}>` : ' (no address)'}`);
  return [`${subject}${mark(from, place)}: ${text}`, ...named].join('\n    ');
}

const mark = (from: string, place: string) => (from === place ? '' : ` [${from}]`);

/** The case as the reviewer gave it, such as "a request received on 2026-12-01 by a group practice, with no answer". */
function caseOf({ received, refused, extended, holder, paused }: ReviewSheet): string {
  return [
    `a request received on ${received}${holder ? ` by ${holderWords([holder])}` : ''}`,
    ...(paused ? [`the clock stopped from ${paused.from} to ${paused.to}`] : []),
    ...(extended ? ['longer time taken'] : []),
    refused ? `refused on ${refused}` : 'no answer',
  ].join(', ');
}

function deadlineLines(one: ReviewSheet['deadlines'][number], { received, place }: ReviewSheet): string[] {
  const notes = [
    one.condition && `Only: ${one.condition}`,
    one.example && `This is an example, as if that day were ${received}.`,
    one.strength === 'guidance' && 'This is guidance, not law.',
    one.when && upperFirst(`${whenWords(one.when)}.`),
    one.counted !== one.date && `The count ends on ${one.counted}, which is no working day.`,
    one.holidaysMove && 'We don’t know the public holidays of these days. They could make it later.',
    ...one.pauses.map(({ for: why, goesOn }) => pauseWords(why, goesOn)),
  ].filter((note) => note !== null && note !== false);
  return [
    `${one.date}  To ${whatFor(one.what)}: ${one.length} ${startWords(one.starts)}${mark(one.from, place)}`,
    ...[one.basis, ...notes].map((line) => `    ${line}`),
  ];
}

function complaintLines(one: ReviewSheet['complaints'][number], place: string): string {
  return [
    `${one.by ?? 'No date worked out'}  ${one.body}${mark(one.from, place)}`,
    ...[one.timeLimit && upperFirst(`${one.timeLimit}.`), one.url].filter(Boolean),
  ].join('\n    ');
}
