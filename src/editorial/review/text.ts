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
      `DEADLINES for a request received on ${sheet.received}`,
      ...(sheet.noDeadline ? [sheet.noDeadline] : sheet.deadlines.map(deadlineLine)),
    ],
    [
      'COMPLAINTS',
      ...sheet.complaints.map(
        (one) => `${one.body}${one.timeLimit ? ` (${one.timeLimit})` : ''}${one.url ? ` <${one.url}>` : ''}`,
      ),
    ],
    ['NOT VERIFIED YET', ...sheet.unverified.map((line) => `- ${line}`)],
    ...Object.entries(sheet.spoken).map(([tone, text]) => [`TO SAY: ${tone}`, text]),
    ...Object.entries(sheet.letters).flatMap(([kind, tones]) =>
      Object.entries(tones).map(([tone, text]) => [`LETTER: ${kind}, ${tone}`, text]),
    ),
  ];
  return sections
    .map(([title, ...lines]) => `${title}\n${'-'.repeat((title ?? '').length)}\n${lines.join('\n')}`)
    .join('\n\n');
}

function deadlineLine(one: ReviewSheet['deadlines'][number]): string {
  const notes = [
    one.condition,
    one.strength === 'guidance' ? 'guidance, not law' : null,
    one.holidaysMove ? 'public holidays move it later' : null,
  ].filter(Boolean);
  return `${one.date}  ${one.what}: ${one.length} from ${one.starts}, ${one.basis}${notes.length > 0 ? ` (${notes.join('; ')})` : ''} [${one.from}]`;
}
