import type { ComponentChildren, RefObject } from 'preact';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import type { Entries, OpenTopic } from '../../domain/flow/flow.ts';
import type { RefusalLaw } from '../../domain/refusal/law.ts';
import { daysToRemember, type RefusalResult as Result } from '../../domain/refusal/refusal.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import { SaveAnswers } from '../keep/AnswersFile.tsx';
import { AnswerClock } from './AnswerClock.tsx';
import { Complaints } from './Complaints.tsx';
import { DaysOutput } from '../letter/DaysOutput.tsx';
import { Keeping } from '../keep/Keeping.tsx';
import { OutcomeCard } from './OutcomeCard.tsx';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { today } from '../steps/today.ts';
import { YourAnswers } from '../steps/YourAnswers.tsx';

interface Props {
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly texts: RefusalText;
  readonly result: Result;
  readonly law: RefusalLaw | null;
  /** What to say while the law is on its way, or if it did not come. */
  readonly lawNote: ComponentChildren;
  readonly flow: Flow;
  readonly entries: Entries;
  /** What of it the client entered themself: the file holds no suggestion. */
  readonly own: Entries;
  readonly topics: readonly OpenTopic[];
  readonly places: readonly PlaceGroup[];
  readonly keepUntil: number | undefined;
  readonly onWrite: (letter: string) => void;
  readonly onChange: (topic: string) => void;
  readonly onKeep: (on: boolean) => void;
  readonly onErase: () => void;
}

/** Where the client stands, as one document: the clock, each marked answer, complaints, letters, and that one may stop. */
export function RefusalResult(props: Props) {
  const { texts, result, law } = props;
  const { outcomes } = result;
  const open = result.held.state === 'free';
  const place = law ? { id: law.place, name: law.name, country: law.country } : undefined;
  const review = [
    ...new Set(outcomes.flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'review'))),
  ];
  const arrived = outcomes.length > 0 && result.stages.every((stage) => stage === 'arrived');
  return (
    <div class="readiness-result print-result">
      <h2 tabIndex={-1} ref={props.heading}>
        {texts.result.title}
      </h2>
      {props.lawNote}
      {!law && !props.lawNote && <p class="note">{texts.noPlace}</p>}
      {outcomes.length === 0 && <p>{texts.nothing}</p>}
      {outcomes.length > 0 && (
        <section class="box" aria-labelledby="short-title">
          <h3 id="short-title">{texts.result.shortTitle}</h3>
          <ul class="in-short">
            {outcomes.map(({ ground }) => (
              <li key={ground.id}>
                <button type="button" class="link" onClick={() => show(ground.id)}>
                  {ground.title}
                </button>
                : {ground.gentle.do}
              </li>
            ))}
          </ul>
          <p class="soft">{texts.leave}</p>
        </section>
      )}
      {result.stages.includes('pending') && (
        <AnswerClock texts={texts} clock={result.clock} country={law?.country ?? 'us'} />
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
        />
      )}
      {outcomes.length > 0 && <Letters {...props} open={open} />}
      <DaysOutput
        days={daysToRemember(result, today())}
        title={texts.result.daysTitle}
        text={texts.result.days}
      />
      <section aria-labelledby="stop-title" class="box">
        <h3 id="stop-title">{texts.result.stopTitle}</h3>
        <p>{texts.result.stop}</p>
        <p class="no-print">
          {texts.result.timeline.text} <a href={texts.result.timeline.href}>{texts.result.timeline.label}</a>
        </p>
      </section>
      <YourAnswers
        topics={props.topics}
        entries={props.entries}
        flow={props.flow}
        places={props.places}
        country={law?.country ?? 'us'}
        printed
        onChange={props.onChange}
      />
      <p class="no-print">
        <button type="button" class="button main" onClick={() => window.print()}>
          {texts.result.print}
        </button>
      </p>
      <SaveAnswers entries={props.own} />
      <Keeping until={props.keepUntil} onKeep={props.onKeep} onErase={props.onErase} />
      <p class="soft small">{texts.notAdvice}</p>
    </div>
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
      <h3 id="letters-title">{texts.result.lettersTitle}</h3>
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
