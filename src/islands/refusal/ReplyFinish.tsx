import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { BodyDue } from '../../domain/law/complaint.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import type { Entries, OpenTopic } from '../../domain/flow/flow.ts';
import { finalLetter, type Edits } from '../../domain/letter/edits.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import type { LetterLaw } from '../../domain/letter/law.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import { Keeping } from '../keep/Keeping.tsx';
import { LetterDesk } from '../letter/LetterDesk.tsx';
import { Outputs } from '../letter/Outputs.tsx';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import type { Explain } from '../letter/Sheet.tsx';
import { YourAnswers } from '../steps/YourAnswers.tsx';

interface Props {
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly kind: string;
  readonly letter: Letter;
  readonly texts: RefusalText;
  readonly law: LetterLaw | null;
  /** Whether the letter names no law, and says so. */
  readonly general: boolean;
  /** Where a complaint can go; empty for other letters. */
  readonly bodies: readonly BodyDue[];
  readonly body: BodyDue | undefined;
  readonly edits: Edits;
  readonly explain: Explain;
  readonly entries: Entries;
  readonly flow: Flow;
  readonly topics: readonly OpenTopic[];
  readonly places: readonly PlaceGroup[];
  readonly keepUntil: number | undefined;
  readonly onBody: (name: string) => void;
  readonly onEdit: (edits: Edits) => void;
  readonly onChange: (topic: string) => void;
  readonly onResult: () => void;
  readonly onKeep: (on: boolean) => void;
  readonly onErase: () => void;
}

/** A finished letter of the refusal helper, with every word open to change and the ways to take it along. */
export function ReplyFinish(props: Props) {
  const { letter, texts, law, edits } = props;
  return (
    <div class="finish">
      <h2 tabIndex={-1} ref={props.heading} class="no-print">
        {texts.result.letterTitle}
      </h2>
      {props.general && <p class="note no-print">{texts.noPlace}</p>}
      <div class="finish-main">
        {props.bodies.length > 0 && <BodyChoice {...props} />}
        <LetterDesk letter={letter} edits={edits} explain={props.explain} onEdit={props.onEdit} />
      </div>
      <div class="finish-side">
        <Outputs
          letter={finalLetter(letter, edits)}
          subject={letter.subject}
          title={letter.title}
          country={law?.country ?? ''}
          days={[]}
        />
        <section class="no-print" aria-labelledby="before-title">
          <h3 id="before-title">{texts.result.beforeTitle}</h3>
          <ul class="checklist">
            {texts.result.before.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            <button type="button" class="button" onClick={props.onResult}>
              {texts.result.backTo}
            </button>
          </p>
          <p class="soft small">{texts.notAdvice}</p>
        </section>
        <YourAnswers
          topics={props.topics}
          entries={props.entries}
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

function BodyChoice({ bodies, body, texts, onBody }: Props) {
  const id = useId();
  return (
    <div class="question no-print">
      <label for={id}>{texts.body.choose}</label>
      <select id={id} value={body?.body} onChange={(event) => onBody(event.currentTarget.value)}>
        {bodies.map((one) => (
          <option value={one.body} key={one.body}>
            {one.body}
          </option>
        ))}
      </select>
    </div>
  );
}
