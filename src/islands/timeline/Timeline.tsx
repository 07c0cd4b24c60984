import type { Flow } from '../../domain/flow/flow.schema.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { readTimelineFile } from '../../domain/timeline/file.ts';
import { OpenDataFile } from '../keep/DataFile.tsx';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { StepFrame } from '../steps/StepFrame.tsx';
import { useFrame } from '../steps/use-frame.ts';
import type { TimelineWords } from './timeline-words.ts';
import { TimelineView } from './TimelineView.tsx';
import { useTimeline } from './use-timeline.ts';

export interface TimelineProps {
  readonly flow: Flow;
  readonly words: ToolWords;
  readonly texts: TimelineWords;
  readonly places: readonly PlaceGroup[];
}

const VIEW = 'timeline';
/** The largest file that is read, in bytes: years of notes fit in. */
const LARGEST_FILE = 1_000_000;

/** The client's own timeline: what they noted of their request, what comes next, and by when. */
export function Timeline({ flow, words, texts, places }: TimelineProps) {
  const own = useTimeline({ flow, words, texts, places });
  const frame = useFrame({
    tool: 'timeline',
    flow,
    words,
    places,
    ready: own.ready,
    saved: own.saved,
    entries: own.entries,
    context: own.context,
    sections: [{ topics: own.topics, end: VIEW, skipAtOnce: true }],
    errors: own.orders,
    resumeAt: VIEW,
  });
  return (
    <StepFrame
      frame={frame}
      after={
        !frame.begun && (
          <OpenDataFile
            words={texts.file}
            largest={LARGEST_FILE}
            read={readTimelineFile}
            onOpen={(opened) => {
              own.open(opened);
              own.saved.setNotice(texts.file.opened);
              frame.show(VIEW);
            }}
          />
        )
      }
    >
      {own.ready && frame.step === VIEW && <TimelineView frame={frame} texts={texts} own={own} />}
    </StepFrame>
  );
}
