import type { Clock } from '../../domain/law/complaint.ts';
import type { Due } from '../../domain/law/deadline.ts';
import type { Holder } from '../../domain/law/holders.ts';
import { fillText } from '../../domain/text/fill.ts';
import { longDate } from '../../domain/day/iso-date.ts';
import type { ShownSource } from '../../domain/refusal/refusal.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import { Sources } from './LawRules.tsx';

/** By when an answer is due, with the law that says so, and what a longer time would come to. */
export function AnswerClock({
  texts,
  clock: { state, due, extended, depends },
  country,
  label,
}: {
  readonly texts: RefusalText;
  readonly clock: Clock;
  readonly country: string;
  /** What a kind of holder is called; empty where no question offers it. */
  readonly label: (holder: Holder) => string;
}) {
  const { clock: words } = texts;
  const say = (text: string, date: string | undefined) =>
    fillText(text, { date: date === undefined ? '' : longDate(date, country) });
  return (
    <section class="box clock" aria-labelledby="clock-title">
      <h2 id="clock-title">{words.title}</h2>
      <p>
        {state === 'no-day' ? words.noDay : say(words[state], due?.date)}{' '}
        {due && due.counted !== due.date && say(words.moved, due.counted)}{' '}
        {due?.holidaysMove && words.holidays}
      </p>
      {state === 'depends' && (
        <ul>
          {depends.map(({ holders, dues }) => (
            <li key={holders.join()}>
              {dependsText(words, holders.map(label).filter(Boolean).join(', '), dues, country)}{' '}
              {dues.length > 0 && <Sources sources={dues.map(sourceOf)} />}
            </li>
          ))}
        </ul>
      )}
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

function dependsText(
  words: RefusalText['clock'],
  holders: string,
  dues: readonly Due[],
  country: string,
): string {
  const days = [...new Set(dues.map(({ date }) => longDate(date, country)))];
  return fillText(days.length > 0 ? words.dependsDay : words.dependsNone, { holders, date: days.join('; ') });
}

function sourceOf({ limit }: Due): ShownSource {
  return { title: limit.basis, url: limit.cites[0]?.url ?? null };
}
