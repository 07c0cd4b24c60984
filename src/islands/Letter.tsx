import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { entryErrors, type EntryError } from '../domain/entry-errors.ts';
import type { Flow } from '../domain/flow.schema.ts';
import { blankNames, effective, openTopics, NO_ENTRIES, type Entries } from '../domain/flow.ts';
import { compose } from '../domain/letter.ts';
import { NO_EDITS, type Edits } from '../domain/letter-edits.ts';
import { lawAnswers } from '../domain/letter-law.ts';
import type { LetterText } from '../domain/letter.schema.ts';
import { given, type Answers } from '../domain/when.ts';
import { explainer } from './parts/explainer.ts';
import { Finish } from './parts/Finish.tsx';
import { forget, keep, kept } from './parts/keep.ts';
import { LawNote } from './parts/LawNote.tsx';
import { ELSEWHERE, type PlaceGroup } from './parts/PlaceSelect.tsx';
import { Sheet } from './parts/Sheet.tsx';
import { StepForm } from './parts/StepForm.tsx';
import { placeInAddress } from './parts/place-in-address.ts';
import { today, useTemporal } from './parts/today.ts';
import { useLaw } from './parts/use-law.ts';
import { useSteps } from './parts/use-steps.ts';
import { useUnloadWarning } from './parts/use-unload-warning.ts';

export interface LetterProps {
  readonly flow: Flow;
  /** Letters by kind: request, heads-up, reminder; and what to say aloud. */
  readonly letters: Readonly<Record<string, LetterText>>;
  readonly spoken: LetterText;
  readonly places: readonly PlaceGroup[];
  readonly texts: { readonly general: string; readonly notAdvice: string };
}

/** All that the client chose, typed and changed. */
interface Draft {
  readonly entries: Entries;
  readonly edits: Edits;
}

const EMPTY: Draft = { entries: NO_ENTRIES, edits: NO_EDITS };
const KEPT_AS = 'letter';
const LAST = 'letter';

