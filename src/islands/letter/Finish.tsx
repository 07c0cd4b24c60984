import type { RefObject } from 'preact';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import type { Entries, OpenTopic } from '../../domain/flow/flow.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import { finalLetter, type Edits } from '../../domain/letter/edits.ts';
import type { LetterLaw } from '../../domain/letter/law.ts';
import { YourAnswers } from '../steps/YourAnswers.tsx';
import { Keeping } from '../keep/Keeping.tsx';
import { LetterDesk } from './LetterDesk.tsx';
import { dueDays, NextSteps } from './NextSteps.tsx';
import { Outputs } from './Outputs.tsx';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import type { Explain } from './Sheet.tsx';
import { Spoken } from './Spoken.tsx';

interface Props {
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly letter: Letter;
  readonly spoken: Letter;
  readonly law: LetterLaw | null;
  readonly entries: Entries;
  readonly flow: Flow;
  readonly topics: readonly OpenTopic[];
  readonly places: readonly PlaceGroup[];
  readonly texts: { readonly general: string; readonly notAdvice: string };
  readonly edits: Edits;
  readonly explain: Explain;
  readonly keepUntil: number | undefined;
  readonly onEdit: (edits: Edits) => void;
  readonly onChange: (topic: string) => void;
  readonly onKeep: (on: boolean) => void;
  readonly onErase: () => void;
}

/** The finished letter: what to say first, the letter with every word open to change, the ways to take it along. */
export function Finish(props: Props) {
  const { letter, edits, law, entries } = props;
  const words = finalLetter(letter, edits);
  const general = !law || law.basis.length === 0;
  return (
    <div class="finish">
      <h2 tabIndex={-1} ref={props.heading} class="no-print">
        Your letter
      </h2>
      {general && <p class="note no-print">{props.texts.general}</p>}
      <div class="finish-main">
        <Spoken spoken={props.spoken} />
        <LetterDesk letter={letter} edits={edits} explain={props.explain} onEdit={props.onEdit} />
      </div>
      <div class="finish-side">
        <Outputs
          letter={words}
          subject={letter.subject}
          title={letter.title}
          country={law?.country ?? ''}
          days={dueDays(law, entries).map(({ date }) => date)}
        />
        <NextSteps law={law} entries={entries} notAdvice={props.texts.notAdvice} />
        <YourAnswers
          topics={props.topics}
          entries={entries}
          flow={props.flow}
          places={props.places}
          country={law?.country ?? ''}
          onChange={props.onChange}
        />
        <Keeping until={props.keepUntil} onKeep={props.onKeep} onErase={props.onErase} />
      </div>
    </div>
  );
}
