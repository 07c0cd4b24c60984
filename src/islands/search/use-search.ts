import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchFile } from '../../domain/search/index-file.ts';
import {
  ready,
  type Answer,
  type Engine,
  type Narrowing,
  type Pagefind,
  type Result,
} from './search-engine.ts';

/** Where the index lies. It is fetched on first use, from this site only. */
const FOLDER = '/pagefind/';

export interface Searching {
  /** `waiting` before first use, `loading`, `ready`, or `failed`. */
  readonly state: 'waiting' | 'loading' | 'ready' | 'failed';
  readonly engine: Engine | undefined;
  readonly answer: Answer | undefined;
  readonly results: readonly Result[];
  /** The text to which `answer` and `results` belong. */
  readonly about: string;
}

/** Milliseconds without a key before the index is asked: each half-typed word could fetch another part of it. */
const PAUSE = 150;

const EMPTY: Searching = { state: 'waiting', engine: undefined, answer: undefined, results: [], about: '' };

/** What has been fetched, kept for the whole visit of a page; a failure is forgotten, so that it can be tried again. */
let fetched: Promise<Engine> | undefined;

function load(): Promise<Engine> {
  fetched ??= Promise.all([
    import(/* @vite-ignore */ `${FOLDER}pagefind.js`) as Promise<Pagefind>,
    fetch(`${FOLDER}words.json`).then((answer) => {
      if (!answer.ok) throw new Error(`words.json: ${answer.status}`);
      return answer.json() as Promise<SearchFile>;
    }),
  ]).then(([pagefind, file]) => ready(pagefind, file, FOLDER));
  fetched.catch(() => {
    fetched = undefined;
  });
  return fetched;
}

/** Searches for a text whenever it changes. Only the latest text is answered; `many` results are fetched. */
export function useSearch(
  typed: string,
  narrowing: Narrowing,
  exact: boolean,
  many: number,
  begin: boolean,
): Searching {
  const [shown, show] = useState(EMPTY);
  const latest = useRef(0);
  const { section, place } = narrowing;
  useEffect(() => {
    if (!begin) return;
    latest.current += 1;
    const mine = latest.current;
    const current = (next: (before: Searching) => Searching) => mine === latest.current && show(next);
    current((before) => (before.engine ? before : { ...before, state: 'loading' }));
    void load()
      .then(async (engine) => {
        current((before) => ({ ...before, state: 'ready', engine }));
        if (typed.trim() === '') return current(() => ({ ...EMPTY, state: 'ready', engine }));
        await new Promise((done) => setTimeout(done, PAUSE));
        if (mine !== latest.current) return;
        const answer = await engine.look(typed, { section, place }, exact);
        const results = mine === latest.current ? await answer.first(many) : [];
        current(() => ({ state: 'ready', engine, answer, results, about: typed }));
      })
      .catch(() => current((before) => ({ ...before, state: 'failed' })));
  }, [typed, section, place, exact, many, begin]);
  return shown;
}
