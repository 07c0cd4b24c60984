import { longDate } from '../../domain/text/en.ts';
import { pressing, type Held, type Pressing, type BodyDue } from '../../domain/law/complaint.ts';
import { fillText } from '../../domain/text/fill.ts';
import { label } from '../../domain/law/place.ts';
import { remedyWords } from '../../domain/law/remedy.ts';
import type { LawRule } from '../../domain/refusal/law.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import { callTo } from '../../domain/site/support.ts';
import { LawRules, Sources } from './LawRules.tsx';
import { today } from '../steps/today.ts';

interface Props {
  readonly texts: RefusalText;
  readonly held: Held;
  readonly review: readonly LawRule[];
  readonly bodies: readonly BodyDue[];
  /** What a complaint would show of the client, for each marked answer. */
  readonly reveals: readonly string[];
  readonly place: { readonly id: string; readonly country: string } | undefined;
  /** Drafts a complaint; undefined while it has to wait. */
  readonly onWrite: (() => void) | undefined;
}

/** Who can look at it again, who takes complaints and by when, whether it is time, and what a complaint shows. */
export function Complaints({ texts, held, review, bodies, reveals, place, onWrite }: Props) {
  const { parts } = texts;
  const country = place?.country ?? 'us';
  return (
    <section aria-labelledby="complaints-title" class="complaints">
      {review.length > 0 && place && (
        <details>
          <summary>{parts.review}</summary>
          <LawRules rules={review} place={place.id} parts={parts} />
        </details>
      )}
      <h2 id="complaints-title">{parts.bodies}</h2>
      <p class="held">{heldText(texts, held, bodies, country)}</p>
      {bodies.length === 0 ? (
        <p>{place ? texts.body.none : texts.noPlace}</p>
      ) : (
        <ol class="bodies">
          {bodies.map((body) => (
            <li key={body.body}>
              {body.url === null ? (
                <strong>{body.body}</strong>
              ) : (
                <a href={body.url} target="_blank" rel="noreferrer">
                  {body.body}
                  <span class="visually-hidden"> {parts.newTab}</span>
                </a>
              )}
              {body.timeLimit === undefined ? '. ' : `: ${body.timeLimit}. `}
              {body.by !== undefined && (
                <strong>
                  {fillText(body.by < today() ? texts.body.over : texts.body.by, {
                    date: longDate(body.by, country),
                    ...remedyWords(texts.remedies, body),
                  })}{' '}
                  {body.by < today() && body.within?.late}{' '}
                </strong>
              )}
              {body.text} {body.phone !== undefined && <a href={callTo(body.phone)}>{body.phone}</a>}{' '}
              <Sources
                parts={parts}
                sources={body.cites.map((cited) => ({ title: label(cited), url: cited.url }))}
              />
            </li>
          ))}
        </ol>
      )}
      {reveals.length > 0 && (
        <details>
          <summary>{parts.reveals}</summary>
          <ul>
            {reveals.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {onWrite && (
        <p class="no-print">
          <button type="button" class="button" onClick={onWrite}>
            {texts.letters['complaint']?.label}
          </button>
        </p>
      )}
    </section>
  );
}

/** What is said first where the time for a complaint is short, or over. */
export function pressingText(
  { held, remedies }: Pick<RefusalText, 'held' | 'remedies'>,
  { state, body }: Pressing,
  country: string,
): string {
  const date = longDate(body.by, country);
  return fillText(held[state], { body: body.body, date, ...remedyWords(remedies, body) });
}

/** When a complaint makes sense. Where its time is short or over, that comes first. */
function heldText(texts: RefusalText, held: Held, bodies: readonly BodyDue[], country: string): string {
  const presses = held.state === 'free' ? pressing(bodies, today()) : undefined;
  if (presses) return pressingText(texts, presses, country);
  const date = held.date === undefined ? '' : longDate(held.date, country);
  const { free, until, unknown: month, noDay, silent } = texts.held;
  return fillText({ free, until, month, 'no-day': noDay, silent }[held.state], {
    date,
    body: held.body ?? '',
  });
}
