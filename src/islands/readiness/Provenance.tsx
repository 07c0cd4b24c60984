import { longDate } from '../../domain/text/en.ts';
import type { Readiness } from '../../domain/readiness/readiness.schema.ts';
import { fillText } from '../../domain/text/fill.ts';

/** When it was written and checked, who made it, who paid, and what it is based on. */
export function Provenance({ texts }: { texts: Readiness }) {
  const { made, result } = texts.words;
  const day = (date: string) => longDate(date, 'us');
  return (
    <div class="provenance">
      <p>
        {fillText(made.dates, {
          written: day(texts.written),
          checked: day(texts.checked),
          next: day(texts.nextCheck),
        })}{' '}
        {texts.policy}
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
