import type { Flow } from '../../domain/flow/flow.schema.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { readThreadFile } from '../../domain/timeline/file.ts';
import { withNew, type Handed } from '../../domain/timeline/thread.ts';
import { OpenDataFile } from '../keep/DataFile.tsx';
import { LawNote } from '../steps/LawNote.tsx';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { StepFrame } from '../steps/StepFrame.tsx';
import { useFrame } from '../steps/use-frame.ts';
import type { TimelineWords } from './timeline-words.ts';
import { useOpened } from './use-opened.ts';
import { useTimeline } from './use-timeline.ts';
import { ANSWER, REMINDER, VIEW } from './views.ts';

export interface TimelineProps {
  readonly flow: Flow;
  readonly words: ToolWords;
  /** What is said of a file before the client begins; its other words come once they do. */
  readonly file: TimelineWords['file'];
  readonly places: readonly PlaceGroup[];
  /** A request that another tool on the same page hands over. */
  readonly handedOver?: Handed;
}

/** The largest file that is read, in bytes: years of notes fit in. */
const LARGEST_FILE = 1_000_000;

/** The client's own timeline: what they noted of their requests, what comes next, and by when. */
export function Timeline({ flow, words, file, places, handedOver }: TimelineProps) {
  const own = useTimeline({ flow, words, places, handedOver });
  const { thread, code, found } = own;
  const opened = useOpened(thread);
  const frame = useFrame({
    tool: 'timeline',
    flow,
    words,
    places,
    ready: own.ready,
    rest: own.rest,
    saved: own.saved,
    entries: own.entries,
    context: own.context,
    sections: [{ topics: own.topics, end: VIEW, skipAtOnce: true }],
    views: [...(opened.helped ? [ANSWER] : []), ...(opened.reminder ? [REMINDER] : [])],
    errors: found?.orders ?? [],
    startAt: handedOver && VIEW,
    resumeAt: VIEW,
    eraseBesides: opened.reminder ? ['letter'] : [],
  });
  const first = flow.topics[0]?.id ?? '';
  return (
    <StepFrame
      frame={frame}
      note={
        frame.step === first && <LawNote law={own.lawHere} rest={own.rest} words={words.law} general="" />
      }
      after={
        !frame.begun && (
          <OpenDataFile
            words={file}
            largest={LARGEST_FILE}
            read={readThreadFile}
            onOpen={(read) => {
              own.open(read);
              own.saved.setNotice(file.opened);
              frame.show(VIEW);
            }}
          />
        )
      }
    >
      {code && found && (
        <code.TimelineViews
          frame={frame}
          texts={code.texts}
          light={own}
          found={found}
          opened={opened}
          besideLetter={handedOver !== undefined}
          onNew={() => {
            thread.change(withNew);
            frame.show(first);
          }}
        />
      )}
    </StepFrame>
  );
}
