import { useEffect, useRef, useState } from 'preact/hooks';
import { fillText } from '../../domain/text/fill.ts';
import { findPlace } from '../../domain/law/find-place.ts';
import type { RightsText } from '../../domain/law/rights-text.schema.ts';

interface Props {
  /** The id of the element that holds the list of links. */
  readonly list: string;
  /** How many places there are. */
  readonly count: number;
  readonly texts: RightsText['find'];
}

/** A place that answers to what was typed. */
interface Hit {
  readonly link: HTMLAnchorElement;
  readonly part: string | null;
}

/**
 * A field that narrows the list of places on the page. The list is plain HTML and whole without this: the field only
 * hides what does not match. Nothing typed is kept or sent.
 */
export function FindPlace({ list, count, texts }: Props) {
  // The field keeps its own text: what is typed before this script has come must not be lost.
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [hits, setHits] = useState<readonly Hit[]>([]);
  const search = (text: string) => {
    setTyped(text);
    setHits(narrow(list, text));
  };
  useEffect(() => {
    if (field.current?.value) search(field.current.value);
    return walkWithArrows(list);
  }, [list]);
  const clear = (input: HTMLInputElement) => {
    input.value = '';
    search('');
  };

  return (
    <search class="find">
      <label for="find-place">{texts.label}</label>
      <input
        ref={field}
        id="find-place"
        type="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby="find-hint"
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') clear(event.currentTarget);
          if (event.key === 'Enter' && typed.trim() !== '' && hits.length === 1) hits[0]?.link.click();
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            links(list)[0]?.focus();
          }
        }}
      />
      <p class="small soft" id="find-hint">
        {texts.hint}
      </p>
      <p class="small" role="status">
        {said(typed, hits, count, texts)}
      </p>
    </search>
  );
}

/** What is announced: how many places are left, and why a place stands there under another name. */
function said(typed: string, hits: readonly Hit[], count: number, texts: RightsText['find']): string {
  if (typed.trim() === '') return fillText(texts.all, { count });
  if (hits.length === 0) return texts.none;
  const within = hits
    .filter(({ part }) => part !== null)
    .map(({ link, part }) =>
      fillText(texts.within, { name: part ?? '', place: link.textContent?.trim() ?? '' }),
    );
  const number = hits.length === 1 ? texts.one : fillText(texts.some, { count: hits.length });
  return [number, ...within].join(' ');
}

/** Hides the entries that do not match, and the groups that are empty then. Gives the matches in the page's order. */
function narrow(list: string, typed: string): Hit[] {
  const found: Hit[] = [];
  for (const entry of document.querySelectorAll<HTMLElement>(`#${list} li`)) {
    const link = entry.querySelector('a');
    if (!link) continue;
    const match = findPlace(typed, {
      name: link.textContent ?? '',
      also: entry.dataset['also']?.split('|') ?? [],
      parts: entry.dataset['parts']?.split('|') ?? [],
    });
    entry.hidden = match === undefined;
    if (match) found.push({ link, part: match.part });
  }
  for (const group of document.querySelectorAll<HTMLElement>(`#${list} > section`))
    group.hidden = !group.querySelector('li:not([hidden])');
  return found;
}

/** The links that are in sight, in the page's order. */
function links(list: string): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(`#${list} li:not([hidden]) a`)];
}

/** Lets the up and down arrows walk through the links; up from the first leads back to the field. */
function walkWithArrows(list: string): () => void {
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const open = links(list);
    const at = open.indexOf(document.activeElement as HTMLAnchorElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const next = at + step < 0 ? document.getElementById('find-place') : open[at + step];
    next?.focus();
  };
  const element = document.getElementById(list);
  element?.addEventListener('keydown', walk);
  return () => element?.removeEventListener('keydown', walk);
}
