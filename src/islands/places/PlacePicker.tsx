import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FoundPlace } from '../../domain/law/find-place.ts';
import type { FindWords } from '../../domain/law/find-place.schema.ts';
import { fillText } from '../../domain/text/fill.ts';
import { useAtlas, type Finder } from './use-atlas.ts';

interface Props {
  readonly id: string;
  readonly words: FindWords;
  readonly onPick: (place: FoundPlace) => void;
}

/**
 * A field for the name of a city, state or country that offers the places whose law holds there, by the ARIA pattern of
 * a combobox. The names are fetched when it is first used. Nothing typed is kept or sent.
 */
export function PlacePicker({ id, words, onPick }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { atlas, failed, load } = useAtlas();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<FoundPlace | null>(null);
  const found = atlas && !picked ? atlas.find(typed) : [];
  const isOpen = found.length > 0;

  // What was typed before this script came must not be lost, and whoever is in the field goes on typing.
  useEffect(() => {
    if (field.current?.value) type(field.current.value);
    else if (field.current?.matches(':focus')) load();
  }, []);
  const type = (text: string) => {
    load();
    setPicked(null);
    setTyped(text);
  };
  const pick = (place: FoundPlace) => {
    setPicked(place);
    if (field.current) field.current.value = place.within ?? place.name;
    onPick(place);
  };
  useCombobox(field, list, isOpen ? atlas : undefined, (at) => found[at] && pick(found[at]));

  return (
    <div class="picker">
      <label for={id}>{words.label}</label>
      <input
        ref={field}
        id={id}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-expanded={false}
        aria-haspopup="listbox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        onFocus={load}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.currentTarget.value = '';
          type('');
        }}
      />
      <div
        ref={list}
        class="options"
        id={`${id}-list`}
        role="listbox"
        aria-label={words.options}
        hidden={!isOpen}
      >
        {found.map((place, at) => (
          // The field keeps the focus, so that a tap does not close what it is meant for.
          <div
            key={place.id}
            id={`${id}-${place.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={undefined}
            data-at={at}
            onPointerDown={(event) => event.preventDefault()}
          >
            {place.name}
            {place.within && <small>{withinText(place, words)}</small>}
          </div>
        ))}
      </div>
      <p class="small soft" id={`${id}-hint`}>
        {words.hint}
      </p>
      <p class="small" role="status" data-failed={words.failed}>
        {said({ typed, found, picked, failed, waits: typed !== '' && !atlas }, words)}
      </p>
    </div>
  );
}

/** Why a place is offered under another name: "Munich is in Germany." */
function withinText({ name, inText, within }: FoundPlace, words: FindWords): string {
  return fillText(words.within, { part: within ?? '', place: inText ?? name });
}

interface Said {
  readonly typed: string;
  readonly found: readonly FoundPlace[];
  readonly picked: FoundPlace | null;
  readonly failed: boolean;
  readonly waits: boolean;
}

/** What is announced: how many places there are to choose from, or why the chosen one was offered. */
function said({ typed, found, picked, failed, waits }: Said, words: FindWords): string {
  if (failed) return words.failed;
  if (picked) return picked.within ? withinText(picked, words) : '';
  if (waits) return words.loading;
  if (typed.trim() === '') return '';
  if (found.length === 0) return words.none;
  return found.length === 1 ? words.one : fillText(words.some, { count: found.length });
}

/** Keys, the marked option and what screen readers are told of it come from the library, while there is something to offer. */
function useCombobox(
  field: { readonly current: HTMLInputElement | null },
  list: { readonly current: HTMLDivElement | null },
  offering: Finder | undefined,
  onCommit: (at: number) => void,
): void {
  const commit = useRef(onCommit);
  commit.current = onCommit;
  // Before the options are painted: a key pressed as soon as they are seen must find them ready.
  useLayoutEffect(() => {
    const [input, options] = [field.current, list.current];
    if (!input || !options || !offering) return;
    const combobox = new offering.Combobox(input, options, {
      tabInsertsSuggestions: false,
      firstOptionSelectionMode: 'active',
    });
    const onChoice = (event: Event) => commit.current(Number((event.target as HTMLElement).dataset['at']));
    options.addEventListener('combobox-commit', onChoice);
    combobox.start();
    return () => {
      options.removeEventListener('combobox-commit', onChoice);
      combobox.stop();
    };
  }, [offering]);
}
