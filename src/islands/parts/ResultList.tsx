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
          {result.excerpt !== '' && <p class="excerpt">{marked(result.excerpt)}</p>}
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

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** An excerpt as text with marks. No markup is taken over, so that nothing in a text can become an element. */
function marked(excerpt: string) {
  return excerpt.split(/<\/?mark>/).map((piece, at) => {
    const text = piece.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
    return at % 2 === 1 ? <mark>{text}</mark> : text;
  });
}
