import type { When } from '../../domain/flow/when.ts';
import type { ReviewSheet } from './place.ts';

/** The review sheet as text to read, print and mark. */
export function reviewText(sheet: ReviewSheet): string {
  const sections = [
    [
      `${sheet.name} (${sheet.place})`,
      `confidence ${sheet.confidence}; law as of ${sheet.asOf}; checked ${sheet.checked}; next check ${sheet.nextCheck}; parent: ${sheet.parent ?? 'none'}`,
    ],
    [
      'FACTS',
      ...sheet.facts.map(
        (fact) =>
          `${fact.subject}${fact.from === sheet.place ? '' : ` [${fact.from}]`}: ${fact.text}\n    ${fact.sources.map((source) => `${source.label}${source.url ? ` <${source.url}>` : ' (no address)'}`).join('\n    ')}`,
      ),
    ],
    [
      `DEADLINES for a request received on ${sheet.received}${caseOf(sheet)}`,
      ...(sheet.noDeadline
        ? [sheet.noDeadline]
        : sheet.deadlines.flatMap((one) => deadlineLines(one, sheet.received))),
      ...(sheet.answerDue ? [`An answer is due by ${sheet.answerDue}.`] : []),
      ...sheet.byHolder.map(
        ({ holders, dates }) =>
          `${dates.join(', ') || 'no limit verified'}  if held by: ${holders.join(', ')}`,
      ),
      ...(sheet.review ? [`${sheet.review.by}  ask for a review, ${sheet.review.basis}`] : []),
    ],
    [
      'COMPLAINTS',
      ...sheet.complaints.map(
        (one) =>
          `${one.by ?? 'no date'}  ${one.body}${one.timeLimit ? ` (${one.timeLimit})` : ''}${one.url ? ` <${one.url}>` : ''}`,
      ),
    ],
    [
      'THE CARD OF ITS PAGE',
      ...Object.entries(sheet.card).map(([question, answer]) => `${question} ${answer}`),
    ],
    ['NOT VERIFIED YET', ...sheet.unverified.map((line) => `- ${line}`)],
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

/** What else the reviewer said of the case. */
function caseOf({ refused, extended, holder, paused }: ReviewSheet): string {
  return [
    holder ? `, held by: ${holder}` : '',
    paused ? `, the clock stopped from ${paused.from} to ${paused.to}` : '',
    extended ? ', with longer time' : '',
    refused ? `, refused on ${refused}` : ', and nobody answers',
  ].join('');
}

function deadlineLines(one: ReviewSheet['deadlines'][number], received: string): string[] {
  const notes = [
    one.condition,
    one.example ? `an example, as if that day were ${received}` : null,
    one.strength === 'guidance' ? 'guidance, not law' : null,
    one.when ? `only for ${spoken(one.when)}` : null,
    one.counted === one.date ? null : `the count ends on ${one.counted}, no working day`,
    one.holidaysMove ? 'the public holidays of these days are not known and could make it later' : null,
  ].filter(Boolean);
  const line = `${one.date}  ${one.what}: ${one.length} from ${one.starts}, ${one.basis}${notes.length > 0 ? ` (${notes.join('; ')})` : ''} [${one.from}]`;
  return [
    line,
    ...one.pauses.map(({ for: why, goesOn }) => `    pauses for: ${why}; goes on with: ${goesOn}`),
  ];
}

function spoken(when: When): string {
  return Object.entries(when)
    .map(([question, answers]) => `${question}: ${answers.join(', ')}`)
    .join('; ');
}
