import { useState } from 'preact/hooks';
import { longDate } from '../../domain/day/iso-date.ts';
import { dayToThinkAgain } from '../../domain/readiness/readiness.ts';
import type { Readiness } from '../../domain/readiness/readiness.schema.ts';
import { given, type Answers } from '../../domain/flow/when.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { CalendarOutput } from '../letter/CalendarOutput.tsx';
import { today } from '../steps/today.ts';

interface Props {
  readonly texts: Readiness;
  readonly answers: Answers;
  readonly questions: readonly string[];
  /** The place, which decides how dates are written. */
  readonly country: string;
  readonly calendar: ToolWords['calendar'];
  readonly onLetter: () => void;
}

/** What comes next: the way the client leans to, a line to say, a day to think again, questions for the session. */
export function Plan({ texts, answers, questions, country, calendar, onLetter }: Props) {
  const [said, setSaid] = useState('');
  const lean = texts.options.find(({ id }) => given(answers, 'lean').includes(id));
  const day = dayToThinkAgain(answers, today());
  return (
    <section aria-labelledby="plan-title">
      <h2 id="plan-title">Your plan</h2>
      <p>
        {lean ? (
          <>
            Today you lean towards: <strong>{lean.title}</strong>. A first line to say: <q>{lean.say}</q>
          </>
        ) : (
          'You have not settled on a way, and you need not do so today.'
        )}
      </p>
      <p>
        {day === undefined
          ? 'No day is set to think again. You can come back to this at any time.'
          : `Think again on ${longDate(day, country === '' || country.startsWith('us') ? 'us' : country)}.`}
      </p>
      {day !== undefined && (
        <details class="no-print">
          <summary>Put that day into a calendar</summary>
          <CalendarOutput days={[day]} words={calendar} onSaid={setSaid} />
        </details>
      )}
      <p role="status" class="no-print">
        {said}
      </p>
      <h3>Three questions to take to the session</h3>
      <ol>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <p class="no-print">
        <button type="button" class="button main" onClick={onLetter}>
          Open the letter tool here
        </button>
      </p>
    </section>
  );
}
