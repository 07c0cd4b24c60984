import { useLayoutEffect, useState } from 'preact/hooks';
import type { Entries } from '../../domain/flow/flow.ts';
import type { Handed } from '../../domain/timeline/thread.ts';
import { newId } from '../keep/new-id.ts';
import type { Replaced } from '../keep/use-saved-entries.ts';

export type SentLetter = ReturnType<typeof useSent>;

/** What a letter that was sent has told the timeline on its page; nothing before. */
export function useSent(replaced: Replaced | undefined) {
  const [sent, setSent] = useState<Handed | undefined>();
  // The timeline that was opened here goes with the letter it came from.
  useLayoutEffect(() => {
    if (replaced?.by === 'erased' || replaced?.by === 'gone') setSent(undefined);
  }, [replaced]);
  return {
    sent,
    /** Told again, it is still the same request. Told unchanged, it takes back nothing that was changed since. */
    tell(entries: Entries): void {
      if (JSON.stringify(entries) !== JSON.stringify(sent?.entries))
        setSent({ id: sent?.id ?? newId(), entries });
    },
  };
}
