import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { isEntries, isRecord, isRecordOf, isText, isTexts } from '../domain/entries-shape.ts';
import type { Flow } from '../domain/flow.schema.ts';
import { blankNames, effective, NO_ENTRIES, openTopics, type Entries } from '../domain/flow.ts';
import { compose } from '../domain/letter.ts';
import { NO_EDITS, type Edits } from '../domain/letter-edits.ts';
import { lawAnswers } from '../domain/letter-law.ts';
import type { LetterText } from '../domain/letter.schema.ts';
import {
  refusal,
  refusalKnown,
  WRITING,
  type Ground,
  type GroundMark,
  type PlacedLaw,
} from '../domain/refusal.ts';
import { binding } from '../domain/refusal-law.ts';
import { replyInput } from '../domain/reply.ts';
import type { RefusalText } from '../domain/refusal.schema.ts';
import { given } from '../domain/when.ts';
import { AnswersAwaited } from './parts/AnswersAwaited.tsx';
import { OpenAnswers } from './parts/AnswersFile.tsx';
import { LawNote } from './parts/LawNote.tsx';
import { noSuchPlace, placeInAddress } from './parts/place-in-address.ts';
import type { PlaceGroup } from './parts/PlaceSelect.tsx';
import { refusalExplainer } from './parts/explainer.ts';
import { RefusalResult } from './parts/RefusalResult.tsx';
import { ReplyFinish } from './parts/ReplyFinish.tsx';
import { LetterPreview } from './parts/LetterPreview.tsx';
import { StepForm } from './parts/StepForm.tsx';
import { today, useTemporal } from './parts/today.ts';
import { useFocusOnStep } from './parts/use-focus-on-step.ts';
import { useKept } from './parts/use-kept.ts';
import { useLaw } from './parts/use-law.ts';
import { useLoaded } from './parts/use-loaded.ts';
import { useMending } from './parts/use-mending.ts';
import { useSteps } from './parts/use-steps.ts';
import { Waiting } from './parts/Waiting.tsx';

/** What the tool fetches once it is on the page: the same file for everyone, so that asking for it tells nothing. */
export interface RefusalTool {
  readonly grounds: readonly Ground[];
  readonly replies: Readonly<Record<string, LetterText>>;
  readonly texts: RefusalText;
}

export interface RefusalProps {
  readonly flow: Flow;
  readonly marks: readonly GroundMark[];
  readonly places: readonly PlaceGroup[];
  readonly words: { readonly leave: string; readonly noPlace: string };
}

interface Draft {
  readonly entries: Entries;
  /** Changes by hand, by letter. */
  readonly edits: Readonly<Record<string, Edits>>;
}

const RESULT = 'result';
const LETTER = 'reply';
const EMPTY: Draft = { entries: NO_ENTRIES, edits: {} };
const TO_RESULT = { finish: 'Show where I stand', skip: 'Skip the rest, show where I stand' };
const TO_LETTER = { finish: 'Show my letter', skip: 'Skip the rest, show my letter' };

