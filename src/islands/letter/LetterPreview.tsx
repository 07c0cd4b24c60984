import type { Edits } from '../../domain/letter/edits.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import { Sheet, type Explain } from './Sheet.tsx';

/** The letter as it stands while its questions are answered. */
export function LetterPreview({
  letter,
  edits,
  explain,
}: {
  readonly letter: Letter;
  readonly edits: Edits;
  readonly explain: Explain;
}) {
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">The letter so far</h2>
      <Sheet letter={letter} edits={edits} explain={explain} />
    </section>
  );
}
