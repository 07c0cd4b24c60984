import { useId, useState } from 'preact/hooks';
import { Status } from '../steps/Status.tsx';
import { downloadFile } from './download.ts';

/** A file of the client's own data: its name says nothing of what the tool is for. */
export interface DataFile {
  readonly name: string;
  readonly words: { readonly save: string; readonly saved: string };
  /** The file's text, made when it is wanted. */
  readonly text: () => string;
}

/** Saves what the client entered as a file that can be opened here again. */
export function SaveDataFile({ name, words, text }: DataFile) {
  const [said, setSaid] = useState('');
  return (
    <div class="no-print">
      <button
        type="button"
        class="button"
        onClick={() => {
          downloadFile(name, new Blob([text()], { type: 'application/json' }));
          setSaid(words.saved);
        }}
      >
        {words.save}
      </button>
      <Status className="said" text={said} />
    </div>
  );
}

interface OpenProps<T> {
  readonly words: {
    readonly open: string;
    readonly label: string;
    readonly wrong: string;
    readonly newer?: string;
  };
  /** The largest file that is read at all, in bytes. */
  readonly largest: number;
  /** `newer`: a later version of this site saved it, so that this one can't know all that it holds. */
  readonly read: (text: string) => T | 'newer' | undefined;
  readonly onOpen: (opened: T) => void;
}

/** Opens such a file. Whatever else it is given, it changes nothing and says so. */
export function OpenDataFile<T>({ words, largest, read, onOpen }: OpenProps<T>) {
  const id = useId();
  const [said, setSaid] = useState('');
  async function open(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const opened = file.size > largest ? undefined : read(await file.text());
    input.value = '';
    if (opened === undefined || opened === 'newer')
      return setSaid(opened === 'newer' ? (words.newer ?? words.wrong) : words.wrong);
    onOpen(opened);
    setSaid('');
  }
  return (
    <details class="open-file no-print">
      <summary>{words.open}</summary>
      <label for={id}>{words.label}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={(event) => void open(event.currentTarget)}
      />
      <Status className="said" text={said} />
    </details>
  );
}
