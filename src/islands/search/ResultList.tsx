import type { Result } from './search-engine.ts';

/** The pages that were found: title, part of the site, an excerpt with the words met, and headings to jump to. */
export function ResultList({ results }: { readonly results: readonly Result[] }) {
  return (
    <ol class="results">
      {results.map((result) => (
        <li key={result.url}>
          <a class="found" href={result.url}>
            {result.title}
          </a>
          <p class="small soft">{result.section}</p>
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
