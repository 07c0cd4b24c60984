import { whyUnnamed, type LetterLaw } from '../../domain/letter/law.ts';
import type { Answers } from '../../domain/flow/when.ts';
import { PartNote } from '../steps/PartNote.tsx';
import type { Frame } from '../steps/use-frame.ts';

interface Props {
  readonly frame: Frame;
  readonly law: LetterLaw | null;
  /** The answers that count. */
  readonly answers: Answers;
  /** Said where no law can be named, where it hangs on private or public, and where that of a state, province or canton decides. */
  readonly words: {
    readonly general: string;
    readonly careOpen: string;
    readonly leftToParts: string;
    readonly choosePart: string;
  };
}

/** Why a letter names no law. Where the law of a part of the country decides, the way to choose that part. */
export function GeneralNote({ frame, law, answers, words }: Props) {
  const why = law ? whyUnnamed(law, answers) : 'unknown';
  if (why === undefined) return null;
  return why === 'left-to-parts' ? (
    <PartNote frame={frame} text={words.leftToParts} choose={words.choosePart} />
  ) : (
    <p class="note no-print">{why === 'care' ? words.careOpen : words.general}</p>
  );
}
