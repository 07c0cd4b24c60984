import { useId, useState } from 'preact/hooks';
import { saveFile } from './save-file.ts';

interface SaveProps {
  /** The file's name. It says nothing of what the tool is for. */
  readonly name: string;
  readonly label: string;
  readonly said: string;
  /** The file's text, made when it is wanted. */
  readonly text: () => string;
}

/** Saves what the client entered as a file that can be opened here again. */
export function SaveOwnFile({ name, label, said, text }: SaveProps) {
  const [saved, setSaved] = useState('');
  return (
    <p class="no-print">
      <button
        type="button"
        class="button"
        onClick={() => {
          saveFile(name, new Blob([text()], { type: 'application/json' }));
          setSaved(said);
        }}
      >
        {label}
      </button>{' '}
      <span role="status" class="said">
        {saved}
      </span>
    </p>
  );
}

interface OpenProps<T> {
  readonly summary: string;
  readonly label: string;
  /** Said of any other file. */
  readonly wrong: string;
  /** The largest file that is read at all, in bytes. */
  readonly largest: number;
  readonly read: (text: string) => T | undefined;
  readonly onOpen: (opened: T) => void;
}

/** Opens such a file. Whatever else it is given, it changes nothing and says so. */
export function OpenOwnFile<T>({ summary, label, wrong, largest, read, onOpen }: OpenProps<T>) {
  const id = useId();
  const [said, setSaid] = useState('');
  async function open(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const opened = file.size > largest ? undefined : read(await file.text());
    input.value = '';
    if (opened) onOpen(opened);
    setSaid(opened ? '' : wrong);
  }
  return (
    <details class="open-file no-print">
      <summary>{summary}</summary>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={(event) => void open(event.currentTarget)}
      />
      <p role="status" class="said">
        {said}
      </p>
    </details>
  );
}
