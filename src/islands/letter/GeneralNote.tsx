import { basisFor, isLeftToParts, type LetterLaw } from '../../domain/letter/law.ts';
import type { Answers } from '../../domain/flow/when.ts';
import type { Frame } from '../steps/use-frame.ts';

interface Props {
  readonly frame: Frame;
  readonly law: LetterLaw | null;
  /** The answers that count. */
  readonly answers: Answers;
  /** Said where no law can be named, and where that of a state, province or canton decides. */
  readonly words: {
    readonly general: string;
    readonly leftToParts: string;
    readonly choosePart: string;
  };
}

/** Why a letter names no law. Where the law of a part of the country decides, the way to choose that part. */
export function GeneralNote({ frame, law, answers, words }: Props) {
  if (law && basisFor(law, answers).length > 0) return null;
  return law && isLeftToParts(law, answers) ? (
    <PartNote frame={frame} text={words.leftToParts} choose={words.choosePart} />
  ) : (
    <p class="note no-print">{words.general}</p>
  );
}

/** Says that a part of the country has the law for this case, and leads to the question where it's chosen. */
export function PartNote({
  frame,
  text,
  choose,
}: {
  readonly frame: Frame;
  readonly text: string;
  readonly choose: string;
}) {
  const asking = frame.flow.topics.find(({ questions }) => questions.some(({ kind }) => kind === 'place'));
  return (
    <div class="note no-print">
      <p>{text}</p>
      {asking && (
        <p>
          <button type="button" class="button" onClick={() => frame.change(asking.id)}>
            {choose}
          </button>
        </p>
      )}
    </div>
  );
}
