import { loadLater } from '../../browser/load-later.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import type { Handed } from '../../domain/timeline/thread.ts';
import { lateStyles } from '../steps/late-styles.ts';
import { ToolHere } from '../steps/ToolHere.tsx';
import { fetchFile } from '../steps/use-file.ts';
import timeline from '../timeline/here.ts?later';
import type { TimelineProps } from '../timeline/Timeline.tsx';

interface Props {
  readonly shown: boolean;
  readonly words: ToolWords['here'];
  readonly handedOver: Handed;
  readonly onBack: () => void;
}

/** The timeline on the letter's page, with the request that this letter makes. */
export function TimelineHere({ shown, words, handedOver, onBack }: Props) {
  return (
    <ToolHere
      shown={shown}
      which="timeline"
      words={words}
      load={loadTimeline}
      draw={({ Timeline, props }) => <Timeline {...props} handedOver={handedOver} />}
      onBack={onBack}
    />
  );
}

async function loadTimeline() {
  const [{ Timeline, STYLES }, props] = await Promise.all([
    loadLater<typeof import('../timeline/here.ts')>(timeline),
    fetchFile<TimelineProps>('/after-you-ask/tool.json'),
  ]);
  await lateStyles(...STYLES);
  return { Timeline, props };
}
