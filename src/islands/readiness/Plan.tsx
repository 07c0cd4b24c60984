import { longDate } from '../../domain/text/en.ts';
import { useState } from 'preact/hooks';
import { given } from '../../domain/flow/when.ts';
import { dayToThinkAgain, type ReadinessResult } from '../../domain/readiness/readiness.ts';
import type { Option, Readiness } from '../../domain/readiness/readiness.schema.ts';
import { fillText } from '../../domain/text/fill.ts';
import { CalendarOutput } from '../letter/CalendarOutput.tsx';
import { Status } from '../steps/Status.tsx';
import { today } from '../steps/today.ts';
import type { Frame } from '../steps/use-frame.ts';
import { quoted } from './quoted.ts';

interface Props {
  readonly frame: Frame;
  readonly texts: Readiness;
  readonly result: ReadinessResult;
  readonly onLetter: (option?: Option) => void;
}

/** What comes next: the client's choice, what to do before it, a line to say, a day, questions, and the letter. */
export function Plan({ frame, texts, result, onLetter }: Props) {
  const { plan } = texts.words;
  const lean = texts.options.find(({ id }) => given(frame.entries.answers, 'lean').includes(id));
  return (
    <section class="plan" aria-labelledby="plan-title">
      <h2 id="plan-title">{plan.title}</h2>
      {lean ? (
        <p>
          {plan.lean} <strong>{lean.title}</strong>.
        </p>
      ) : (
        <p>{plan.open}</p>
      )}
      {result.first.length > 0 && <First frame={frame} texts={texts} first={result.first} />}
      {lean && (
        <p>
          {result.letterWaits ? plan.sayAfter : plan.say} <q>{lean.say}</q>
        </p>
      )}
      <ThinkAgain frame={frame} texts={texts} />
      <h3>{plan.questions}</h3>
      <ol class="to-take">
        {result.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <p class="no-print">
        <button
          type="button"
          class={result.letterWaits ? 'button' : 'button main'}
          onClick={() => onLetter(lean)}
        >
          {result.letterWaits ? plan.letterAfter : plan.letter}
        </button>
      </p>
    </section>
  );
}

type FirstProps = Pick<Props, 'frame' | 'texts'> & Pick<ReadinessResult, 'first'>;

/** What comes before the letter and before reading, each with the answer that it comes from. */
function First({ frame, texts, first }: FirstProps) {
  const { plan, result } = texts.words;
  return (
    <div class="box first-things">
      <h3>{plan.first}</h3>
      <ul>
        {first.map(({ id, said, text, link }) => (
          <li key={id}>
            <strong>{text}</strong> {fillText(result.said, { said: quoted(frame.flow, said, result) })}{' '}
            <a href={link.href} target="_blank" rel="noreferrer">
              {link.label}
              <span class="visually-hidden"> {result.newTab}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The day the client chose to think again, which can go into their calendar. */
function ThinkAgain({ frame, texts }: Pick<Props, 'frame' | 'texts'>) {
  const { plan } = texts.words;
  const [said, setSaid] = useState('');
  const country = given(frame.entries.answers, 'where')[0] ?? '';
  const day = dayToThinkAgain(frame.entries.answers, today());
  return (
    <>
      <p>
        {day === undefined
          ? plan.noDay
          : fillText(plan.again, {
              date: longDate(day, country === '' || country.startsWith('us') ? 'us' : country),
            })}
      </p>
      {day !== undefined && (
        <details class="no-print">
          <summary>{plan.calendar}</summary>
          <CalendarOutput
            days={[{ date: day, what: 'own' }]}
            words={frame.words.calendar}
            day={(date) => longDate(date, 'us')}
            onSaid={setSaid}
          />
        </details>
      )}
      <Status text={said} className="no-print" />
    </>
  );
}
