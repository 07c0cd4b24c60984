import { longDate, upperFirst } from '../../domain/text/en.ts';
import type { ComponentChildren } from 'preact';
import { fillText } from '../../domain/text/fill.ts';
import { label } from '../../domain/law/place.ts';
import { remedyWords } from '../../domain/law/remedy.ts';
import type { Basis, Counted, TimelineEvent } from '../../domain/timeline/events.ts';
import type { LogEntry } from '../../domain/timeline/request.ts';
import type { TimelineWords } from './timeline-words.ts';

interface Props {
  readonly texts: TimelineWords;
  readonly events: readonly TimelineEvent[];
  readonly country: string;
  /** What answers to a question are called, in a row; empty where no question offers them. */
  readonly label: (question: string, answers: readonly string[]) => string;
  readonly tools: (entry: LogEntry) => ComponentChildren;
  /** The note that is being changed, with its form. */
  readonly editor: { readonly id: string; readonly form: ComponentChildren } | undefined;
}

/** The days in order, past and coming, with today among them. Each says what it rests on. */
export function TimelineList({ texts, events, country, label: labelOf, tools, editor }: Props) {
  return (
    <ol class="timeline">
      {events.map((event) => (
        <li
          key={event.id}
          class={`${event.side} ${event.kind === 'today' ? 'now' : event.basis.kind}`}
          aria-current={event.kind === 'today' ? 'date' : undefined}
        >
          <p class="day">
            <time dateTime={event.date}>{longDate(event.date, country)}</time>
          </p>
          {event.entry && editor?.id === event.entry.id ? (
            editor.form
          ) : (
            <Words texts={texts} event={event} country={country} label={labelOf} tools={tools} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Words({
  texts,
  event,
  country,
  label: labelOf,
  tools,
}: Omit<Props, 'events' | 'editor'> & { event: TimelineEvent }) {
  if (event.kind === 'today') return <p class="what">{texts.view.today}</p>;
  return (
    <>
      <p class="what">
        <EventTitle texts={texts} event={event} />
      </p>
      {event.entry && event.entry.note !== '' && (
        <p class="written" dir="auto">
          {event.entry.note}
        </p>
      )}
      {event.rule !== undefined && <p>{event.rule}</p>}
      {event.remark && <p class="small">{texts.detail[event.remark]}</p>}
      {event.counts && (
        <p class="small">
          {fillText(event.counts.question === 'recipient' ? texts.detail.depends : texts.detail.dependsFact, {
            holders: labelOf(event.counts.question, event.counts.answers),
          })}
        </p>
      )}
      <Without text={texts.detail.dependsCare} of={event.onCare} labelOf={labelOf} />
      <Without text={texts.detail.dependsNone} of={event.uncounted} labelOf={labelOf} />
      {event.others && (
        <p class="small">{fillText(texts.detail.others, { holders: labelOf('recipient', event.others) })}</p>
      )}
      {event.counted && <Counting texts={texts} counted={event.counted} country={country} />}
      {event.body?.timeLimit !== undefined && <p class="small">{upperFirst(event.body.timeLimit)}.</p>}
      <Source texts={texts} basis={event.basis} />
      {event.entry && <p class="entry-tools no-print">{tools(event.entry)}</p>}
    </>
  );
}

/** Those for whom no day is counted, and why. */
function Without({
  text,
  of,
  labelOf,
}: {
  readonly text: string;
  readonly of: TimelineEvent['uncounted'];
  readonly labelOf: Props['label'];
}) {
  return of ? <p class="small">{fillText(text, { holders: labelOf(of.question, of.answers) })}</p> : null;
}

/** What happens on a day, in words. */
export function EventTitle({ texts, event }: Pick<Props, 'texts'> & { readonly event: TimelineEvent }) {
  if (event.kind === 'today') return <>{texts.view.today}</>;
  const { body } = event;
  const filled = body ? { body: body.body, ...remedyWords(texts.remedies, body) } : {};
  return <>{fillText(texts.events[event.kind], filled)}</>;
}

function Counting({ texts, counted, country }: { counted: Counted } & Pick<Props, 'texts' | 'country'>) {
  const { detail } = texts;
  const day = longDate(counted.from, country);
  const lines = [
    fillText(detail.counted, { length: upperFirst(counted.length), day }),
    counted.moved ? fillText(detail.moved, { date: longDate(counted.moved, country) }) : '',
    counted.pause
      ? fillText(detail.paused, {
          from: longDate(counted.pause.from, country),
          to: longDate(counted.pause.to, country),
        })
      : '',
    counted.holidays ? detail.holidays : '',
    counted.assumed ? detail.assumed : '',
    counted.mayLonger === undefined
      ? ''
      : fillText(detail.mayLonger, { date: longDate(counted.mayLonger, country) }),
  ];
  return <p class="small">{lines.filter(Boolean).join(' ')}</p>;
}

function Source({ texts, basis }: { texts: TimelineWords; basis: Basis }) {
  if (basis.kind === 'today' || basis.kind === 'yours') return null;
  const name = <span class={`tag ${basis.kind}`}>{texts.basis[basis.kind]}</span>;
  if (!('cites' in basis)) return <p class="small basis">{name}</p>;
  return (
    <p class="small basis">
      {name}
      {basis.cites.slice(0, 2).map((cited, at) => (
        <>
          {at === 0 ? ': ' : '; '}
          {cited.url === null ? (
            label(cited)
          ) : (
            <a href={cited.url} rel="noreferrer">
              {label(cited)}
            </a>
          )}
        </>
      ))}
    </p>
  );
}
