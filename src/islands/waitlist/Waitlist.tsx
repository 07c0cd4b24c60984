import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { meantAddress } from '../../domain/site/mail-domain.ts';
import { showFieldErrors, type FieldError } from './field-errors.ts';

interface Props {
  readonly endpoint: string;
  /** What the button says while the form is on its way. */
  readonly sending: string;
  /** What to say if the service cannot be reached. */
  readonly offline: string;
  /** The offer to use another address, with `{address}` in it. */
  readonly meant: string;
  /** Domains that many people use. */
  readonly mailDomains: readonly string[];
  /** The form, as plain HTML. */
  readonly children?: ComponentChildren;
}

/** What the service answers, in its own words. */
type Answer =
  | { readonly state: 'done' | 'failed'; readonly title: string; readonly text: readonly string[] }
  | { readonly state: 'errors'; readonly title: string; readonly errors: readonly FieldError[] }
  | { readonly state: 'again'; readonly ticket: string; readonly wait: number };

/** Sends the form without leaving the page. The form itself is HTML and works without this. */
export function Waitlist({ endpoint, sending, offline, meant, mailDomains, children }: Props) {
  const [answer, setAnswer] = useState<Answer>();
  const busy = useRef(false);
  const said = useRef<HTMLElement>(null);
  const title = useId();
  useLayoutEffect(() => said.current?.focus(), [answer]);

  const submit = async (event: Event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    const restore = working(form, sending);
    const answered = await send(endpoint, form).catch(
      () => ({ state: 'failed', title: offline, text: [] }) as const,
    );
    showFieldErrors(form, answered.state === 'errors' ? answered.errors : []);
    setAnswer(answered);
    restore();
    busy.current = false;
  };
  const offer = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.name === 'email')
      offerAddress(target, meant, meantAddress(target.value, mailDomains));
  };

  return (
    <div onSubmit={(event) => void submit(event)} onChange={offer}>
      {answer && (
        // It takes the focus, which says it; a live region would say it twice.
        <section
          tabIndex={-1}
          ref={said}
          class={answer.state === 'done' ? 'note waitlist-said' : 'problem'}
          aria-labelledby={title}
        >
          <Said answer={answer} title={title} />
        </section>
      )}
      <div hidden={answer?.state === 'done'}>{children}</div>
    </div>
  );
}

function Said({ answer, title }: { readonly answer: Answer; readonly title: string }) {
  if (answer.state === 'again') return null;
  return (
    <>
      <h2 id={title}>{answer.title}</h2>
      {answer.state === 'errors' ? (
        <ul>
          {answer.errors.map(({ field, message }) => (
            <li key={field}>
              <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        answer.text.map((line) => <p key={line}>{line}</p>)
      )}
    </>
  );
}

/** Moves the focus without leaving a mark in the address. */
function focusField(event: MouseEvent, field: string): void {
  event.preventDefault();
  document.getElementById(field)?.focus();
}

/** Offers the address that was probably meant, on the button that the page has for this below the field. */
function offerAddress(field: HTMLInputElement, words: string, address: string | undefined): void {
  const button = document.getElementById('meant');
  if (!(button instanceof HTMLButtonElement)) return;
  button.hidden = address === undefined;
  button.textContent = address === undefined ? '' : words.replace('{address}', address);
  button.onclick = () => {
    field.value = address ?? field.value;
    button.hidden = true;
    field.focus();
  };
}

/** Shows that something happens, and hides what an earlier page said. Gives back a function that ends it. */
function working(form: HTMLFormElement, sending: string): () => void {
  for (const slot of form.querySelectorAll<HTMLElement>('[role=status], .problem')) slot.hidden = true;
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
  const label = button?.textContent ?? '';
  const say = (text: string) => {
    if (button) button.textContent = text;
  };
  say(sending);
  return () => say(label);
}

/**
 * Posts the form. On a page that was opened without our service, or long ago, the service first hands out a ticket and
 * asks to wait two seconds; that is done here, so that nobody has to press twice.
 */
async function send(endpoint: string, form: HTMLFormElement): Promise<Answer> {
  const first = await post(endpoint, form);
  if (first.state !== 'again') return first;
  const ticket = form.elements.namedItem('ticket');
  if (ticket instanceof HTMLInputElement) ticket.value = first.ticket;
  await new Promise((resolve) => setTimeout(resolve, first.wait + 100));
  return post(endpoint, form);
}

async function post(endpoint: string, form: HTMLFormElement): Promise<Answer> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams(fields),
    credentials: 'omit',
  });
  return (await response.json()) as Answer;
}
