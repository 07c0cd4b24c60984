import { longDate } from '../../domain/text/en.ts';
import type { AnswerDays } from '../../domain/law/by-answer.ts';
import type { Clock } from '../../domain/law/clock.ts';
import type { Due } from '../../domain/law/deadline.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { ShownSource } from '../../domain/refusal/refusal.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import { Sources } from './LawRules.tsx';

/** By when an answer is due, with the law that says so, and what a longer time would come to. */
export function AnswerClock({
  texts,
  clock: { state, due, extended, depends, others },
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
      {state === 'depends' && <Days of={depends} {...{ texts, country, label }} />}
      {due && <Sources parts={texts.parts} sources={[sourceOf(due)]} />}
      {others.length > 0 && (
        <>
          <p>{words.others}</p>
          <Days of={others} {...{ texts, country, label }} />
        </>
      )}
      {extended && (
        <>
          <p>{say(words.extended, extended.date)}</p>
          <Sources parts={texts.parts} sources={[sourceOf(extended)]} />
        </>
      )}
    </section>
  );
}

/** The days for each answer to an open question. */
function Days({
  of,
  texts,
  country,
  label,
}: Omit<Parameters<typeof AnswerClock>[0], 'clock'> & { readonly of: Clock['depends'] }) {
  return (
    <ul>
      {of.map(({ question, answers, dues, onCare }) => (
        <li key={answers.join()}>
          {dependsText(texts.clock, label(question, answers), { dues, onCare }, country)}{' '}
          {dues.length > 0 && <Sources parts={texts.parts} sources={dues.map(sourceOf)} />}
        </li>
      ))}
    </ul>
  );
}

function dependsText(
  words: RefusalText['clock'],
  holders: string,
  { dues, onCare }: Pick<AnswerDays, 'dues' | 'onCare'>,
  country: string,
): string {
  const days = [...new Set(dues.map(({ date }) => longDate(date, country)))];
  const none = onCare ? words.dependsCare : words.dependsNone;
  return fillText(days.length > 0 ? words.dependsDay : none, { holders, date: days.join('; ') });
}

function sourceOf({ limit }: Due): ShownSource {
  return { title: limit.basis, url: limit.cites[0]?.url ?? null };
}
