import { loadLater } from '../../browser/load-later.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { ToolHere } from '../steps/ToolHere.tsx';
import { fetchFile } from '../steps/use-file.ts';
import type { LetterProps } from './Letter.tsx';
import type { Handover } from './use-draft.ts';
import letter from './Letter.tsx?later';

interface Props {
  readonly shown: boolean;
  readonly which: 'letter' | 'reminder';
  readonly words: ToolWords['here'];
  readonly handedOver: Handover;
  readonly onBack: () => void;
}

/** The letter tool on another tool's page, with the answers that were given there. */
export function LetterHere({ shown, which, words, handedOver, onBack }: Props) {
  return (
    <ToolHere
      shown={shown}
      which={which}
      words={words}
      load={loadLetter}
      draw={({ Letter, props }) => <Letter {...props} handedOver={handedOver} />}
      onBack={onBack}
    />
  );
}

async function loadLetter() {
  const [{ Letter }, props] = await Promise.all([
    loadLater<typeof import('./Letter.tsx')>(letter),
    fetchFile<LetterProps>('/letter/tool.json'),
  ]);
  return { Letter, props };
}
