import { longDate } from '../../domain/text/en.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { EntryError } from '../../domain/flow/entry-errors.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { isLeftToParts } from '../../domain/letter/law.ts';
import { timeline } from '../../domain/timeline/timeline.ts';
import { PartNote } from '../steps/PartNote.tsx';
import { SaveForDays } from '../keep/SaveForDays.tsx';
import { LateLines } from '../steps/LateStatus.tsx';
import type { Frame } from '../steps/use-frame.ts';
import { come } from '../steps/use-later.ts';
import { useIsThere } from '../steps/Status.tsx';
import { ViewHeading } from '../steps/ViewHeading.tsx';
import { YourAnswers } from '../steps/YourAnswers.tsx';
import { DaysAndNotes } from './DaysAndNotes.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { OtherRequests, PrintedName, Requests } from './Requests.tsx';
import { TimelineTakeAlong } from './TimelineTakeAlong.tsx';
import type { TimelineWords } from './timeline-words.ts';
import type { OwnTimeline } from './use-timeline.ts';

interface Props {
  readonly frame: Frame;
  readonly texts: TimelineWords;
  readonly own: OwnTimeline;
  /** Whether it is the view that is open. What is typed in it stays while another one is. */
  readonly shown: boolean;
  readonly onAnswer: () => void;
  readonly onReminder: (() => void) | undefined;
  readonly onNew: () => void;
}

/** The timeline itself: one next step, the days in order, notes, and the ways to take it along or let it go. */
export function TimelineView({ frame, texts, own, shown, onAnswer, onReminder, onNew }: Props) {
  const { today, country, lawHere } = own;
  const law = lawHere.state;
  const found = timeline({ ...own, law: law.kind === 'none' ? null : come(lawHere) });
  const { view } = texts;
  const came = found.next && own.days.came === 'nothing' && own.days.start !== undefined;
  return (
    <div class="timeline-view print-timeline" hidden={!shown}>
      <ViewHeading frame={frame}>{view.title}</ViewHeading>
      <p class="printed-only">{fillText(view.printed, { date: longDate(today, country) })}</p>
      <Requests frame={frame} texts={texts} own={own} onNew={onNew} />
      <LawLine view={view} law={law} onRetry={lawHere.retry} />
      {law.kind === 'ready' && isLeftToParts(law.value, own.entries.answers) && (
        <PartNote frame={frame} text={view.leftToParts} choose={view.choosePart} />
      )}
      <div class="timeline-main">
        <PrintedName frame={frame} texts={texts} own={own} />
        {found.next && (
          <NextStepCard
            texts={texts}
            next={found.next}
            country={country}
            place={law.kind === 'ready' ? own.place : ''}
            onAnswer={onAnswer}
            onReminder={onReminder}
            onCame={came ? () => frame.change(topicOf(frame.flow, 'came')) : undefined}
          >
            {own.orders.length > 0 && (
              <Orders texts={texts} orders={own.orders} flow={frame.flow} onOpen={frame.change} />
            )}
          </NextStepCard>
        )}
        <DaysAndNotes frame={frame} texts={texts} own={own} events={found.events} />
        <OtherRequests frame={frame} texts={texts} own={own} />
      </div>
      <div class="timeline-side no-print">
        <YourAnswers frame={frame} country={country} />
        <TimelineTakeAlong frame={frame} texts={texts} found={found} own={own} />
        <SaveForDays frame={frame} texts={texts.keep} country={country} />
        <Erasing frame={frame} texts={texts} own={own} />
        <p class="no-print">
          {texts.help.text} <a href={texts.help.href}>{texts.help.label}</a>
        </p>
      </div>
      <p class="soft small">{texts.notAdvice}</p>
    </div>
  );
}

/** Days that can't all be right, each with a way to change it. */
function Orders({ texts, orders, flow, onOpen }: OrdersProps) {
  return (
    <>
      <p>{texts.orders.mend}</p>
      <ul>
        {orders.map(({ question, message }) => (
          <li key={question}>
            <button type="button" class="link" onClick={() => onOpen(topicOf(flow, question))}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface OrdersProps {
  readonly texts: TimelineWords;
  readonly orders: readonly EntryError[];
  readonly flow: Flow;
  readonly onOpen: (topic: string) => void;
}

/** Erasing the open request, where there are several, and everything. */
function Erasing({ frame, texts, own }: Pick<Props, 'frame' | 'texts' | 'own'>) {
  return (
    <section class="no-print" aria-labelledby="erase-title">
      <h2 id="erase-title">{texts.erase.title}</h2>
      <p class="moves">
        {own.thread.value.requests.length > 1 && (
          <button type="button" class="button erase" onClick={own.removeRequest}>
            {texts.requests.remove}
          </button>
        )}
        <button type="button" class="button erase" onClick={frame.eraseAll}>
          {texts.erase.press}
        </button>
      </p>
    </section>
  );
}

/** The topic that holds a question. */
function topicOf(flow: Flow, question: string): string {
  return flow.topics.find(({ questions }) => questions.some(({ id }) => id === question))?.id ?? '';
}

interface LawLineProps {
  readonly view: TimelineWords['view'];
  readonly law: OwnTimeline['lawHere']['state'];
  readonly onRetry: () => void;
}

/** Where to read the law of the place, or that it is loading or could not be loaded. */
function LawLine({ view, law, onRetry }: LawLineProps) {
  const isThere = useIsThere();
  if (!isThere) return <div class="law-note no-print" role="status" />;
  return (
    <div class="law-note no-print" role="status">
      {(law.kind === 'loading' || law.kind === 'failed') && (
        <LateLines state={law} words={view.law} onRetry={onRetry} />
      )}
      {law.kind === 'ready' && (
        <p>
          <a href={`/rights/${law.value.place}/`} target="_blank" rel="noreferrer">
            {fillText(view.read, { place: law.value.name })}
            <span class="visually-hidden"> {view.newTab}</span>
          </a>
        </p>
      )}
    </div>
  );
}
