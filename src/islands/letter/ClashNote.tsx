import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import { clashes } from '../../domain/letter/clash.ts';
import type { Frame } from '../steps/use-frame.ts';

/** Says that a letter asks for a way to be reached that it also asks to avoid, with the way back to that answer. */
export function ClashNote({ frame, words }: { readonly frame: Frame; readonly words: DeskWords['sheet'] }) {
  if (clashes(frame.entries).length === 0) return null;
  const topic = frame.flow.topics.find(({ questions }) => questions.some(({ id }) => id === 'avoid'));
  return (
    <p class="note no-print">
      {words.clash}{' '}
      {topic && (
        <button type="button" class="link" onClick={() => frame.change(topic.id)}>
          {words.changeAnswer}
        </button>
      )}
    </p>
  );
}
