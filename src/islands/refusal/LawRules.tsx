import { label } from '../../domain/law/place.ts';
import type { LawRule } from '../../domain/refusal/law.ts';
import type { ShownSource } from '../../domain/refusal/refusal.ts';

/** Rules of law with their sources; where several places speak, each rule says whose it is. */
export function LawRules({ rules, place }: { rules: readonly LawRule[]; place: string }) {
  const named = rules.some(({ from }) => from !== place);
  return (
    <ul>
      {rules.map((rule) => (
        <li key={rule.text}>
          {named && <strong>{rule.fromName}: </strong>}
          {rule.text}{' '}
          <Sources sources={rule.cites.map((cited) => ({ title: label(cited), url: cited.url }))} />
        </li>
      ))}
    </ul>
  );
}

/** Where a sentence is written, folded away until somebody wants to know. Links open beside the page, so that no answer is lost. */
export function Sources({ sources }: { sources: readonly ShownSource[] }) {
  if (sources.length === 0) return null;
  return (
    <details class="where">
      <summary>{sources.length === 1 ? 'Source' : `${sources.length} sources`}</summary>
      <ul class="sources">
        {sources.map(({ title, url }) => (
          <li key={title}>
            {url === null ? (
              title
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                {title}
                <span class="visually-hidden"> (opens in a new tab)</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
