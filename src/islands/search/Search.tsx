import { useEffect, useRef, useState } from 'preact/hooks';
import texts from 'virtual:search-texts';
import { readQuery } from '../../domain/search/query.ts';
import { fillText } from '../../domain/text/fill.ts';
import { Filters } from './Filters.tsx';
import { HelpFirst } from './HelpFirst.tsx';
import { NothingFound, SearchFailed } from './NothingFound.tsx';
import type { Narrowing } from './pagefind.ts';
import { PlaceAnswer } from './PlaceAnswer.tsx';
import { ResultList } from './ResultList.tsx';
import { SlashSwitch } from './SlashSwitch.tsx';
import { useSearch, type Searching } from './use-search.ts';
import { walkResults } from './walk-results.ts';

/** How many results are shown at first, and how many more each time. Each costs a file of some kilobytes. */
const STEP = 4;

const NOTHING: Narrowing = { section: '', place: '' };

interface Props {
  /** True where it has a page of its own: its address may then hold the query, if the visitor wants that. */
  readonly page?: boolean;
}

/**
 * Search: a field, two filters, results. Nothing typed is kept or sent, and nothing typed is in the address unless
 * the visitor presses "Link to these results"; then it is behind a #, which browsers don't send.
 */
export function Search({ page = false }: Props) {
  // What was typed before this script has come must not be lost.
  const [typed, type] = useState(page ? typedAlready : '');
  const [exact, setExact] = useState(false);
  const [narrowing, narrow] = useState(NOTHING);
  const [many, setMany] = useState(STEP);
  const [begun, begin] = useState(!page || typed !== '');
  const searching = useSearch({ typed, narrowing, exact, many }, begun);
  const box = useRef<HTMLElement>(null);

  const write = (text: string) => {
    begin(true);
    type(text);
    setExact(false);
    setMany(STEP);
  };
  useEffect(() => {
    const asked = page && typed === '' ? askedInAddress() : '';
    if (asked !== '') write(asked);
  }, []);

  const { engine, answer, about, state } = searching;
  // Help is shown while the records are still searched or cannot be: it needs only the words.
  const help = engine && readQuery(typed, engine.book).help;
  return (
    <search class="search" ref={box} onKeyDown={(event) => walkResults(event, box.current)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (about === typed) box.current?.querySelector<HTMLAnchorElement>('a.found')?.click();
        }}
      >
        <label for="search-field">{texts.label}</label>
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
        {texts.hint}
      </p>
      <p class="small status" role="status">
        {[help && engine ? engine.file.lines.words.comesFirst : '', said(searching, typed)].join(' ').trim()}
      </p>
      {help && engine && <HelpFirst lines={engine.file.lines} kind={help} />}
      {state === 'failed' && <SearchFailed texts={texts} />}
      {engine && typed.trim() !== '' && (
        <Filters texts={texts} narrowing={narrowing} places={engine.places} onChange={narrow} />
      )}
      {answer?.query.instead && (
        <p class="instead">
          <button type="button" class="plain" onClick={() => setExact(true)}>
            {fillText(texts.asTyped, { words: typed.trim() })}
          </button>
        </p>
      )}
      <Results searching={searching} onMore={() => setMany(many + STEP)} />
      {answer && answer.count > 0 && <LinkToResults key={typed} typed={typed} page={page} />}
      <p class="small">
        <a href="/a-z/">{texts.list}</a>
      </p>
      <SlashSwitch texts={texts.keys} />
    </search>
  );
}

/** The answers of named places, then the pages that were found. */
function Results({ searching, onMore }: { readonly searching: Searching; readonly onMore: () => void }) {
  const { engine, answer, results, places } = searching;
  if (!engine || !answer) return null;
  return (
    <>
      {places.map((place) => (
        <PlaceAnswer key={place.id} place={place} texts={texts} />
      ))}
      <ResultList
        texts={texts}
        results={results.filter(({ url }) => !places.some(({ id }) => url === `/rights/${id}/`))}
      />
      {results.length < answer.count && (
        <p>
          <button type="button" class="button" onClick={onMore}>
            {texts.more}
          </button>
        </p>
      )}
      {answer.count === 0 && <NothingFound closest={engine.file.closest} texts={texts} />}
    </>
  );
}

/** Puts the words into the address, which nothing else ever does. */
function LinkToResults({ typed, page }: { readonly typed: string; readonly page: boolean }) {
  const [linked, setLinked] = useState(false);
  const link = () => {
    const address = `/search/#q=${encodeURIComponent(typed)}`;
    if (!page) return location.assign(address);
    history.replaceState(null, '', address);
    setLinked(true);
  };
  return (
    <p class="small">
      <button type="button" class="plain" onClick={link}>
        {texts.link}
      </button>{' '}
      {linked ? texts.linked : texts.linkHint}
    </p>
  );
}

/** What is announced. Nothing while a newer text is being searched, so that only the last count is read out. */
function said({ state, answer, about, results }: Searching, typed: string): string {
  if (state === 'failed' || typed.trim() === '') return '';
  if (!answer || about !== typed) return state === 'loading' ? texts.loading : '';
  const { instead } = answer.query;
  const searched = instead === undefined ? '' : `${fillText(texts.instead, { words: instead })} `;
  return searched + counted(answer.count, results.length);
}

function counted(count: number, shown: number): string {
  if (count === 0) return texts.none;
  if (shown < count) return fillText(texts.best, { count, shown });
  return count === 1 ? texts.one : fillText(texts.some, { count });
}

/** What is in the field of the page before this takes it over; nothing while the page is built. */
function typedAlready(): string {
  if (typeof document === 'undefined') return '';
  return document.querySelector<HTMLInputElement>('#search-field')?.value ?? '';
}

/** The words that an address made by "Link to these results" holds. */
function askedInAddress(): string {
  return new URLSearchParams(location.hash.slice(1)).get('q')?.slice(0, 200) ?? '';
}
