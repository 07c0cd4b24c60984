import { useEffect, useState } from 'preact/hooks';
import type { SearchTexts } from '../../domain/search/search.schema.ts';
import { slashOpens, switchSlash } from './slash-key.ts';

/** The switch for the key / (WCAG 2.1.4). It says what it keeps before anything is kept. */
export function SlashSwitch({ texts }: { readonly texts: SearchTexts['keys'] }) {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(slashOpens()), []);
  return (
    <details class="keys small">
      <summary>{texts.title}</summary>
      <p>{texts.open}</p>
      <label class="switch">
        <input
          type="checkbox"
          checked={on}
          aria-describedby="slash-hint"
          onChange={(event) => {
            switchSlash(event.currentTarget.checked);
            setOn(event.currentTarget.checked);
          }}
        />
        <span>{texts.slash}</span>
      </label>
      <p class="soft" id="slash-hint">
        {on ? texts.on : texts.off}
      </p>
    </details>
  );
}
