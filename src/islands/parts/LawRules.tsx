import { label } from '../../domain/place.ts';
import type { LawRule } from '../../domain/refusal-law.ts';
import type { ShownSource } from '../../domain/refusal.ts';

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

/** Where a sentence is written. Links open beside the page, so that no answer is lost. */
export function Sources({ sources }: { sources: readonly ShownSource[] }) {
  return (
    <span class="cites">
      {sources.map(({ title, url }, at) => (
        <span key={title}>
          {at > 0 && '; '}
          {url === null ? (
            title
          ) : (
            <a href={url} target="_blank" rel="noreferrer">
              {title}
              <span class="visually-hidden"> (opens in a new tab)</span>
            </a>
          )}
        </span>
      ))}
    </span>
  );
}
