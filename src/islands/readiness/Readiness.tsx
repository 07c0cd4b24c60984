import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { carryPlace } from '../../browser/carry-place.ts';
import { loadLater } from '../../browser/load-later.ts';
import { isEntries, isRecord } from '../../domain/flow/entries.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { effective, NO_ENTRIES, openTopics, type Entries } from '../../domain/flow/flow.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { given, holds, type Answers } from '../../domain/flow/when.ts';
import { shortWayFirst } from '../../domain/readiness/short-way.ts';
import type { Readiness as Texts } from '../../domain/readiness/readiness.schema.ts';
import type { Help, HelpWords } from '../../domain/site/support.ts';
import { HelpNow } from '../help/HelpNow.tsx';
import { OpenAnswersFile } from '../keep/AnswersFile.tsx';
import { useSavedEntries } from '../keep/use-saved-entries.ts';
import { placeInAddress, withWanted } from '../steps/place-in-address.ts';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { StepFrame } from '../steps/StepFrame.tsx';
import { useTemporal } from '../steps/today.ts';
import { fetchFile } from '../steps/use-file.ts';
import { useFrame } from '../steps/use-frame.ts';
import { come, useRest } from '../steps/use-later.ts';
import restFiles from './rest.ts?later';
import { LETTER, RESULT } from './views.ts';

export interface ReadinessProps {
  readonly flow: Flow;
  readonly words: ToolWords;
  /** What is needed before the result: its other texts come once the client has begun. */
  readonly start: Pick<Texts, 'shortWay' | 'danger'>;
  readonly help: readonly Help[];
  readonly helpWords: HelpWords;
}

/** What the self-check fetches once the client has begun. */
export interface ReadinessTexts {
  readonly texts: Texts;
  readonly places: readonly PlaceGroup[];
}

/** All that the client chose. */
interface Check {
  readonly entries: Entries;
}

const EMPTY: Check = { entries: NO_ENTRIES };

async function loadRest() {
  const [code, texts] = await Promise.all([
    loadLater<typeof import('./rest.ts')>(restFiles),
    fetchFile<ReadinessTexts>('/readiness/texts.json'),
  ]);
  return { ...code, ...texts };
}

/** The answers. They start with what was saved, and with a place that was chosen in another tool. */
function useCheck(ready: boolean, words: ToolWords) {
  const saved = useSavedEntries<Check>({
    name: 'readiness',
    empty: EMPTY,
    fresh: () => EMPTY,
    isRight: isCheck,
    isStarted: ({ entries: { answers } }) => Object.keys(answers).length > 0,
    words,
  });
  // Before the first drawing, so that nothing the client picks at once can be overwritten.
  useLayoutEffect(() => {
    if (!ready) return;
    saved.load();
    const wanted = placeInAddress();
    if (wanted.kind === 'known')
      saved.change(({ entries }) => ({
        entries: { ...entries, answers: withWanted(entries.answers, wanted, 'where') },
      }));
  }, [ready]);
  const where = given(saved.value.entries.answers, 'where')[0] ?? '';
  useEffect(() => carryPlace(where), [where]);
  return saved;
}

/** The self-check: questions that sort one's own reasons, then ways with those reasons. It scores nothing. */
export function Readiness({ flow, words, start, help, helpWords }: ReadinessProps) {
  const ready = useTemporal();
  const rest = useRest(loadRest);
  const own = come(rest);
  const [handedOver, setHandedOver] = useState<Answers | undefined>();
  const saved = useCheck(ready, words);
  // The letter that was opened here goes with the answers it came from.
  useLayoutEffect(() => {
    if (saved.replaced?.by === 'erased' || saved.replaced?.by === 'gone') setHandedOver(undefined);
  }, [saved.replaced]);

  const entries = ready ? effective(flow, saved.value.entries) : NO_ENTRIES;
  const { short, more } = shortWayFirst(start, ready ? openTopics(flow, saved.value.entries) : []);
  const frame = useFrame({
    tool: 'readiness',
    flow,
    words,
    places: own?.places ?? [],
    ready,
    rest,
    saved,
    entries,
    context: entries.answers,
    sections: [
      { topics: short, end: RESULT, skipAtOnce: true },
      { topics: more, end: RESULT },
    ],
    views: handedOver ? [LETTER] : [],
    eraseBesides: handedOver ? ['letter'] : [],
  });

  const inDanger = holds(start.danger.when, entries.answers);
  const danger = (
    <HelpNow
      {...{ title: start.danger.title, text: start.danger.text, help, words: helpWords }}
      shown={inDanger && (frame.step === RESULT || frame.step in start.danger.when)}
      country={(given(entries.answers, 'where')[0] ?? '').slice(0, 2)}
    />
  );
  return (
    <StepFrame
      frame={frame}
      note={frame.step in start.danger.when && danger}
      after={
        !frame.begun && (
          <OpenAnswersFile
            words={words.file}
            onOpen={(opened) => saved.change(() => ({ entries: opened }))}
          />
        )
      }
    >
      {own && ready && !frame.current && (
        <own.ReadinessViews
          {...{ frame, texts: own.texts, danger, more: more[0]?.topic.id, handedOver }}
          onHandOver={setHandedOver}
        />
      )}
    </StepFrame>
  );
}

/** Whether saved data is of this tool. */
function isCheck(value: unknown): value is Check {
  return isRecord(value) && isEntries(value['entries']);
}
