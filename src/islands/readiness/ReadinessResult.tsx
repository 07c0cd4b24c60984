import type { ComponentChildren } from 'preact';
import type { ReadinessResult as Result } from '../../domain/readiness/readiness.ts';
import type { Option, Readiness } from '../../domain/readiness/readiness.schema.ts';
import { given } from '../../domain/flow/when.ts';
import { SaveAnswersFile } from '../keep/AnswersFile.tsx';
import { SaveOnDevice } from '../keep/SaveOnDevice.tsx';
import type { Frame } from '../steps/use-frame.ts';
import { ViewHeading } from '../steps/ViewHeading.tsx';
import { Numbers } from './Numbers.tsx';
import { Plan } from './Plan.tsx';
import { Provenance } from './Provenance.tsx';
import { quoted } from './quoted.ts';
import { WayCard } from './WayCard.tsx';
import { YourAnswers } from '../steps/YourAnswers.tsx';

interface Props {
  readonly frame: Frame;
  readonly texts: Readiness;
  readonly result: Result;
  /** Help lines, shown before everything else where they are needed. */
  readonly danger: ComponentChildren;
  readonly onLetter: (option?: Option) => void;
}

/** The result as one document: help first, what pulls apart, the ways with reasons, a plan, numbers, the answers. */
export function ReadinessResult(props: Props) {
  const { frame, texts, result } = props;
  const { flow, entries } = frame;
  const { fitting, open } = result;
  const card = (way: Result['fitting'][number]) => (
    <WayCard key={way.option.id} way={way} flow={flow} texts={texts} onLetter={props.onLetter} />
  );
  return (
    <div class="readiness-result print-result">
      <ViewHeading frame={frame}>Your result</ViewHeading>
      {result.danger && props.danger}
      <p>
        The decision: <strong>{texts.decision}</strong>
      </p>
      <p class="soft small">{texts.notA}</p>
      {result.first.length > 0 && (
        <section aria-labelledby="first-title">
          <h2 id="first-title">What may help first</h2>
          <ul>
            {result.first.map(({ id, said, text, link }) => (
              <li key={id}>
                You said {quoted(flow, said)}: {text}{' '}
                <a href={link.href} target="_blank" rel="noreferrer">
                  {link.label}
                  <span class="visually-hidden"> (opens in a new tab)</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {result.clashes.length > 0 && (
        <section aria-labelledby="clashes-title">
          <h2 id="clashes-title">Where your answers pull apart</h2>
          <ul>
            {result.clashes.map(({ id, said, text }) => (
              <li key={id}>
                You said {quoted(flow, said)}. {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="fitting-title">
        <h2 id="fitting-title">Ways that fit what you said</h2>
        {fitting.length > 0 ? (
          <p class="soft">They stand in no order of worth. Every way stays open to you.</p>
        ) : (
          <p>
            You left the questions open, so nothing here speaks for one way more than for another. All{' '}
            {open.length} stand below. You can answer a question or two, or take any way as it is.
          </p>
        )}
        {fitting.map(card)}
      </section>
      {open.length > 0 && (
        <section aria-labelledby="open-title">
          <h2 id="open-title">{fitting.length > 0 ? 'The other ways, open to you too' : 'All ways'}</h2>
          {open.map(card)}
        </section>
      )}
      <Plan
        texts={texts}
        answers={entries.answers}
        questions={result.questions}
        country={given(entries.answers, 'where')[0] ?? ''}
        calendar={frame.words.calendar}
        onLetter={() => props.onLetter()}
      />
      <section aria-labelledby="numbers-title">
        <h2 id="numbers-title">What others reported</h2>
        <Numbers texts={texts} />
      </section>
      <YourAnswers frame={frame} country="us" printed />
      <p class="no-print">
        <button type="button" class="button main" onClick={() => window.print()}>
          Print the result
        </button>
      </p>
      <SaveAnswersFile words={frame.words.file} entries={entries} />
      <SaveOnDevice frame={frame} />
      <section aria-labelledby="made-title">
        <h2 id="made-title">How this was made</h2>
        <Provenance texts={texts} />
      </section>
    </div>
  );
}
