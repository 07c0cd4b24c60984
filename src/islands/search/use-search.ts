import { useEffect, useRef, useState } from 'preact/hooks';
import { loadLater } from '../../browser/load-later.ts';
import { fetchDrawer } from './fetch-drawer.ts';
import finder from './find-parts.ts?later';
import { openFile, type SearchFile, type WrittenFile } from '../../domain/search/known-page.ts';
import type { Narrowing, Pagefind } from './pagefind.ts';
import { ready, type Answer, type Engine, type PlaceAnswer, type Result } from './search-engine.ts';

/** Where search's files are. They are fetched on first use, from this site only. */
const FOLDER = '/pagefind/';

/** What is asked: a text, how it is narrowed, whether slips in it are left, and how many results are wanted. */
export interface Asked {
  readonly typed: string;
  readonly narrowing: Narrowing;
  readonly exact: boolean;
  readonly many: number;
}

export interface Searching {
  /** `waiting` before first use, `loading`, `ready`, or `failed`. */
  readonly state: 'waiting' | 'loading' | 'ready' | 'failed';
  readonly engine: Engine | undefined;
  readonly answer: Answer | undefined;
  readonly results: readonly Result[];
  readonly places: readonly PlaceAnswer[];
  /** The text to which `answer` and `results` belong. */
  readonly about: string;
}

/** Milliseconds without a key before the records are asked: each half-typed word could fetch another drawer of them. */
const PAUSE = 150;

const EMPTY = { engine: undefined, answer: undefined, results: [], places: [], about: '' } as const;

/** What has been fetched, kept for the whole visit of a page; a failure is forgotten, so that it can be tried again. */
let fetched: Promise<Engine> | undefined;

const PAGEFIND = [`${FOLDER}pagefind.js`] as const;
const loadFinder = () => loadLater<typeof import('./find-parts.ts')>(finder);

function load(): Promise<Engine> {
  fetched ??= Promise.all([loadLater<Pagefind>(PAGEFIND), fetchWords()]).then(([pagefind, file]) =>
    ready({
      pagefind,
      file,
      folder: FOLDER,
      fetchSpelled: (drawer) => fetchDrawer(`spelled/${drawer}`),
      findParts: async (typed, strange) => (await loadFinder()).findParts(typed, strange),
    }),
  );
  fetched.catch(() => {
    fetched = undefined;
  });
  return fetched;
}

async function fetchWords(): Promise<SearchFile> {
  const answer = await fetch(`${FOLDER}words.json`);
  if (!answer.ok) throw new Error(`words.json: ${answer.status}`);
  return openFile((await answer.json()) as WrittenFile);
}

/** Searches for a text whenever it changes, once `begun`. Only the latest text is answered. */
export function useSearch({ typed, narrowing, exact, many }: Asked, begun: boolean): Searching {
  const [shown, show] = useState<Searching>({ ...EMPTY, state: 'waiting' });
  const latest = useRef(0);
  useEffect(() => {
    if (!begun) return;
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
        const answer = await engine.look(typed, narrowing, exact);
        if (mine !== latest.current) return;
        const [results, places] = await Promise.all([answer.first(many), answer.places()]);
        current(() => ({ state: 'ready', engine, answer, results, places, about: typed }));
      })
      .catch(() => current((before) => ({ ...before, state: 'failed' })));
  }, [typed, narrowing, exact, many, begun]);
  return shown;
}
