import type { Letter } from '../../domain/letter/letter.ts';
import { finalLetter, type Edits } from '../../domain/letter/edits.ts';
import type { LetterLaw } from '../../domain/letter/law.ts';
import { SaveOnDevice } from '../keep/SaveOnDevice.tsx';
import type { Frame } from '../steps/use-frame.ts';
import { ViewHeading } from '../steps/ViewHeading.tsx';
import { YourAnswers } from '../steps/YourAnswers.tsx';
import { LetterDesk } from './LetterDesk.tsx';
import { dueDays, NextSteps } from './NextSteps.tsx';
import { Outputs } from './Outputs.tsx';
import type { Explain } from './Sheet.tsx';
import { Spoken } from './Spoken.tsx';

interface Props {
  readonly frame: Frame;
  readonly letter: Letter;
  readonly spoken: Letter;
  readonly law: LetterLaw | null;
  readonly texts: { readonly general: string; readonly notAdvice: string };
  readonly edits: Edits;
  readonly explain: Explain;
  readonly onEdit: (edits: Edits) => void;
}

/** The finished letter: what to say first, the letter with every word open to change, the ways to take it along. */
export function Finish({ frame, letter, spoken, law, texts, edits, explain, onEdit }: Props) {
  const { entries } = frame;
  const general = !law || law.basis.length === 0;
  return (
    <div class="finish">
      <ViewHeading frame={frame} className="no-print">
        Your letter
      </ViewHeading>
      {general && <p class="note no-print">{texts.general}</p>}
      <div class="finish-main">
        <Spoken spoken={spoken} />
        <LetterDesk letter={letter} edits={edits} explain={explain} onEdit={onEdit} />
      </div>
      <div class="finish-side">
        <Outputs
          letter={finalLetter(letter, edits)}
          subject={letter.subject}
          title={letter.title}
          country={law?.country ?? ''}
          days={dueDays(law, entries).map(({ date }) => date)}
        />
        <NextSteps law={law} entries={entries} notAdvice={texts.notAdvice} />
        <YourAnswers frame={frame} country={law?.country ?? ''} />
        <SaveOnDevice frame={frame} />
      </div>
    </div>
  );
}
