import { label } from '../../domain/law/place.ts';
import type { LawRule } from '../../domain/refusal/law.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import type { ShownSource } from '../../domain/refusal/refusal.ts';
import { fillText } from '../../domain/text/fill.ts';

interface Props {
  readonly rules: readonly LawRule[];
  readonly place: string;
  readonly parts: RefusalText['parts'];
}

/** Rules of law with their sources; where several places speak, each rule says whose it is. */
export function LawRules({ rules, place, parts }: Props) {
  const named = rules.some(({ from }) => from !== place);
  return (
    <ul>
      {rules.map((rule) => (
        <li key={rule.text}>
          {named && <strong>{rule.fromName}: </strong>}
          {rule.text}{' '}
          <Sources
            parts={parts}
            sources={rule.cites.map((cited) => ({ title: label(cited), url: cited.url }))}
          />
        </li>
      ))}
    </ul>
  );
}

/** Where a sentence is written, folded away until somebody wants to know. Links open beside the page, so that no answer is lost. */
export function Sources({
  parts,
  sources,
}: {
  parts: RefusalText['parts'];
  sources: readonly ShownSource[];
}) {
  if (sources.length === 0) return null;
  return (
    <details class="where">
      <summary>
        {sources.length === 1 ? parts.source : fillText(parts.someSources, { count: String(sources.length) })}
      </summary>
      <ul class="sources">
        {sources.map(({ title, url }) => (
          <li key={title}>
            {url === null ? (
              title
            ) : (
              <a href={url} target="_blank" rel="noreferrer">
                {title}
                <span class="visually-hidden"> {parts.newTab}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
