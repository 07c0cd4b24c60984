import type { ComponentChildren } from 'preact';
import type { Answers } from '../../domain/flow/when.ts';
import { letterAnswers, readiness } from '../../domain/readiness/readiness.ts';
import type { Option, Readiness as Texts } from '../../domain/readiness/readiness.schema.ts';
import { LetterHere } from '../letter/LetterHere.tsx';
import type { Frame } from '../steps/use-frame.ts';
import { ReadinessResult } from './ReadinessResult.tsx';
import { LETTER, RESULT } from './views.ts';

interface Props {
  readonly frame: Frame;
  readonly texts: Texts;
  /** Help lines, shown before everything else where they are needed. */
  readonly danger: ComponentChildren;
  /** The topic with which the questions after the result begin. */
  readonly more: string | undefined;
  readonly handedOver: Answers | undefined;
  readonly onHandOver: (answers: Answers) => void;
}

/** The result, and the letter it led to. The letter stays while the result is shown again. */
export function ReadinessViews({ frame, texts, danger, more, handedOver, onHandOver }: Props) {
  const { answers } = frame.entries;
  function openLetter(option?: Option): void {
    const known = frame.places.flatMap((group) => group.places.map(({ id }) => id));
    onHandOver(letterAnswers(texts, option, answers, known));
    frame.show(LETTER);
  }
  return (
    <>
      {frame.step === RESULT && (
        <ReadinessResult
          {...{ frame, texts, danger, more }}
          result={readiness(texts, answers)}
          onLetter={openLetter}
        />
      )}
      {handedOver && (
        <LetterHere
          shown={frame.step === LETTER}
          which="letter"
          words={frame.words.here}
          handedOver={{ answers: handedOver }}
          onBack={() => frame.show(RESULT)}
        />
      )}
    </>
  );
}
