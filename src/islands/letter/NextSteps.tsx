import { dueDates, spell, type Due } from '../../domain/law/deadline.ts';
import { isoDate, longDate, type IsoDate } from '../../domain/day/iso-date.ts';
import type { LetterLaw } from '../../domain/letter/law.ts';
import type { Entries } from '../../domain/flow/flow.ts';
import { given } from '../../domain/flow/when.ts';

/** The day the count starts from: when they got the first request in a reminder, otherwise when they get this letter. */
function countedFrom(entries: Entries): IsoDate | undefined {
  const kind = given(entries.answers, 'kind')[0];
  return kind === 'heads-up' ? undefined : isoDate(entries.fields[kind === 'reminder' ? 'asked-on' : 'sent']);
}

/** The days that matter after sending, soonest first. None for a heads-up note, from which nothing counts. */
export function dueDays(law: LetterLaw | null, entries: Entries, extended = false): Due[] {
  const received = countedFrom(entries);
  return law && received !== undefined ? dueDates(law.limits, entries.answers, received, extended) : [];
}

interface Props {
  readonly law: LetterLaw | null;
  readonly entries: Entries;
  readonly notAdvice: string;
}

/** How to send it, what to put in, what happens next and by when. */
export function NextSteps({ law, entries, notAdvice }: Props) {
  const days = dueDays(law, entries);
  const headsUp = given(entries.answers, 'kind').includes('heads-up');
  const delivery = given(entries.answers, 'delivery')[0];
  return (
    <section class="no-print" aria-labelledby="next-title">
      <h2 id="next-title">Before you send it, and after</h2>
      <ul class="checklist">
        <li>Read it once aloud. Change what does not sound like you.</li>
        <li>
          Sign it, or type your name. Keep a copy for yourself, with the date, in a place that only you can
          open.
        </li>
        {!headsUp && (
          <li>
            Hand it over, email it or post it, whichever is safe for you. If you post it, ask for proof of
            delivery.
          </li>
        )}
        {!headsUp && (
          <li>
            Put nothing else in. Show proof of who you are only if they ask, and cover what they do not need.
          </li>
        )}
        {(delivery === 'post' || delivery === 'mail') && (
          <li>Is that address safe? Someone else at home, or in a shared account, may see what arrives.</li>
        )}
      </ul>
      {headsUp ? (
        <p>
          No time limit starts with this note. When you are ready, you can come back and write the request.
        </p>
      ) : (
        <NextDays law={law} days={days} latest={dueDays(law, entries, true).at(-1)} />
      )}
      <p class="soft small">{notAdvice}</p>
    </section>
  );
}

/** What each kind of limit is for, said of its day. */
const DUE: Readonly<Record<string, string>> = {
  inspect: 'you should have had the chance to look',
  copy: 'a copy is due',
};

function NextDays({
  law,
  days,
  latest,
}: {
  law: LetterLaw | null;
  days: readonly Due[];
  latest: Due | undefined;
}) {
  if (!law || days.length === 0) {
    return (
      <p>
        There is no fixed time limit that we could verify. A month is a fair time to wait before you ask
        again. That is our own suggestion.
      </p>
    );
  }
  return (
    <>
      <ul>
        {days.map(({ limit, date, holidaysMove }) => (
          <li key={limit.id}>
            <strong>{longDate(date, law.country)}</strong>: {DUE[limit.what] ?? 'an answer is due'} (
            {spell(limit)}; {limit.strength === 'guidance' ? 'the regulator’s guidance, ' : ''}
            {limit.basis.split('; ')[0]}).
            {holidaysMove && ' A public holiday in between makes it later.'}
          </li>
        ))}
      </ul>
      {latest?.limit.what === 'extension' && (
        <p>
          If they write to you before that day and say why, the law lets them take longer, until{' '}
          {longDate(latest.date, law.country)} at most.
        </p>
      )}
      <p>
        If that day passes without an answer, send a reminder first. Then you can complain
        {law.complaints[0] && <> to: {law.complaints[0].body}</>}.
      </p>
      <p>
        Whatever they answer: <a href="/refusal/">what it may mean, and your next step</a>.
      </p>
    </>
  );
}
