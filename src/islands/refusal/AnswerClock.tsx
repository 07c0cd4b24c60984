import type { Clock } from '../../domain/law/complaint.ts';
import type { Due } from '../../domain/law/deadline.ts';
import { fillText } from '../../domain/text/fill.ts';
import { longDate } from '../../domain/day/iso-date.ts';
import type { ShownSource } from '../../domain/refusal/refusal.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import { Sources } from './LawRules.tsx';

/** By when an answer is due, with the law that says so, and what a longer time would come to. */
export function AnswerClock({
  texts,
  clock: { state, due, extended },
  country,
}: {
  readonly texts: RefusalText;
  readonly clock: Clock;
  readonly country: string;
}) {
  const { clock: words } = texts;
  const say = (text: string, date: string | undefined) =>
    fillText(text, { date: date === undefined ? '' : longDate(date, country) });
  return (
    <section class="box clock" aria-labelledby="clock-title">
      <h2 id="clock-title">{words.title}</h2>
      <p>
        {state === 'no-day' ? words.noDay : say(words[state], due?.date)}{' '}
        {due?.holidaysMove && words.holidays}
      </p>
      {due && <Sources sources={[sourceOf(due)]} />}
      {extended && (
        <>
          <p>{say(words.extended, extended.date)}</p>
          <Sources sources={[sourceOf(extended)]} />
        </>
      )}
    </section>
  );
}

function sourceOf({ limit }: Due): ShownSource {
  return { title: limit.basis, url: limit.cites[0]?.url ?? null };
}
