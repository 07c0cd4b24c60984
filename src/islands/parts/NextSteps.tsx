import { due, longDate, spell, type Due } from '../../domain/deadline.ts';
import { isoDate } from '../../domain/letter.ts';
import { letterLimits, type LetterLaw } from '../../domain/letter-law.ts';
import type { Entries } from '../../domain/flow.ts';
import { given } from '../../domain/when.ts';

/** The days that matter after sending, soonest first. Counted from when they get it; in a reminder, from the first request. */
export function dueDays(law: LetterLaw | null, entries: Entries): Due[] {
  const reminder = given(entries.answers, 'kind').includes('reminder');
  const received = isoDate(entries.fields[reminder ? 'asked-on' : 'sent']);
  if (!law || received === undefined || given(entries.answers, 'kind').includes('heads-up')) return [];
  const { look, answer, guide } = letterLimits(law, entries.answers);
  return [look, answer ?? guide]
    .flatMap((limit) => (limit ? [due(limit, received)] : []))
    .sort((one, other) => one.date.localeCompare(other.date));
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
      <h3 id="next-title">Before you send it, and after</h3>
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
        <NextDays law={law} days={days} />
      )}
      <p class="soft small">{notAdvice}</p>
    </section>
  );
}

function NextDays({ law, days }: { law: LetterLaw | null; days: readonly Due[] }) {
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
            <strong>{longDate(date, law.country)}</strong>:{' '}
            {limit.what === 'inspect' ? 'you should have had the chance to look' : 'an answer is due'} (
            {spell(limit)}; {limit.strength === 'guidance' ? 'the regulator’s guidance, ' : ''}
            {limit.basis.split('; ')[0]}).
            {holidaysMove && ' A public holiday in between makes it later.'}
          </li>
        ))}
      </ul>
      <p>
        If that day passes without an answer, send a reminder first. Then you can complain
        {law.complaints[0] && (
          <>
            {' '}
            to: {law.complaints[0].body}. <a href={`/rights/${law.place}/`}>What to do if they say no</a>
          </>
        )}
        .
      </p>
    </>
  );
}
