import { useEffect, useRef, useState } from 'preact/hooks';
import { SEARCH_SECTIONS } from '../../domain/search/section.ts';
import { readQuery } from '../../domain/search/query.ts';
import { HelpFirst } from './HelpFirst.tsx';
import { NothingFound, SearchFailed } from './NothingFound.tsx';
import { ResultList } from './ResultList.tsx';
import { SlashSwitch } from './SlashSwitch.tsx';
import { useSearch, type Searching } from './use-search.ts';

/** How many results are shown at first, and how many more each time. Each costs a file of some kilobytes. */
const STEP = 4;

interface Props {
  /** True where it stands on a page of its own: its address may then hold the query, if the visitor wants that. */
  readonly page?: boolean;
}

/**
 * Search: a field, two filters, results. Nothing typed is kept or sent, and nothing typed stands in the address unless
 * the visitor presses "Link to these results"; then it stands behind a #, which browsers do not send.
 */
export function Search({ page = false }: Props) {
  // What was typed before this script has come must not be lost.
  const [typed, type] = useState(page ? typedAlready : '');
  const [exact, setExact] = useState(false);
  const [section, setSection] = useState('');
  const [place, setPlace] = useState('');
  const [many, setMany] = useState(STEP);
  const [begun, begin] = useState(!page || typed !== '');
  const [linked, setLinked] = useState(false);
  const searching = useSearch(typed, { section, place }, exact, many, begun);
  const box = useRef<HTMLElement>(null);

  const write = (text: string) => {
    begin(true);
    type(text);
    setExact(false);
    setMany(STEP);
    setLinked(false);
  };
  useEffect(() => {
    const asked = page && typed === '' ? askedInAddress() : '';
    if (asked !== '') write(asked);
  }, []);

  const { engine, answer, results, about, state } = searching;
  const file = engine?.file;
  // Help is shown while the index is still searched or cannot be: it needs only the words.
  const help = engine && readQuery(typed, engine.book).help;
  const places = file?.pages.flatMap((one) => (one.place === undefined ? [] : [one.place])).sort() ?? [];
  const link = () => {
    const address = `/search/#q=${encodeURIComponent(typed)}`;
    if (!page) return location.assign(address);
    history.replaceState(null, '', address);
    setLinked(true);
  };

  return (
    <search class="search" ref={box} onKeyDown={(event) => walk(event, box.current)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (about === typed) box.current?.querySelector<HTMLAnchorElement>('a.found')?.click();
        }}
      >
        <label for="search-field">Search this site</label>
        <input
          id="search-field"
          type="text"
          inputMode="search"
          enterKeyHint="search"
          value={typed}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          aria-describedby="search-hint"
          onFocus={() => begin(true)}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </form>
      <p class="small soft" id="search-hint">
        What you type here stays on this device.
      </p>
      <p class="small status" role="status">
        {[help && file ? file.lines.words.comesFirst : '', said(searching, typed)].join(' ').trim()}
      </p>
      {help && file && <HelpFirst lines={file.lines} kind={help} />}
      {state === 'failed' && <SearchFailed />}
      {file && typed.trim() !== '' && (
        <div class="filters">
          <div>
            <label for="search-section">Part of the site</label>
            <select
              id="search-section"
              value={section}
              onChange={(event) => setSection(event.currentTarget.value)}
            >
              <option value="">All</option>
              {SEARCH_SECTIONS.map((one) => (
                <option>{one}</option>
              ))}
            </select>
          </div>
          <div>
            <label for="search-place">Place</label>
            <select id="search-place" value={place} onChange={(event) => setPlace(event.currentTarget.value)}>
              <option value="">All</option>
              {places.map((one) => (
                <option>{one}</option>
              ))}
            </select>
          </div>
        </div>
      )}
      {answer?.query.instead && (
        <p class="instead">
          Showing results for <strong>{answer.query.instead}</strong>.{' '}
          <button type="button" class="plain" onClick={() => setExact(true)}>
            Search for “{typed.trim()}” as typed
          </button>
        </p>
      )}
      {answer && <ResultList results={results} />}
      {answer && results.length < answer.count && (
        <p>
          <button type="button" class="button" onClick={() => setMany(many + STEP)}>
            Show more
          </button>
        </p>
      )}
      {answer && answer.count === 0 && file && <NothingFound closest={file.closest} />}
      {answer && answer.count > 0 && (
        <p class="small">
          <button type="button" class="plain" onClick={link}>
            Link to these results
          </button>{' '}
          {linked
            ? 'The address of this page now holds your words. You can copy or bookmark it.'
            : 'This puts your words into the address, where your browser may remember them.'}
        </p>
      )}
      <p class="small">
        <a href="/a-z/">Everything from A to Z</a>
      </p>
      <SlashSwitch />
    </search>
  );
}

/** What is announced. Nothing while a newer text is being searched, so that only the last count is read out. */
function said({ state, answer, about, results }: Searching, typed: string): string {
  if (state === 'failed' || typed.trim() === '') return '';
  if (!answer || about !== typed) return state === 'loading' ? 'Search is loading.' : '';
  if (answer.count === 0) return 'Nothing found.';
  const count = answer.count === 1 ? '1 result' : `${answer.count} results`;
  return results.length < answer.count ? `${count}, the best ${results.length} are shown.` : `${count}.`;
}

/** What stands in the field of the page before this takes it over; nothing while the page is built. */
function typedAlready(): string {
  if (typeof document === 'undefined') return '';
  return document.querySelector<HTMLInputElement>('#search-field')?.value ?? '';
}

/** The words that an address made by "Link to these results" holds. */
function askedInAddress(): string {
  return new URLSearchParams(location.hash.slice(1)).get('q')?.slice(0, 200) ?? '';
}

/** Lets the up and down arrows walk from the field through the results and back. */
function walk(event: KeyboardEvent, box: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !box || event.target instanceof HTMLSelectElement) return;
  const stops = [
    ...box.querySelectorAll<HTMLElement>('#search-field, .help-first a, .help-first summary, .results a'),
  ];
  const open = stops.filter((stop) => stop.checkVisibility?.() ?? true);
  const next = open[open.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
