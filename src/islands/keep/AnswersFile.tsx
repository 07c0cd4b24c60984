import { answersFile, readAnswersFile } from '../../domain/flow/answers-file.ts';
import type { Entries } from '../../domain/flow/flow.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { OpenDataFile, SaveDataFile } from './DataFile.tsx';

/** The largest file that is read, in bytes. */
const LARGEST = 100_000;

interface SaveProps {
  readonly words: ToolWords['file'];
  readonly entries: Entries;
}

/** Saves the answers as a file that the client can open here again. */
export function SaveAnswersFile({ words, entries }: SaveProps) {
  return <SaveDataFile name="answers.json" words={words} text={() => answersFile(entries)} />;
}

interface OpenProps {
  readonly words: ToolWords['file'];
  readonly onOpen: (entries: Entries) => void;
}

/** Opens such a file. */
export function OpenAnswersFile({ words, onOpen }: OpenProps) {
  return <OpenDataFile words={words} largest={LARGEST} read={readAnswersFile} onOpen={onOpen} />;
}
