import { loadLater } from '../../browser/load-later.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { NO_DRAFT } from '../../domain/refusal/draft.ts';
import { sentSince } from '../../domain/timeline/handover.ts';
import { withEntry } from '../../domain/timeline/thread.ts';
import { partOf } from '../keep/part-of.ts';
import type { RefusalProps } from '../refusal/Refusal.tsx';
import refusal from '../refusal/here.ts?later';
import { lateStyles } from '../steps/late-styles.ts';
import { ToolHere } from '../steps/ToolHere.tsx';
import { fetchFile } from '../steps/use-file.ts';
import type { OwnTimeline } from './use-timeline.ts';

interface Props {
  readonly shown: boolean;
  readonly words: ToolWords['here'];
  readonly own: OwnTimeline;
  readonly onBack: () => void;
  readonly onSent: () => void;
}

/** The refusal helper for the open request. What is entered there is part of that request. */
export function AnswerHere({ shown, words, own, onBack, onSent }: Props) {
  const { saved } = own;
  const held = partOf(
    saved,
    ({ reply }) => reply ?? NO_DRAFT,
    (request, reply) => ({ ...request, reply }),
  );
  return (
    <ToolHere
      shown={shown}
      which="refusal"
      words={words}
      load={loadRefusal}
      draw={({ Refusal, props }) => (
        <Refusal
          {...props}
          inThread={{
            // What there is to say of saving is said by the timeline.
            saved: { ...held, notice: '', undo: undefined },
            onSent(entries, to) {
              saved.change((old) => withEntry(old, sentSince(entries, to, own.today)));
              onSent();
            },
          }}
        />
      )}
      onBack={onBack}
    />
  );
}

async function loadRefusal() {
  const [{ Refusal, STYLES }, props] = await Promise.all([
    loadLater<typeof import('../refusal/here.ts')>(refusal),
    fetchFile<RefusalProps>('/refusal/questions.json'),
  ]);
  await lateStyles(...STYLES);
  return { Refusal, props };
}
