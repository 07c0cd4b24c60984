import type { ComponentChildren } from 'preact';
import { answerLabels, type Entries } from '../../domain/flow/flow.ts';
import { labelsInside, longDate, upperFirst } from '../../domain/text/en.ts';
import { fillText } from '../../domain/text/fill.ts';
import { letterFacts } from '../../domain/letter/facts.ts';
import { isLeftToParts } from '../../domain/letter/law.ts';
import { whoseLaw, type RefusalLaw } from '../../domain/refusal/law.ts';
import {
  daysToRemember,
  type OlderChild,
  type RefusalResult as Result,
} from '../../domain/refusal/refusal.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import { SaveAnswersFile } from '../keep/AnswersFile.tsx';
import { AnswerClock } from './AnswerClock.tsx';
import { Complaints, pressingText } from './Complaints.tsx';
import { LawRules } from './LawRules.tsx';
import { DaysOutput } from '../letter/DaysOutput.tsx';
import { PartNote } from '../steps/PartNote.tsx';
import { SaveOnDevice } from '../keep/SaveOnDevice.tsx';
import { OutcomeCard } from './OutcomeCard.tsx';
import { today } from '../steps/today.ts';
import type { Frame } from '../steps/use-frame.ts';
import { ViewHeading } from '../steps/ViewHeading.tsx';
import { YourAnswers } from '../steps/YourAnswers.tsx';

interface Props {
  readonly frame: Frame;
  readonly texts: RefusalText;
  readonly result: Result;
  readonly law: RefusalLaw | null;
  /** What to say while the law is on its way, or if it did not come. */
  readonly lawNote: ComponentChildren;
  /** What the client entered themself: the file holds no suggestion. */
  readonly own: Entries;
  readonly onWrite: (letter: string) => void;
}

/** Where the client stands, as one document: the clock, each marked answer, complaints, letters, and that one may stop. */
export function RefusalResult(props: Props) {
  const { frame, texts, result, law } = props;
  const { outcomes } = result;
  const open = result.held.state === 'free';
  const place = law ? { ...whoseLaw(law), country: law.country } : undefined;
  // While nothing is refused, there is nothing to review.
  const refused = result.stages.includes('refused') ? outcomes : [];
  const review = [
    ...new Set(refused.flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'review'))),
  ];
  const arrived = outcomes.length > 0 && result.stages.every((stage) => stage === 'arrived');
  return (
    <div class={`readiness-result print-result${outcomes.length === 0 ? ' with-all-answers' : ''}`}>
      <div>
        <ViewHeading frame={frame}>{texts.result.title}</ViewHeading>
        {props.lawNote}
        <Notes {...props} />
        {outcomes.length === 0 && <p>{texts.nothing}</p>}
        <First texts={texts} result={result} law={law} />
        {result.stages.includes('pending') && (
          <AnswerClock
            texts={texts}
            clock={result.clock}
            country={law?.country ?? 'us'}
            label={(question, answers) =>
              upperFirst(labelsInside(answerLabels(frame.flow, question, answers)))
            }
          />
        )}
        {outcomes.map((outcome) => (
          <OutcomeCard
            key={outcome.ground.id}
            outcome={outcome}
            texts={texts}
            place={place}
            complaintOpen={open}
            onWrite={props.onWrite}
          />
        ))}
        {outcomes.length > 0 && !arrived && (
          <Complaints
            texts={texts}
            held={result.held}
            review={review}
            bodies={result.bodies}
            reveals={[...new Set(outcomes.map(({ ground }) => ground.reveals))]}
            place={place}
            onWrite={open ? () => props.onWrite('complaint') : undefined}
          />
        )}
        {outcomes.length > 1 && <Letters {...props} open={open} />}
        <DaysOutput
          days={daysToRemember(result, today())}
          title={texts.result.daysTitle}
          text={texts.result.days}
          words={frame.words.calendar}
          day={(date) => longDate(date, law?.country ?? 'us')}
        />
        <section aria-labelledby="stop-title" class="box">
          <h2 id="stop-title">{texts.result.stopTitle}</h2>
          <p>{result.bodies.some(({ by }) => by) ? texts.result.stopByDay : texts.result.stop}</p>
          <p class="no-print">
            {texts.result.timeline.text}{' '}
            <a href={texts.result.timeline.href}>{texts.result.timeline.label}</a>
          </p>
        </section>
      </div>
      <div class="beside">
        <YourAnswers
          frame={frame}
          topics={frame.sections[0]?.topics ?? []}
          country={law?.country ?? 'us'}
          printed
        />
        <p class="no-print">
          <button type="button" class="button main" onClick={() => window.print()}>
            {texts.result.print}
          </button>
        </p>
        <SaveAnswersFile words={frame.words.file} entries={props.own} />
        <SaveOnDevice frame={frame} />
      </div>
      <p class="soft small">{texts.notAdvice}</p>
    </div>
  );
}

