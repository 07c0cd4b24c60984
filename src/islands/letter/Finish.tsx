import { useState } from 'preact/hooks';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { Edits } from '../../domain/letter/by-hand.ts';
import { finalLetter, openBlanks, twinPage } from '../../domain/letter/edits.ts';
import { letterFacts } from '../../domain/letter/facts.ts';
import { ENGLISH, type LetterLaw } from '../../domain/letter/law.ts';
import { dueDays, nextPage, nextSteps } from '../../domain/letter/next-steps.ts';
import { blankNames } from '../../domain/flow/flow.ts';
import { given } from '../../domain/flow/when.ts';
import type { TranslatedNames } from '../../domain/letter/translation.schema.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { Signature } from '../../exports/signature.ts';
import { SaveOnDevice } from '../keep/SaveOnDevice.tsx';
import { languageOf } from '../steps/language-of.ts';
import { today } from '../steps/today.ts';
import type { Frame } from '../steps/use-frame.ts';
import { ViewHeading } from '../steps/ViewHeading.tsx';
import { YourAnswers } from '../steps/YourAnswers.tsx';
import { ClashNote } from './ClashNote.tsx';
import { GeneralNote } from './GeneralNote.tsx';
import { LanguageBar } from './LanguageBar.tsx';
import { LetterDesk } from './LetterDesk.tsx';
import { NextSteps } from './NextSteps.tsx';
import { SentIt } from './SentIt.tsx';
import { Spoken } from './Spoken.tsx';
import { Tabs } from './Tabs.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import { TeenNote } from './TeenNote.tsx';
import type { Written } from './use-written.ts';
import type { Explain } from './Why.tsx';

/** A finished letter with everything that its desk shows. */
export interface Finished {
  readonly written: Written;
  readonly law: LetterLaw | null;
  readonly words: DeskWords;
  readonly edits: Edits;
  readonly explain: Explain;
}

interface Props {
  readonly frame: Frame;
  readonly finish: Finished;
  readonly onEdit: (edits: Edits) => void;
  /** Whether it is the view that is open. A signature stays while the timeline is. */
  readonly shown: boolean;
  readonly onSent: () => void;
}

/** The finished letter: the sheet at once, every way to take it along in reach, and what to do next below. */
export function Finish({ frame, finish, onEdit, shown, onSent }: Props) {
  const { written, law, words, edits, explain } = finish;
  const { letter, spoken, language } = written;
  const { entries } = frame;
  const page = languageOf(frame);
  const [signature, setSignature] = useState<Signature | undefined>();
  const country = law?.country ?? '';
  const steps = nextSteps(law, entries, words.next, {
    grammar: page.grammar(country),
    names: namesOf(frame, written),
  });
  const outgoing = {
    letter: finalLetter(letter, edits),
    nextPage: nextPage(steps, words.next.page, page.tag),
    twinPage: twinPage(letter, edits, words.language),
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
    <div class="finish" hidden={!shown}>
      <ViewHeading frame={frame} className="no-print">
        {words.title}
      </ViewHeading>
      <div class={language.twins ? 'finish-main' : 'finish-main without-twins'}>
        <LanguageBar frame={frame} law={law} language={language} words={words.language} />
        <TeenNote frame={frame} law={law} answers={entries.answers} words={words} explain={explain} />
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
        <GeneralNote frame={frame} law={law} answers={entries.answers} words={words} />
      </div>
      <div class="finish-side">
        <TakeAlong
          outgoing={outgoing}
          subject={letter.subject}
          days={dueDays(law, entries)
            .filter(({ date }) => date >= today())
            .map(({ date }) => ({ date, what: 'answer' }))}
          day={page.grammar(country).date}
          words={words}
          calendar={frame.words.calendar}
        />
        <div class="finish-next">
          {/* From a heads-up note nothing is counted. */}
          {words.sent && !given(entries.answers, 'kind').includes('heads-up') && (
            <SentIt words={words.sent} onSent={onSent} />
          )}
          <NextSteps steps={steps} words={words} />
        </div>
      </div>
      <div class="finish-answers">
        <YourAnswers frame={frame} country={country} />
        <SaveOnDevice frame={frame} />
      </div>
    </div>
  );
}

/** What the page's language calls laws and authorities; none while it is loading, and undefined in English. */
function namesOf(frame: Frame, { reader }: Written): TranslatedNames | undefined {
  return languageOf(frame).id === ENGLISH ? undefined : (reader?.names ?? { laws: {}, bodies: {} });
}

/** What is still open in the letter, and what an office would need and doesn't get. */
function Open({
  frame,
  letter,
  edits,
  words,
}: Pick<Props, 'frame'> & Pick<Finished, 'edits' | 'words'> & Pick<Written, 'letter'>) {
  const blanks = openBlanks(letter, edits, blankNames(frame.flow));
  const { answers, fields } = frame.entries;
  const toOffice = letterFacts(answers)['addressee'] !== 'person';
  const missing = frame.flow.topics.find(({ questions }) =>
    questions.some(({ id }) => NEEDED.includes(id) && id in fields && fields[id] === ''),
  );
  return (
    <>
      <ClashNote frame={frame} words={words.sheet} />
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
const NEEDED: readonly string[] = ['born', 'person-born', 'seen'];
