import type { ComponentChildren } from 'preact';
import type { ReadinessResult as Result } from '../../domain/readiness/readiness.ts';
import type { Option, Readiness } from '../../domain/readiness/readiness.schema.ts';
import { fillText } from '../../domain/text/fill.ts';
import { SaveAnswersFile } from '../keep/AnswersFile.tsx';
import { SaveOnDevice } from '../keep/SaveOnDevice.tsx';
import type { OpenTopic } from '../../domain/flow/flow.ts';
import { given } from '../../domain/flow/when.ts';
import type { Frame } from '../steps/use-frame.ts';
import { ViewHeading } from '../steps/ViewHeading.tsx';
import { YourAnswers } from '../steps/YourAnswers.tsx';
import { Numbers } from './Numbers.tsx';
import { Plan } from './Plan.tsx';
import { Provenance } from './Provenance.tsx';
import { quoted } from './quoted.ts';
import { Ways } from './Ways.tsx';

interface Props {
  readonly frame: Frame;
  readonly texts: Readiness;
  readonly result: Result;
  /** Help lines, shown before everything else where they are needed. */
  readonly danger: ComponentChildren;
  /** The topic with which the questions after this result begin. */
  readonly more: string | undefined;
  readonly onLetter: (option?: Option) => void;
}

/** The result as one document: help first, the plan, conflicts, more questions, all ways, numbers, the answers. */
export function ReadinessResult({ frame, texts, result, danger, more, onLetter }: Props) {
  const { words } = texts;
  return (
    <div class="readiness-result print-result">
      <div>
        <ViewHeading frame={frame}>{words.result.title}</ViewHeading>
        {result.danger && danger}
        <Plan frame={frame} texts={texts} result={result} onLetter={onLetter} />
        {result.clashes.length > 0 && (
          <section aria-labelledby="clashes-title">
            <h2 id="clashes-title">{words.clashes.title}</h2>
            <ul>
              {result.clashes.map(({ id, said, text }) => (
                <li key={id}>
                  {fillText(words.result.said, { said: quoted(frame.flow, said, words.result) })} {text}
                </li>
              ))}
            </ul>
          </section>
        )}
        {more !== undefined && (
          <section class="no-print" aria-labelledby="more-title">
            <h2 id="more-title">{words.more.title}</h2>
            <p>{words.more.text}</p>
            <p>
              <button type="button" class="button" onClick={() => frame.show(more)}>
                {words.more.button}
              </button>
            </p>
          </section>
        )}
        <Ways result={result} flow={frame.flow} texts={texts} onLetter={onLetter} />
        <details class="part">
          <summary>{words.numbers.title}</summary>
          <Numbers texts={texts} />
        </details>
      </div>
      <Besides frame={frame} texts={texts} />
    </div>
  );
}

/** What goes with every result: the answers, ways to keep it, and how it was made. */
function Besides({ frame, texts }: Pick<Props, 'frame' | 'texts'>) {
  const { words } = texts;
  return (
    <>
      <div class="beside">
        <YourAnswers frame={frame} topics={listed(frame)} country="us" printed />
        <p class="no-print">
          <button type="button" class="button" onClick={() => window.print()}>
            {words.result.print}
          </button>
        </p>
        <SaveAnswersFile words={frame.words.file} entries={frame.entries} />
        <SaveOnDevice frame={frame} />
      </div>
      <p class="soft small">
        {words.result.decision} {texts.decision} {texts.notA}
      </p>
      <details class="part">
        <summary>{words.made.title}</summary>
        <Provenance texts={texts} />
      </details>
    </>
  );
}

/** The questions of the short way, and of the others those that were answered. */
function listed({ sections, entries }: Frame): readonly OpenTopic[] {
  const [short, ...others] = sections.map(({ topics }) => topics);
  const isAnswered = ({ questions }: OpenTopic) =>
    questions.some(({ id }) => given(entries.answers, id).some((answer) => answer !== ''));
  return [...(short ?? []), ...others.flat().filter(isAnswered)];
}