/** What matters first: a day that presses, and where several answers were checked, a way to each. */
function First({ texts, result, law }: Pick<Props, 'texts' | 'result' | 'law'>) {
  const { outcomes, pressing } = result;
  if (outcomes.length < 2 && !pressing) return null;
  return (
    <section class="box" aria-labelledby="short-title">
      <h2 id="short-title">{texts.result.shortTitle}</h2>
      {pressing && (
        <p>
          <strong>{pressingText(texts, pressing, law?.country ?? 'us')}</strong>
        </p>
      )}
      {outcomes.length > 1 && (
        <ul class="in-short">
          {outcomes.map(({ ground }) => (
            <li key={ground.id}>
              <button type="button" class="link" onClick={() => show(ground.id)}>
                {ground.title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Goes to an outcome. A link would do it through the address, and what happened to the client does not belong there. */
function show(ground: string): void {
  document.getElementById(`outcome-${ground}`)?.focus();
}

/** The letters that fit everything that was marked. A complaint waits for its day, and the section on complaints says so. */
function Letters({ texts, result, onWrite, open }: Props & { readonly open: boolean }) {
  const letters = result.letters.filter((one) => one !== 'complaint' || open);
  return (
    <section aria-labelledby="letters-title" class="no-print">
      <h2 id="letters-title">{texts.result.lettersTitle}</h2>
      <p>
        {texts.result.spokenFirst} {texts.result.lettersLead}
      </p>
      <ul class="letters-list">
        {letters.map((one, at) => (
          <li key={one}>
            <button type="button" class={at === 0 ? 'button main' : 'button'} onClick={() => onWrite(one)}>
              {texts.letters[one]?.label}
            </button>{' '}
            {texts.letters[one]?.about}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the client should know before anything else: which law it is, and what goes for a child's record. */
function Notes({ frame, texts, result, law, lawNote }: Props) {
  return (
    <>
      {!law && !lawNote && <p class="note">{texts.noPlace}</p>}
      {law && isLeftToParts(law, frame.entries.answers) && (
        <PartNote frame={frame} text={texts.leftToParts} choose={texts.choosePart} />
      )}
      {result.child && <Child child={result.child} texts={texts} place={law ? whoseLaw(law).id : ''} />}
      {letterFacts(frame.entries.answers)['whose'] === 'other' && <p class="soft">{texts.forOther}</p>}
    </>
  );
}

/** What a parent of a teen or of a grown child should know before anything else. */
function Child({ child, texts, place }: ChildProps) {
  const { link, law, unconfirmed, look, ...ages } = texts.child;
  return (
    <aside class="note">
      <p>
        {ages[child.age]} <a href={link.href}>{link.label}</a>
      </p>
      {child.unconfirmed && (
        <p>
          {fillText(unconfirmed, { place: child.unconfirmed.name })}{' '}
          <a href={`/rights/${child.unconfirmed.id}/`}>{look}</a>
        </p>
      )}
      {child.rules.length > 0 && (
        <>
          <p>{law}</p>
          <LawRules rules={child.rules} place={place} parts={texts.parts} />
        </>
      )}
    </aside>
  );
}

interface ChildProps {
  readonly child: OlderChild;
  readonly texts: RefusalText;
  readonly place: string;
}
