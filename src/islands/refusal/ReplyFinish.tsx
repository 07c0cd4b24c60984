import { useId, useState } from 'preact/hooks';
import type { BodyDue } from '../../domain/law/complaint.ts';
import type { Answers } from '../../domain/flow/when.ts';
import type { Edits } from '../../domain/letter/by-hand.ts';
import { finalLetter, twinPage } from '../../domain/letter/edits.ts';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { Letter } from '../../domain/letter/value.ts';
import type { LetterLaw } from '../../domain/letter/law.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import type { Signature } from '../../exports/signature.ts';
import { SaveOnDevice } from '../keep/SaveOnDevice.tsx';
import { ClashNote } from '../letter/ClashNote.tsx';
import { GeneralNote } from '../letter/GeneralNote.tsx';
import { LanguageBar, type LetterIn } from '../letter/LanguageBar.tsx';
import { LetterDesk } from '../letter/LetterDesk.tsx';
import { TakeAlong } from '../letter/TakeAlong.tsx';
import type { Explain } from '../letter/Why.tsx';
import { languageOf } from '../steps/language-of.ts';
import type { Frame } from '../steps/use-frame.ts';
import { ViewHeading } from '../steps/ViewHeading.tsx';
import { YourAnswers } from '../steps/YourAnswers.tsx';

/** A reply, a complaint or another letter of the refusal helper, as it stands. */
export interface Reply {
  readonly letter: Letter;
  readonly law: LetterLaw | null;
  /** What was answered, as far as it counts. */
  readonly answers: Answers;
  /** Where a complaint can go; empty for other letters. */
  readonly bodies: readonly BodyDue[];
  readonly body: BodyDue | undefined;
  readonly language: LetterIn;
  readonly edits: Edits;
}

interface Props {
  readonly frame: Frame;
  readonly reply: Reply;
  readonly texts: RefusalText;
  readonly desk: DeskWords;
  readonly explain: Explain;
  readonly onEdit: (edits: Edits) => void;
  readonly onResult: () => void;
  /** Notes in the timeline that it was sent; undefined where none is open. */
  readonly onSent: (() => void) | undefined;
}

/** A finished letter of the refusal helper, with every word open to change and the ways to take it along. */
export function ReplyFinish({ frame, reply, texts, desk, explain, onEdit, onResult, onSent }: Props) {
  const { letter, law, edits } = reply;
  const [signature, setSignature] = useState<Signature | undefined>();
  return (
    <div class="finish">
      <ViewHeading frame={frame} className="no-print">
        {texts.result.letterTitle}
      </ViewHeading>
      <div class={reply.language.twins ? 'finish-main' : 'finish-main without-twins'}>
        <GeneralNote
          frame={frame}
          law={law}
          answers={reply.answers}
          words={law ? desk : { ...desk, general: texts.noPlace }}
        />
        <LanguageBar frame={frame} law={law} language={reply.language} words={desk.language} />
        <ClashNote frame={frame} words={desk.sheet} />
        {reply.bodies.length > 0 && <BodyChoice frame={frame} reply={reply} texts={texts} />}
        <LetterDesk
          frame={frame}
          letter={letter}
          edits={edits}
          explain={explain}
          words={desk}
          signature={signature}
          onEdit={onEdit}
          onSign={setSignature}
        />
      </div>
      <div class="finish-side">
        <TakeAlong
          outgoing={{
            letter: finalLetter(letter, edits),
            nextPage: [],
            twinPage: twinPage(letter, edits, desk.language),
            signature,
            country: law?.country ?? '',
          }}
          subject={letter.subject}
          days={[]}
          day={(date) =>
            languageOf(frame)
              .grammar(law?.country ?? '')
              .date(date)
          }
          words={desk}
          calendar={frame.words.calendar}
        />
        <section class="finish-next no-print" aria-labelledby="before-title">
          <h2 id="before-title">{texts.result.beforeTitle}</h2>
          <ul class="checklist">
            {texts.result.before.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {onSent && desk.sent && (
            <p>
              <button type="button" class="button main" onClick={onSent}>
                {desk.sent.press}
              </button>
            </p>
          )}
          <p>
            <button type="button" class="button" onClick={onResult}>
              {texts.result.backTo}
            </button>
          </p>
          <p class="soft small">{texts.notAdvice}</p>
        </section>
      </div>
      <div class="finish-answers">
        <YourAnswers
          frame={frame}
          topics={frame.sections.at(-1)?.topics ?? []}
          country={law?.country ?? ''}
        />
        <SaveOnDevice frame={frame} />
      </div>
    </div>
  );
}

function BodyChoice({ frame, reply: { bodies, body }, texts }: Pick<Props, 'frame' | 'reply' | 'texts'>) {
  const id = useId();
  return (
    <div class="question no-print">
      <label for={id}>{texts.body.choose}</label>
      <select
        id={id}
        value={body?.body}
        onChange={(event) => frame.answer('body-name', event.currentTarget.value)}
      >
        {bodies.map((one) => (
          <option value={one.body} key={one.body}>
            {one.body}
          </option>
        ))}
      </select>
    </div>
  );
}
