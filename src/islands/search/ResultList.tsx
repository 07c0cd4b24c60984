import type { SearchTexts } from '../../domain/search/search.schema.ts';
import type { Result } from './search-engine.ts';

interface Props {
  readonly texts: SearchTexts;
  readonly results: readonly Result[];
}

/** The pages that were found: title, part of the site, an excerpt with the words met, and headings to jump to. */
export function ResultList({ texts, results }: Props) {
  return (
    <ol class="results">
      {results.map((result) => (
        <li key={result.url}>
          <a class="found" href={result.url}>
            {result.title}
          </a>
          <p class="small soft">{texts.sections[result.section]}</p>
          {result.excerpt.length > 0 && (
            <p class="excerpt">{result.excerpt.map(({ text, met }) => (met ? <mark>{text}</mark> : text))}</p>
          )}
          {result.parts.length > 0 && (
            <ul>
              {result.parts.map((part) => (
                <li key={part.url}>
                  <a href={part.url}>{part.title}</a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
