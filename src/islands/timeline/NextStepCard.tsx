import type { EntryError } from '../../domain/flow/entry-errors.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { longDate } from '../../domain/day/iso-date.ts';
import type { NextStep } from '../../domain/timeline/next.ts';
import type { TimelineWords } from './timeline-words.ts';

interface Props {
  readonly texts: TimelineWords;
  readonly next: NextStep;
  readonly orders: readonly EntryError[];
  readonly flow: Flow;
  readonly country: string;
  /** Empty where no law of it is there. */
  readonly place: string;
  readonly onOpen: (topic: string) => void;
}

/** The one thing to do next, why, a line to say, and where it can be done. */
export function NextStepCard({ texts, next, orders, flow, country, place, onOpen }: Props) {
  const words = texts.next[next.kind];
  const filled = (text: string) =>
    fillText(text, {
      ...(next.date && { date: longDate(next.date, country) }),
      ...(next.by && { by: longDate(next.by.date, country), body: next.by.body }),
    });
  return (
    <section class="next-step" aria-labelledby="next-step-title">
      <p class="eyebrow">{texts.view.next}</p>
      <h2 id="next-step-title">{filled(words.title)}</h2>
      {next.kind === 'mend' ? (
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
      ) : (
        <p>{filled(words.text)}</p>
      )}
      {words.say !== undefined && <p>{fillText(texts.view.say, { words: filled(words.say) })}</p>}
      {words.links.length > 0 && (
        <p class="moves no-print">
          {words.links.map(({ label, href }) => (
            <a key={label} class="button" href={href.replace('{place}', place === '' ? '' : `#${place}`)}>
              {label}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}

function topicOf(flow: Flow, question: string): string {
  return flow.topics.find(({ questions }) => questions.some(({ id }) => id === question))?.id ?? '';
}
