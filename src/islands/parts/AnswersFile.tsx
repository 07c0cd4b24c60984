import { useId, useState } from 'preact/hooks';
import { answersFile, readAnswersFile } from '../../domain/answers-file.ts';
import type { Entries } from '../../domain/flow.ts';
import { saveFile } from './save-file.ts';

/** Saves the answers as a file that the client can open here again. Its name says nothing. */
export function SaveAnswers({ entries }: { entries: Entries }) {
  const [said, setSaid] = useState('');
  return (
    <p class="no-print">
      <button
        type="button"
        class="button"
        onClick={() => {
          saveFile('answers.json', new Blob([answersFile(entries)], { type: 'application/json' }));
          setSaid('Saved as answers.json. Anyone who opens the file can read it.');
        }}
      >
        Save my answers as a file
      </button>{' '}
      <span role="status" class="said">
        {said}
      </span>
    </p>
  );
}

/** Opens such a file. Whatever else it is given, it changes nothing and says so. */
export function OpenAnswers({ onOpen }: { onOpen: (entries: Entries) => void }) {
  const id = useId();
  const [said, setSaid] = useState('');
  async function open(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const entries = file.size > 100_000 ? undefined : readAnswersFile(await file.text());
    input.value = '';
    if (entries) onOpen(entries);
    else setSaid('This file holds no answers of this tool. Nothing was changed.');
  }
  return (
    <details class="open-file no-print">
      <summary>Did you save your answers before?</summary>
      <label for={id}>Open your file answers.json. It stays on this device.</label>
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
