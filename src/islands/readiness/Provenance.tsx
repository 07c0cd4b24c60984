import { longDate } from '../../domain/day/iso-date.ts';
import type { Readiness } from '../../domain/readiness/readiness.schema.ts';

/** When it was written and checked, who made it, who paid, and what it rests on. */
export function Provenance({ texts }: { texts: Readiness }) {
  const day = (date: string) => longDate(date, 'us');
  return (
    <div class="provenance">
      <p>
        Written {day(texts.written)}. Last checked {day(texts.checked)}. Next check by {day(texts.nextCheck)}.{' '}
        {texts.policy}
      </p>
      <p>{texts.funding}</p>
      <p>
        {texts.makers}{' '}
        <a href="/ipdas-self-assessment/" target="_blank" rel="noreferrer">
          How this tool measures up
          <span class="visually-hidden"> (opens in a new tab)</span>
        </a>
      </p>
      <p>Sources:</p>
      <ul class="sources">
        {Object.values(texts.sources).map(({ title, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {title}
              <span class="visually-hidden"> (opens in a new tab)</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
