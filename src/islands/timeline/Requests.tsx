import type { Flow } from '../../domain/flow/flow.schema.ts';
import { effective } from '../../domain/flow/flow.ts';
import { given } from '../../domain/flow/when.ts';
import { isoDate, type IsoDate } from '../../domain/day/iso-date.ts';
import { longDate, shortDate } from '../../domain/text/en.ts';
import type { RefusalLaw } from '../../domain/refusal/law.ts';
import { fillText } from '../../domain/text/fill.ts';
import { switchTo, type OwnRequest } from '../../domain/timeline/thread.ts';
import { timeline, timelineAnswers } from '../../domain/timeline/timeline.ts';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { LateStatus } from '../steps/LateStatus.tsx';
import type { Frame } from '../steps/use-frame.ts';
import { useLaw } from '../steps/use-law.ts';
import { nextWords } from './next-words.ts';
import { EventTitle } from './TimelineList.tsx';
import type { TimelineWords } from './timeline-words.ts';
import type { OwnTimeline } from './use-timeline.ts';

interface Props {
  readonly frame: Frame;
  readonly texts: TimelineWords;
  readonly own: OwnTimeline;
}

/** The client's requests, one of them open, each with its next step; and a way to begin another. */
export function Requests({ frame, texts, own, onNew }: Props & { readonly onNew: () => void }) {
  const { requests, open } = own.thread.value;
  const words = texts.requests;
  return (
    <nav class="requests no-print" aria-label={words.title}>
      {requests.length > 1 && (
        <ul>
          {requests.map((request, at) => (
            <li key={request.id}>
              <button
                type="button"
                class="request"
                aria-current={request.id === open ? 'true' : undefined}
                onClick={() => own.thread.change((old) => switchTo(old, request.id))}
              >
                {requestLabel(request, at, frame.places, words)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p>
        <button type="button" class="link" onClick={onNew}>
          {words.add}
        </button>
      </p>
    </nav>
  );
}

/** On paper only: which request the sheet begins with, where there are several. */
export function PrintedName({ frame, texts, own }: Props) {
  const { requests, open } = own.thread.value;
  const at = requests.findIndex(({ id }) => id === open);
  const request = requests[at];
  if (requests.length < 2 || !request) return null;
  return <h2 class="printed-only">{requestLabel(request, at, frame.places, texts.requests)}</h2>;
}

/** On paper only: the next step and the days ahead of every other request, so that one sheet holds them all. */
export function OtherRequests({ frame, texts, own }: Props) {
  const { requests, open } = own.thread.value;
  return (
    <div class="printed-only">
      {requests.map(
        (request, at) =>
          request.id !== open && (
            <OtherRequest
              key={request.id}
              request={request}
              label={requestLabel(request, at, frame.places, texts.requests)}
              flow={frame.flow}
              texts={texts}
              today={own.today}
            />
          ),
      )}
    </div>
  );
}

interface OtherProps {
  readonly request: OwnRequest;
  readonly label: string;
  readonly flow: Flow;
  readonly texts: TimelineWords;
  readonly today: IsoDate;
}

function OtherRequest({ request, label, flow, texts, today }: OtherProps) {
  const { found, country, law } = useFound(request, flow, today);
  const next = found.next && nextWords(texts, found.next, country);
  const ahead = found.events.filter(({ side, kind }) => side === 'coming' && kind !== 'complain-from');
  return (
    <section class="other-request">
      <h2>{label}</h2>
      {next ? (
        <>
          <p>
            <strong>{next.title}</strong>
          </p>
          <p>{next.text}</p>
          {next.say !== undefined && <p>{fillText(texts.view.say, { words: next.say })}</p>}
        </>
      ) : (
        law.state.kind !== 'none' && (
          <LateStatus state={law.state} words={texts.view.law} onRetry={law.retry} />
        )
      )}
      {ahead.length > 0 && (
        <>
          <h3>{texts.requests.days}</h3>
          <ul>
            {ahead.map((event) => (
              <li key={event.id}>
                {longDate(event.date, country)}: <EventTitle texts={texts} event={event} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What follows for a request that is not open, from what was entered and from the law of its place. */
function useFound(request: OwnRequest, flow: Flow, today: IsoDate) {
  const place = given(request.entries.answers, 'place')[0] ?? '';
  const law = useLaw<RefusalLaw>(place, '/refusal/law');
  const known = law.state.kind === 'ready' ? law.state.value : null;
  const entries = effective(flow, request.entries, (answers) => timelineAnswers(known, place, answers));
  const found = timeline({
    law: law.state.kind === 'none' ? null : (known ?? undefined),
    entries,
    log: request.log,
    today,
  });
  return { found, law, country: countryOf(place) };
}

/** A request as the client tells it from others: "Dr. A, November 2"; without a name, its place or its number. */
function requestLabel(
  { entries: { answers, fields } }: OwnRequest,
  at: number,
  places: readonly PlaceGroup[],
  words: TimelineWords['requests'],
): string {
  const [place = ''] = given(answers, 'place');
  const name =
    fields['therapist']?.trim() ||
    places.flatMap((group) => group.places).find(({ id }) => id === place)?.name ||
    fillText(words.unnamed, { at: at + 1 });
  const day = isoDate(fields['sent']) ?? isoDate(fields['received']);
  return day === undefined ? name : fillText(words.label, { name, day: shortDate(day, countryOf(place)) });
}

function countryOf(place: string): string {
  return /^[a-z]{2}(-|$)/.test(place) ? place.slice(0, 2) : 'us';
}
