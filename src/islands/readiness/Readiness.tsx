import { useLayoutEffect, useState } from 'preact/hooks';
import { isEntries, isRecord } from '../../domain/flow/entries.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { effective, NO_ENTRIES, openTopics, type Entries } from '../../domain/flow/flow.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { given, type Answers } from '../../domain/flow/when.ts';
import { letterAnswers, readiness, shortWayFirst } from '../../domain/readiness/readiness.ts';
import type { Option, Readiness as Texts } from '../../domain/readiness/readiness.schema.ts';
import type { Help, HelpWords } from '../../domain/site/support.ts';
import { HelpNow } from '../help/HelpNow.tsx';
import { OpenAnswersFile } from '../keep/AnswersFile.tsx';
import { useSavedEntries } from '../keep/use-saved-entries.ts';
import { LetterHere } from '../letter/LetterHere.tsx';
import type { PlaceGroup } from '../steps/PlaceSelect.tsx';
import { StepFrame } from '../steps/StepFrame.tsx';
import { useTemporal } from '../steps/today.ts';
import { useFrame } from '../steps/use-frame.ts';
import { ReadinessResult } from './ReadinessResult.tsx';

export interface ReadinessProps {
  readonly flow: Flow;
  readonly words: ToolWords;
  readonly texts: Texts;
  readonly places: readonly PlaceGroup[];
  readonly help: readonly Help[];
  readonly helpWords: HelpWords;
}

/** All that the client chose. */
interface Check {
  readonly entries: Entries;
}

const EMPTY: Check = { entries: NO_ENTRIES };
const RESULT = 'result';
const LETTER = 'letter';

/** The self-check: questions that sort one's own reasons, then ways with those reasons. It scores nothing. */
export function Readiness({ flow, words, texts, places, help, helpWords }: ReadinessProps) {
  const ready = useTemporal();
  const [handedOver, setHandedOver] = useState<Answers | undefined>();
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
    if (ready) saved.load();
  }, [ready]);
  // The letter that was opened here goes with the answers it came from.
  useLayoutEffect(() => {
    if (saved.replaced?.by === 'erased' || saved.replaced?.by === 'gone') setHandedOver(undefined);
  }, [saved.replaced]);

  const entries = ready ? effective(flow, saved.value.entries) : NO_ENTRIES;
  const { short, more } = shortWayFirst(texts, ready ? openTopics(flow, saved.value.entries) : []);
  const frame = useFrame({
    tool: 'readiness',
    flow,
    words,
    places,
    ready,
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

  const result = readiness(texts, entries.answers);
  const danger = (
    <HelpNow
      {...{ title: texts.danger.title, text: texts.danger.text, help, words: helpWords }}
      shown={result.danger && (frame.step === RESULT || frame.step in texts.danger.when)}
      country={(given(entries.answers, 'where')[0] ?? '').slice(0, 2)}
    />
  );

  function openLetter(option?: Option): void {
    const known = places.flatMap((group) => group.places.map(({ id }) => id));
    setHandedOver(letterAnswers(texts, option, entries.answers, known));
    frame.show(LETTER);
  }

  return (
    <StepFrame
      frame={frame}
      note={frame.step in texts.danger.when && danger}
      after={
        !frame.begun && (
          <OpenAnswersFile
            words={words.file}
            onOpen={(opened) => saved.change(() => ({ entries: opened }))}
          />
        )
      }
    >
      {frame.step === RESULT && ready && (
        <ReadinessResult
          {...{ frame, texts, result, danger, more: more[0]?.topic.id, onLetter: openLetter }}
        />
      )}
      {handedOver && (
        <div hidden={frame.step !== LETTER}>
          <LetterHere heading={frame.heading} handedOver={handedOver} onBack={() => frame.show(RESULT)} />
        </div>
      )}
    </StepFrame>
  );
}

/** Whether saved data is of this tool. */
function isCheck(value: unknown): value is Check {
  return isRecord(value) && isEntries(value['entries']);
}
