import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ALL, chosen, megabytes, type OfflineList } from '../../domain/site/offline-list.ts';
import type { OfflineWords } from '../../domain/site/offline.schema.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { Mark } from '../../domain/site/saved-site.ts';
import { Status } from '../steps/Status.tsx';
import { PlaceSelect, type PlaceGroup } from '../steps/PlaceSelect.tsx';
import { useOfflineCopy, whatIsSaved, type Said } from './use-offline-copy.ts';

interface Props {
  readonly words: OfflineWords;
  readonly places: readonly PlaceGroup[];
  /** What the list of places says besides the places. */
  readonly placeWords: ToolWords['place'];
}

/** Saves the site in this browser on one press and erases it on one press. Without a press it only looks what is there. */
export function SaveSite({ words, places, placeWords }: Props) {
  const names = places.flatMap((group) => group.places);
  const nameOf = (place: string) => names.find(({ id }) => id === place)?.name ?? place;
  const site = useOfflineCopy({ words, nameOf });
  const { phase, list, mark, said } = site;

  if (phase.kind === 'waking') return <p class="soft">{words.waiting}</p>;
  if (phase.kind === 'impossible') return <p class="notice">{words.problem[phase.why]}</p>;
  if (phase.kind === 'saving') return <Saving words={words} part={phase.part} onStop={site.stop} />;
  const choose = typeof list === 'object' && (
    <Choose
      words={words}
      places={places}
      placeWords={placeWords}
      list={list}
      onSave={(choice) => void site.save(choice)}
    />
  );
  return (
    <>
      <Result said={said} />
      {mark && (
        <div>
          <h3>{words.saved.title}</h3>
          <p>{whatIsSaved({ words, nameOf }, mark)}</p>
          <Newness words={words} list={list} mark={mark} onUpdate={() => void site.save(mark.choice)} />
          <p class="hint">{words.erase.hint}</p>
          <p>
            <button type="button" class="button erase" onClick={() => void site.erase()}>
              {words.erase.button}
            </button>
          </p>
        </div>
      )}
      {list === 'failed' && !mark && (
        <p>
          {words.problem.list}{' '}
          <button type="button" class="button" onClick={() => void site.load()}>
            {words.problem.again}
          </button>
        </p>
      )}
      {!mark && choose}
      {mark && choose && (
        <details>
          <summary>{words.choose.other}</summary>
          {choose}
        </details>
      )}
    </>
  );
}

/**
 * What came of the last press. It takes the focus, because the button that was pressed may be gone. The focus says it
 * too: as a live region it would be said twice, or not at all.
 */
function Result({ said }: { said: Said | undefined }) {
  const box = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => box.current?.focus(), [said]);
  if (!said) return null;
  return (
    <p ref={box} tabIndex={-1} class={said.kind === 'done' ? 'notice' : 'errors'}>
      {said.text}
    </p>
  );
}

interface SavingProps {
  readonly words: OfflineWords;
  readonly part: number;
  readonly onStop: () => void;
}

function Saving({ words, part, onStop }: SavingProps) {
  const bar = useId();
  const stop = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => stop.current?.focus(), []);
  // Said aloud four times and not at every file.
  const quarter = Math.floor(part * 4) * 25;
  return (
    <>
      <label for={bar}>{words.saving.label}</label>
      <progress id={bar} value={part} max={1} />
      <Status text={fillText(words.saving.said, { percent: quarter })} className="visually-hidden" />
      <p>
        <button type="button" class="button" ref={stop} onClick={onStop}>
          {words.saving.stop}
        </button>
      </p>
    </>
  );
}

interface NewnessProps {
  readonly words: OfflineWords;
  readonly list: OfflineList | 'loading' | 'failed';
  readonly mark: Mark;
  readonly onUpdate: () => void;
}

/** Whether the copy is still what is online. It is looked up only when the visitor opens this page. */
function Newness({ words, list, mark, onUpdate }: NewnessProps) {
  if (list === 'loading') return null;
  if (list === 'failed') return <p>{words.saved.unknown}</p>;
  const newest = chosen(list, mark.choice)?.version;
  if (newest === mark.version || newest === undefined) return <p>{words.saved.newest}</p>;
  return (
    <>
      <p>{words.saved.newer}</p>
      <p>
        <button type="button" class="button main" onClick={onUpdate}>
          {words.saved.update}
        </button>
      </p>
    </>
  );
}

interface ChooseProps extends Props {
  readonly list: OfflineList;
  readonly onSave: (choice: string) => void;
}

/** Which place's law to save, and how much that takes, before anything is saved. */
function Choose({ words, places, placeWords, list, onSave }: ChooseProps) {
  const field = useId();
  const [choice, setChoice] = useState('');
  const [missing, setMissing] = useState(false);
  const { bytes, wire, files } = chosen(list, choice) ?? list.core;
  const size = { bytes: megabytes(bytes), wire: megabytes(wire), files: files.length };
  const press = () => {
    setMissing(choice === '');
    if (choice === '') document.getElementById(field)?.focus();
    else onSave(choice);
  };

  return (
    <div class="question">
      <label for={field}>{words.choose.place}</label>
      <p class="hint" id={`${field}-hint`}>
        {words.choose.hint}
      </p>
      {missing && (
        <p class="error" id={`${field}-error`}>
          {words.choose.missing}
        </p>
      )}
      <PlaceSelect
        id={field}
        words={placeWords}
        groups={places}
        others={[{ id: ALL, label: words.choose.all }]}
        value={choice}
        describedBy={missing ? `${field}-error ${field}-hint` : `${field}-hint`}
        invalid={missing}
        onPick={(picked) => {
          setChoice(picked);
          setMissing(false);
        }}
      />
      <Status text={fillText(words.choose.size, size)} />
      <p>
        <button type="button" class="button main" onClick={press}>
          {words.choose.save}
        </button>
      </p>
    </div>
  );
}
