import { useEffect } from 'preact/hooks';
import { carryPlace } from '../../browser/carry-place.ts';
import { loadLater } from '../../browser/load-later.ts';
import type { Flow } from '../../domain/flow/flow.schema.ts';
import { effective, openTopics, NO_ENTRIES } from '../../domain/flow/flow.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { given, type Answers } from '../../domain/flow/when.ts';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { LetterText } from '../../domain/letter/letter.schema.ts';
import type { OwnLanguage } from '../../domain/text/page-language.ts';
import { lateStyles } from '../steps/late-styles.ts';
import { LawNote } from '../steps/LawNote.tsx';
import { ELSEWHERE, nameIn, type PlaceGroup } from '../steps/PlaceSelect.tsx';
import { StepFrame } from '../steps/StepFrame.tsx';
import { useTemporal } from '../steps/today.ts';
import { fetchFile } from '../steps/use-file.ts';
import { useFrame } from '../steps/use-frame.ts';
import { come, useRest } from '../steps/use-later.ts';
import { useLaw } from '../steps/use-law.ts';
import restFiles from './rest.ts?later';
import { useDraft, type Handover } from './use-draft.ts';
import { useSent } from './use-sent.ts';
import { END, SENT } from './views.ts';

export interface LetterProps {
  readonly flow: Flow;
  readonly words: ToolWords;
  readonly places: readonly PlaceGroup[];
  /** What the texts in the page's language are called; left out in English. */
  readonly texts?: string;
  /** Answers that another tool on the same page hands over. Each new handover goes on top of what is there. */
  readonly handedOver?: Handover;
}

/** What the tool writes from. It comes once the client has begun. */
export interface LetterTexts {
  /** Letters by kind: request, heads-up, reminder; and what to say aloud. */
  readonly letters: Readonly<Record<string, LetterText>>;
  readonly spoken: LetterText;
  /** How an English letter marks each blank, by question id. */
  readonly blanks: Readonly<Record<string, string>>;
  readonly desk: DeskWords;
  /** The language of the page; left out in English. */
  readonly language?: OwnLanguage;
}

async function loadRest(name: string) {
  const [code, texts] = await Promise.all([
    loadLater<typeof import('./rest.ts')>(restFiles),
    fetchFile<LetterTexts>(`/letter/${name}.json`),
  ]);
  await lateStyles(...code.STYLES);
  return { ...code, texts, language: code.pageLanguage(texts.language) };
}

/** The letter builder. Everything stays in this component's memory unless the client chooses to save it. */
export function Letter({ flow, words, places, texts = 'texts', handedOver }: LetterProps) {
  const ready = useTemporal();
  const rest = useRest(() => loadRest(texts));
  const own = come(rest);
  const { saved, draft, edit } = useDraft({ ready, places, words, handedOver });
  const place = given(draft.entries.answers, 'place')[0] ?? '';
  useEffect(() => carryPlace(place), [place]);
  const lawHere = useLaw(place);
  const law = come(lawHere) ?? null;
  const known = (answers: Answers) => own?.lawAnswers(law, answers, own.language.id) ?? {};
  const entries = ready ? effective(flow, draft.entries, known) : NO_ENTRIES;
  const sent = useSent(saved.replaced);
  const frame = useFrame({
    tool: 'letter',
    flow,
    words,
    language: own?.language,
    places,
    ready,
    rest,
    saved,
    entries,
    context: { ...entries.answers, ...known(entries.answers) },
    sections: [{ topics: ready ? openTopics(flow, draft.entries, known) : [], end: END }],
    views: sent.sent ? [SENT] : [],
    eraseBesides: sent.sent ? ['timeline'] : [],
  });
  const asksPlace = frame.current?.questions.some(({ kind }) => kind === 'place');
  return (
    <StepFrame
      frame={frame}
      hasBeside
      note={
        asksPlace && (
          <LawNote
            law={lawHere}
            rest={rest}
            words={words.law}
            language={own?.language}
            name={nameIn(places, place)}
            general={place === ELSEWHERE ? (own?.texts.desk.general ?? '') : ''}
          />
        )
      }
    >
      {own && ready && (
        <own.LetterViews {...{ frame, texts: own.texts, law, sent }} edits={draft.edits} onEdit={edit} />
      )}
    </StepFrame>
  );
}
