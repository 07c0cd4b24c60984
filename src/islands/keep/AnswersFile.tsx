import { answersFile, readAnswersFile } from '../../domain/flow/answers-file.ts';
import type { Entries } from '../../domain/flow/flow.ts';
import { OpenOwnFile, SaveOwnFile } from './OwnFile.tsx';

/** Saves the answers as a file that the client can open here again. */
export function SaveAnswers({ entries }: { entries: Entries }) {
  return (
    <SaveOwnFile
      name="answers.json"
      label="Save my answers as a file"
      said="Saved as answers.json. Anyone who opens the file can read it."
      text={() => answersFile(entries)}
    />
  );
}

/** Opens such a file. */
export function OpenAnswers({ onOpen }: { onOpen: (entries: Entries) => void }) {
  return (
    <OpenOwnFile
      summary="Did you save your answers before?"
      label="Open your file answers.json. It stays on this device."
      wrong="This file holds no answers of this tool. Nothing was changed."
      largest={100_000}
      read={readAnswersFile}
      onOpen={onOpen}
    />
  );
}
