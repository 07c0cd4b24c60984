import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';

/** What happens to what the client types, in one line that opens to the details. */
export function Privacy({ words }: { readonly words: Pick<ToolWords, 'steps' | 'privacy'> }) {
  return (
    <details class="privacy no-print">
      <summary>{words.steps.private}</summary>
      <ul>
        {words.privacy.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