/** The refusal helper: what happened, what it may mean, what can be done, and the letters for it. */
export function Refusal({ flow, marks, places, words }: RefusalProps) {
  const ready = useTemporal();
  const { state: tool, retry: retryTool } = useLoaded<RefusalTool>('/refusal/tool.json');
  const first = flow.topics[0]?.id ?? RESULT;
  const { step, go, restart } = useSteps('refusal', first);
  const kept = useKept<Draft>({
    name: 'refusal',
    empty: EMPTY,
    fresh: () => ({ ...EMPTY, entries: { answers: {}, fields: { sent: today() } } }),
    isRight: isDraft,
    isStarted: ({ entries }) => Object.keys(entries.answers).length > 0,
    onGone: restart,
  });
  const mending = useMending();
  const finished = step === RESULT || step === LETTER;
  // The result can come a while after its step, and then it takes the focus from what stood in its place.
  const shown = finished ? `${step}, ${tool.kind}` : step;
  const { heading, moved } = useFocusOnStep(shown, mending.errors.length > 0);
  const [returning, setReturning] = useState<string | undefined>();
  const blanks = useMemo(() => blankNames(flow), [flow]);

  // Before the first drawing, so that nothing the client picks at once can be overwritten.
  useLayoutEffect(() => {
    if (!ready) return;
    const found = kept.takeUp();
    const wanted = placeInAddress(places);
    if (wanted.kind === 'known') answer('place', wanted.id);
    if (wanted.kind === 'unknown' && found !== 'unreadable') kept.setNotice(noSuchPlace(wanted.text));
  }, [ready]);

  const raw = kept.value.entries;
  const place = given(raw.answers, 'place')[0] ?? '';
  const { state: lawState, retry } = useLaw<PlacedLaw>(place, '/refusal/law');
  const law = lawState.kind === 'ready' ? lawState.law : null;
  const day = ready ? today() : '';
  const known = refusalKnown(marks, law, raw.fields, day);

  const asked = ready ? effective(flow, raw, known) : NO_ENTRIES;
  const result =
    ready && tool.kind === 'ready'
      ? refusal({ ...asked, grounds: tool.value.grounds, law, flow, today: day })
      : undefined;
  // What the reply asks for is suggested until the client chooses for themself.
  const filled: Entries =
    'ask' in raw.answers || !result ? raw : { ...raw, answers: { ...raw.answers, ask: result.asks } };
  const entries = ready ? effective(flow, filled, known) : NO_ENTRIES;
  const context = { ...entries.answers, ...known(entries.answers) };
  const topics = ready ? openTopics(flow, filled, known) : [];
  const asking = topics.filter(({ topic }) => !WRITING.includes(topic.id));
  const writing = topics.filter(({ topic }) => WRITING.includes(topic.id));
  const part = writing.some(({ topic }) => topic.id === step) ? writing : asking;
  const end = part === writing ? LETTER : RESULT;
  const at = part.findIndex(({ topic }) => topic.id === step);
  const current = part[at];

  const kind = given(entries.answers, 'letter')[0] ?? 'reply';
  const bound = law && binding(law, entries.answers);
  const text = tool.kind === 'ready' ? tool.value.replies[kind] : undefined;
  const body =
    result?.bodies.find((one) => one.body === given(raw.answers, 'body-name')[0]) ?? result?.bodies[0];
  const letter = ready && text ? compose(text, replyInput({ marks, law, entries, blanks, body })) : undefined;
  const edits = kept.value.edits[kind] ?? NO_EDITS;
  const explain = refusalExplainer(flow, change);

  function answer(question: string, value: string | readonly string[]): void {
    kept.setValue((old) => ({
      ...old,
      entries: { ...old.entries, answers: { ...old.entries.answers, [question]: value } },
    }));
    mending.mended(question);
  }

  function type(question: string, value: string): void {
    kept.setValue((old) => ({
      ...old,
      entries: { ...old.entries, fields: { ...old.entries.fields, [question]: value } },
    }));
    mending.mended(question);
  }

  function move(to: string): void {
    moved.current = true;
    go(to);
  }

  /** Goes on if nothing on this step has to be mended; to an end only if nothing on any step before it has. */
  function onward(to: string): void {
    const onTheWay = to === end ? part : part.slice(at, at + 1);
    const faulty = mending.firstFaulty(onTheWay, entries);
    if (faulty !== undefined) {
      if (faulty !== step) move(faulty);
      return;
    }
    mending.clear();
    if (to === end) setReturning(undefined);
    move(to);
  }

  /** Opens one step to change its answer; the way on leads straight back to where the client came from. */
  function change(topic: string): void {
    setReturning(step);
    mending.clear();
    move(topic);
  }

  function write(which: string): void {
    answer('letter', [which]);
    setReturning(undefined);
    move(WRITING[0] ?? LETTER);
  }

  function eraseAll(): void {
    kept.erase();
    setReturning(undefined);
    moved.current = true;
    restart();
  }

  // A step that an answer has since closed leads to the nearest open one.
  const lost = ready && !finished && at < 0;
  useEffect(() => {
    if (lost) go(first);
  });

  const preview = part === writing && !finished;
  const back = returning === end || (returning === LETTER && end === RESULT) ? returning : undefined;
  return (
    <div class={finished ? 'tool single finished' : preview ? 'tool' : 'tool single'}>
      <p role="status" class={kept.notice === '' ? 'visually-hidden' : 'notice no-print'}>
        {kept.notice}
      </p>
      {current && !finished && (
        <div class="asking">
          <StepForm
            key={current.topic.id}
            heading={heading}
            position={{ at: at + 1, of: part.length }}
            topic={current.topic}
            questions={current.questions}
            entries={entries}
            context={context}
            errors={mending.errors}
            attempt={mending.attempt}
            places={places}
            labels={end === LETTER ? TO_LETTER : TO_RESULT}
            onAnswer={answer}
            onType={type}
            onBack={at > 0 || part === writing ? () => history.back() : undefined}
            last={back !== undefined || at === part.length - 1}
            onNext={() => onward(back ?? part[at + 1]?.topic.id ?? end)}
            onFinish={at > 0 || part === writing ? () => onward(end) : undefined}
          >
            {step === first && place !== '' && (
              <LawNote state={lawState} general={words.noPlace} elsewhere onRetry={retry} />
            )}
          </StepForm>
          {part === asking && <p class="soft small">{words.leave}</p>}
          {step === first && (
            <OpenAnswers onOpen={(opened) => kept.setValue((old) => ({ ...old, entries: opened }))} />
          )}
        </div>
      )}
      {!ready && (
        <Waiting text="The questions appear here in a moment.">
          If they do not, <a href="#all">the page of each answer</a> is below.
        </Waiting>
      )}
      {preview && letter && <LetterPreview letter={letter} edits={edits} explain={explain} />}
      {finished && tool.kind !== 'ready' && (
        <AnswersAwaited heading={heading} failed={tool.kind === 'failed'} onRetry={retryTool} />
      )}
      {step === RESULT && result && tool.kind === 'ready' && (
        <RefusalResult
          heading={heading}
          texts={tool.value.texts}
          result={result}
          law={bound}
          lawNote={
            lawState.kind === 'loading' || lawState.kind === 'failed' ? (
              <LawNote state={lawState} general={words.noPlace} elsewhere={false} onRetry={retry} />
            ) : undefined
          }
          flow={flow}
          entries={entries}
          own={entered(entries, raw)}
          topics={asking}
          places={places}
          keepUntil={kept.keepUntil}
          onWrite={write}
          onChange={change}
          onKeep={kept.switchKeeping}
          onErase={eraseAll}
        />
      )}
      {step === LETTER && result && letter && tool.kind === 'ready' && (
        <ReplyFinish
          heading={heading}
          kind={kind}
          letter={letter}
          texts={tool.value.texts}
          law={bound}
          // Only what counts now: the law's own answers, for the note on a letter without law.
          general={given(lawAnswers(bound, entries.answers), 'law-named').includes('no')}
          bodies={
            kind === 'complaint' && !given(entries.answers, 'body').includes('service') ? result.bodies : []
          }
          body={body}
          edits={edits}
          explain={explain}
          entries={entries}
          flow={flow}
          topics={writing}
          places={places}
          keepUntil={kept.keepUntil}
          onBody={(name) => answer('body-name', name)}
          onEdit={(changed) => kept.setValue((old) => ({ ...old, edits: { ...old.edits, [kind]: changed } }))}
          onChange={change}
          onResult={() => move(RESULT)}
          onKeep={kept.switchKeeping}
          onErase={eraseAll}
        />
      )}
    </div>
  );
}

/** What counts now and was entered by the client, without what was suggested or stands there by default. */
function entered({ answers, fields }: Entries, raw: Entries): Entries {
  const own = Object.entries(answers).filter(([question]) => question in raw.answers);
  return { answers: Object.fromEntries(own), fields };
}

/** Whether kept data is a draft of this tool. */
function isDraft(value: unknown): value is Draft {
  return (
    isRecord(value) &&
    isEntries(value['entries']) &&
    isRecordOf(
      value['edits'],
      (one) => isRecord(one) && isRecordOf(one['words'], isText) && isTexts(one['off']),
    )
  );
}
