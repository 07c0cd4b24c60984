import { fillText } from '../../domain/text/fill.ts';
import type { SearchTexts } from '../../domain/search/search.schema.ts';
import type { PlaceAnswer as Answer } from './search-engine.ts';

interface Props {
  readonly place: Answer;
  readonly texts: SearchTexts;
}

/** The answer of a place that was named: whether, how soon and at what cost, and two ways on. */
export function PlaceAnswer({ place: { id, name, title, inText, part, rows }, texts }: Props) {
  const url = `/rights/${id}/`;
  return (
    <section class="place-answer" aria-label={name}>
      {part !== null && <p class="small">{fillText(texts.within, { part, place: inText })}</p>}
      <h2>
        <a class="found" href={url}>
          {title}
        </a>
      </h2>
      <dl>
        {rows.map(({ question, points, known }) => (
          <div class={known ? undefined : 'unknown'}>
            <dt>{question}</dt>
            {points.map(({ text, law }) => (
              <dd>
                {text}
                {law !== undefined && <span class="law"> {law}</span>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <p class="ways-on">
        <a href={url}>{fillText(texts.read, { place: name })}</a>
        <a href={`/letter/#${id}`}>{texts.write}</a>
      </p>
    </section>
  );
}
