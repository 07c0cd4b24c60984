import { useId, useState } from 'preact/hooks';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';
import { leavingErases, setLeavingErases } from './device-storage.ts';

/** Whether leaving by the button or by Shift also erases what is saved. It does, unless the client unchecks it here. */
export function LeavingChoice({ words }: { readonly words: ToolWords['saving'] }) {
  const [erases, setErases] = useState(leavingErases);
  const hint = useId();
  return (
    <>
      <label class="answer">
        <input
          type="checkbox"
          checked={erases}
          autocomplete="off"
          aria-describedby={hint}
          onChange={({ currentTarget: { checked } }) => setErases(setLeavingErases(checked))}
        />
        <span>
          {words.leaving}
          <small>{words.leavingHint}</small>
        </span>
      </label>
      <p class="hint" id={hint}>
        {words.seven}
      </p>
    </>
  );
}