/** The letter builder. Everything stays in this component's memory unless the client chooses to keep it. */
export function Letter({ flow, letters, spoken, places, texts }: LetterProps) {
  const ready = useTemporal();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [keepUntil, setKeepUntil] = useState<number | undefined>();
  const [notice, setNotice] = useState('');
  const [errors, setErrors] = useState<readonly EntryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const first = flow.topics[0]?.id ?? LAST;
  const { step, go, restart } = useSteps(first);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const [returning, setReturning] = useState(false);

  const place = given(draft.entries.answers, 'place')[0] ?? '';
  const { state: lawState, retry } = useLaw(place);
  const law = lawState.kind === 'ready' ? lawState.law : null;
  const known = (answers: Answers) => lawAnswers(law, answers);
  const topics = ready ? openTopics(flow, draft.entries, known) : [];
  const entries = ready ? effective(flow, draft.entries, known) : NO_ENTRIES;
  const at = topics.findIndex(({ topic }) => topic.id === step);
  const input = {
    law,
    answers: entries.answers,
    fields: entries.fields,
    blanks: useMemo(() => blankNames(flow), [flow]),
  };
  const text = letters[given(entries.answers, 'kind')[0] ?? 'request'] ?? letters['request'];
  const letter = ready && text ? compose(text, input) : undefined;
  const explain = explainer(flow, (topic) => change(topic));

  useUnloadWarning(
    keepUntil === undefined && draft !== EMPTY && Object.keys(draft.entries.answers).length > 0,
  );

  // Once, when the tool wakes up: what was kept, the place in the address, and today as the day of the letter.
  useEffect(() => {
    if (!ready) return;
    const found = kept(KEPT_AS, isDraft, Date.now());
    if (found === 'unreadable')
      setNotice('What was kept on this device could not be read, so it was erased. You start afresh.');
    if (typeof found === 'object') {
      setDraft(found.value);
      setKeepUntil(found.until);
      setNotice('Your answers from before are back. You can erase them at the end of this page.');
      return;
    }
    const wanted = placeInAddress(places);
    if (wanted.kind === 'unknown')
      setNotice(`We do not have a place called “${wanted.text}”. Please choose yours from the list.`);
    const start: Answers = wanted.kind === 'known' ? { place: wanted.id } : {};
    setDraft({ ...EMPTY, entries: { answers: start, fields: { sent: today() } } });
  }, [ready, places]);

  // What is kept follows every change, once keeping is switched on.
  useEffect(() => {
    if (keepUntil !== undefined) keep(KEPT_AS, draft, Date.now());
  }, [draft, keepUntil]);

  // A new step takes the focus to its heading, so that a screen reader starts there. Not on the first view.
  useEffect(() => {
    setErrors([]);
    if (moved.current) heading.current?.focus();
  }, [step]);

  function move(to: string): void {
    moved.current = true;
    go(to);
  }

  useEffect(() => {
    const back = () => {
      moved.current = true;
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);

  /** Opens one topic to change an answer; from the finished letter, the way on leads straight back to it. */
  function change(topic: string): void {
    setReturning(step === LAST);
    move(topic);
  }

  function onward(to: string | undefined): void {
    const questions = topics[at]?.questions ?? [];
    const faults = entryErrors(questions, entries, today());
    setErrors(faults);
    setAttempt(attempt + 1);
    if (faults.length > 0) return;
    setReturning(false);
    move(to ?? LAST);
  }

  /** Takes an answer in, and takes back what was said to be wrong with the last one. */
  function enter(question: string, taken: (entries: Entries) => Entries): void {
    setDraft((old) => ({ ...old, entries: taken(old.entries) }));
    if (errors.length > 0) setErrors(errors.filter((error) => error.question !== question));
  }

  function erase(): void {
    forget(KEPT_AS);
    setKeepUntil(undefined);
    setDraft({ ...EMPTY, entries: { answers: {}, fields: { sent: today() } } });
    setNotice('Everything you typed here is erased.');
    moved.current = true;
    restart();
  }

  function switchKeeping(on: boolean): void {
    if (!on) {
      forget(KEPT_AS);
      setKeepUntil(undefined);
      return;
    }
    const now = Date.now();
    if (keep(KEPT_AS, draft, now)) setKeepUntil(now + 7 * 86_400_000);
    else
      setNotice(
        'This browser does not allow the site to keep anything. Your answers stay only while this page is open.',
      );
  }

  // A step that an answer has since closed leads to the nearest open one.
  const missing = ready && step !== LAST && at < 0;
  useEffect(() => {
    if (missing) go(topics[0]?.topic.id ?? LAST);
  });

  const finished = step === LAST;
  const current = topics[at];
  return (
    <div class={finished ? 'tool finished' : 'tool'}>
      <p role="status" class={notice === '' ? 'visually-hidden' : 'notice no-print'}>
        {notice}
      </p>
      {!finished && (
        <div class="asking">
          {current ? (
            <StepForm
              key={current.topic.id}
              heading={heading}
              position={{ at: at + 1, of: topics.length }}
              topic={current.topic}
              questions={current.questions}
              entries={entries}
              context={{ ...entries.answers, ...known(entries.answers) }}
              errors={errors}
              attempt={attempt}
              places={places}
              onAnswer={(question, answer) =>
                enter(question, (old) => ({ ...old, answers: { ...old.answers, [question]: answer } }))
              }
              onType={(question, words) =>
                enter(question, (old) => ({ ...old, fields: { ...old.fields, [question]: words } }))
              }
              onBack={at > 0 ? () => history.back() : undefined}
              last={returning || at === topics.length - 1}
              onNext={() => onward(returning ? LAST : topics[at + 1]?.topic.id)}
              onFinish={at > 0 ? () => onward(LAST) : undefined}
            >
              {current.topic.id === first && place !== '' && (
                <LawNote
                  state={lawState}
                  general={texts.general}
                  elsewhere={place === ELSEWHERE}
                  onRetry={retry}
                />
              )}
            </StepForm>
          ) : (
            <FirstStepBeforeScript title={flow.topics[0]?.title ?? ''} />
          )}
        </div>
      )}
      {!finished && letter && (
        <section class="preview" aria-labelledby="preview-title">
          <h2 id="preview-title">The letter so far</h2>
          <Sheet letter={letter} edits={draft.edits} explain={explain} />
        </section>
      )}
      {finished && letter && (
        <Finish
          heading={heading}
          letter={letter}
          spoken={compose(spoken, input)}
          law={law}
          entries={entries}
          flow={flow}
          topics={topics}
          places={places}
          texts={texts}
          edits={draft.edits}
          explain={explain}
          keepUntil={keepUntil}
          onEdit={(edits) => setDraft((old) => ({ ...old, edits }))}
          onChange={change}
          onKeep={switchKeeping}
          onErase={erase}
        />
      )}
    </div>
  );
}

/** What stands on the page until the script has loaded; it keeps the place of the first step. */
function FirstStepBeforeScript({ title }: { title: string }) {
  return (
    <div class="waiting">
      <h2>{title}</h2>
      <p class="soft">The questions appear here in a moment.</p>
    </div>
  );
}

/** Whether kept data is a draft. Shape only: answers that no longer exist are left out by the flow itself. */
function isDraft(value: unknown): value is Draft {
  if (!isRecord(value) || !isRecord(value['entries']) || !isRecord(value['edits'])) return false;
  const { entries, edits } = value;
  const { answers, fields } = entries as Record<string, unknown>;
  const { words, off } = edits as Record<string, unknown>;
  const texts = (list: unknown) => Array.isArray(list) && list.every((one) => typeof one === 'string');
  return (
    isRecord(answers) &&
    Object.values(answers).every((answer) => typeof answer === 'string' || texts(answer)) &&
    isRecord(fields) &&
    Object.values(fields).every((field) => typeof field === 'string') &&
    isRecord(words) &&
    Object.values(words).every((word) => typeof word === 'string') &&
    texts(off)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
