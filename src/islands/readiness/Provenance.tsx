import { withCheckDays } from '../../domain/text/en.ts';
import type { Readiness } from '../../domain/readiness/readiness.schema.ts';

/** When it was written and checked, who made it, who paid, and what it is based on. */
export function Provenance({ texts }: { texts: Readiness }) {
  const { made, result } = texts.words;
  return (
    <div class="provenance">
      <p>
        {withCheckDays(made.dates, texts)} {texts.policy}
      </p>
      <p>{texts.funding}</p>
      <p>
        {texts.makers}{' '}
        <a href="/ipdas-self-assessment/" target="_blank" rel="noreferrer">
          {made.measure}
          <span class="visually-hidden"> {result.newTab}</span>
        </a>
      </p>
      <p>{made.sources}</p>
      <ul class="sources">
        {Object.values(texts.sources).map(({ title, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {title}
              <span class="visually-hidden"> {result.newTab}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
