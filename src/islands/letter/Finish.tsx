import { useState } from 'preact/hooks';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import { finalLetter, openBlanks, type Edits } from '../../domain/letter/edits.ts';
import { letterFacts } from '../../domain/letter/facts.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import type { LetterLaw } from '../../domain/letter/law.ts';
import { dueDays, nextPage, nextSteps } from '../../domain/letter/next-steps.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { Signature } from '../../exports/signature.ts';
import { SaveOnDevice } from '../keep/SaveOnDevice.tsx';
import type { Frame } from '../steps/use-frame.ts';
import { ViewHeading } from '../steps/ViewHeading.tsx';
import { YourAnswers } from '../steps/YourAnswers.tsx';
import { LetterDesk } from './LetterDesk.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Spoken } from './Spoken.tsx';
import { Tabs } from './Tabs.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import type { Explain } from './Why.tsx';

interface Props {
  readonly frame: Frame;
  readonly letter: Letter;
  readonly spoken: Letter;
  readonly law: LetterLaw | null;
  readonly words: DeskWords;
  readonly edits: Edits;
  readonly explain: Explain;
  readonly onEdit: (edits: Edits) => void;
}

/** The finished letter: the sheet at once, every way to take it along in reach, and what to do next below. */
export function Finish({ frame, letter, spoken, law, words, edits, explain, onEdit }: Props) {
  const { entries } = frame;
  const [signature, setSignature] = useState<Signature | undefined>();
  const steps = nextSteps(law, entries, words.next);
  const country = law?.country ?? '';
  const outgoing = {
    letter: finalLetter(letter, edits),
    nextPage: nextPage(steps, words.next.page),
    signature,
    country,
  };
  const desk = (
    <LetterDesk
      frame={frame}
      letter={letter}
      edits={edits}
      explain={explain}
      words={words}
      signature={signature}
      onEdit={onEdit}
      onSign={setSignature}
    />
  );
  return (
    <div class="finish">
      <ViewHeading frame={frame} className="no-print">
        {words.title}
      </ViewHeading>
      <div class="finish-main">
        <Open frame={frame} letter={letter} edits={edits} words={words} />
        <Tabs
          label={words.title}
          tabs={[
            { id: 'letter', label: words.tabs.letter, view: desk },
            {
              id: 'spoken',
              label: words.tabs.spoken,
              view: <Spoken spoken={spoken} words={words.spoken} />,
            },
          ]}
        />
        {(!law || law.basis.length === 0) && <p class="note no-print">{words.general}</p>}
      </div>
      <TakeAlong
        outgoing={outgoing}
        subject={letter.subject}
        days={dueDays(law, entries).map(({ date }) => date)}
        words={words}
        calendar={frame.words.calendar}
      />
      <div class="finish-side">
        <NextSteps steps={steps} words={words} />
        <YourAnswers frame={frame} country={country} />
        <SaveOnDevice frame={frame} />
      </div>
    </div>
  );
}

/** What is still open in the letter, and what an office would need and doesn't get. */
function Open({ frame, letter, edits, words }: Pick<Props, 'frame' | 'letter' | 'edits' | 'words'>) {
  const blanks = openBlanks(letter, edits);
  const { answers, fields } = frame.entries;
  const toOffice = letterFacts(answers)['addressee'] !== 'person';
  const missing = frame.flow.topics.find(({ questions }) =>
    questions.some(({ id }) => NEEDED.includes(id) && id in fields && fields[id] === ''),
  );
  return (
    <>
      {toOffice && missing && (
        <p class="note no-print">
          {words.sheet.missing}{' '}
          <button type="button" class="link" onClick={() => frame.change(missing.id)}>
            {words.sheet.add}
          </button>
        </p>
      )}
      {blanks.length > 0 && (
        <p class="soft small no-print">{fillText(words.sheet.blanks, { list: blanks.join(', ') })}</p>
      )}
    </>
  );
}

/** What an office needs to find a record. */
const NEEDED: readonly string[] = ['born', 'seen'];
