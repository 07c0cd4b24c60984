import { useLayoutEffect, useState } from 'preact/hooks';
import type { Entries } from '../../domain/flow/flow.ts';
import type { Thread } from '../../domain/timeline/thread.ts';
import type { SavedEntries } from '../keep/use-saved-entries.ts';

/** The tools that were opened on the timeline's page, each for one request. */
interface ForRequests {
  readonly helped?: string;
  readonly reminded?: { readonly request: string; readonly entries: Entries };
}

/** Which other tools are on the page for the open request. What was opened here goes with what it came from. */
export function useOpened({ value: { open }, replaced }: SavedEntries<Thread>) {
  const [{ helped, reminded }, setOpened] = useState<ForRequests>({});
  useLayoutEffect(() => {
    if (replaced?.by === 'erased' || replaced?.by === 'gone') setOpened({});
  }, [replaced]);
  return {
    /** Whether the refusal helper is. */
    helped: helped === open,
    /** What the reminder started from, where one is being written. */
    reminder: reminded?.request === open ? reminded.entries : undefined,
    help: () => setOpened((old) => ({ ...old, helped: open })),
    remind: (entries: Entries) => setOpened((old) => ({ ...old, reminded: { request: open, entries } })),
  };
}

export type Opened = ReturnType<typeof useOpened>;
