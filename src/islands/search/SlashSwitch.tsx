import { useEffect, useState } from 'preact/hooks';
import type { SearchLink } from '../../browser/slash-key.ts';

const key = () => document.querySelector<SearchLink>('[data-search]')?.slash;

/** The switch for the key / (WCAG 2.1.4). It says what it keeps before anything is kept. */
export function SlashSwitch() {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(key()?.opens() ?? true), []);
  return (
    <details class="keys small">
      <summary>Keys</summary>
      <p>
        <kbd>Ctrl</kbd> or <kbd>Cmd</kbd> with <kbd>K</kbd> opens search. The arrow keys walk through the
        results, <kbd>Enter</kbd> opens one, <kbd>Esc</kbd> closes search.
      </p>
      <label class="switch">
        <input
          type="checkbox"
          checked={on}
          aria-describedby="slash-hint"
          onChange={(event) => {
            key()?.switchTo(event.currentTarget.checked);
            setOn(event.currentTarget.checked);
          }}
        />
        <span>
          The key <kbd>/</kbd> alone opens search too
        </span>
      </label>
      <p class="soft" id="slash-hint">
        {on
          ? 'If you switch it off, this device keeps that one choice and nothing else.'
          : 'This device now keeps that one choice. Switching it on again erases it, and so does “Leave this site”.'}
      </p>
    </details>
  );
}
