import { longDate } from '../../domain/text/en.ts';
import type { Clock } from '../../domain/law/complaint.ts';
import type { Due } from '../../domain/law/deadline.ts';
import { fillText } from '../../domain/text/fill.ts';
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
  /** What answers to a question are called, in a row; empty where no question offers them. */
  readonly label: (question: string, answers: readonly string[]) => string;
}) {
  const { clock: words } = texts;
  const isFact = state === 'depends' && depends.some(({ question }) => question !== 'recipient');
  const say = (text: string, date: string | undefined) =>
    fillText(text, { date: date === undefined ? '' : longDate(date, country) });
  return (
    <section class="box clock" aria-labelledby="clock-title">
      <h2 id="clock-title">{words.title}</h2>
      <p>
        {state === 'no-day' ? words.noDay : say(isFact ? words.dependsFact : words[state], due?.date)}{' '}
        {due && due.counted !== due.date && say(words.moved, due.counted)}{' '}
        {due?.holidaysMove && words.holidays}
      </p>
      {state === 'depends' && (
        <ul>
          {depends.map(({ question, answers, dues }) => (
            <li key={answers.join()}>
              {dependsText(words, label(question, answers), dues, country)}{' '}
              {dues.length > 0 && <Sources parts={texts.parts} sources={dues.map(sourceOf)} />}
            </li>
          ))}
        </ul>
      )}
      {due && <Sources parts={texts.parts} sources={[sourceOf(due)]} />}
      {extended && (
        <>
          <p>{say(words.extended, extended.date)}</p>
          <Sources parts={texts.parts} sources={[sourceOf(extended)]} />
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
