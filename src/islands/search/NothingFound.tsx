import type { PageLink } from '../../domain/search/index-file.ts';

/** Where nothing was found: pages to go on from. */
export function NothingFound({ closest }: { readonly closest: readonly PageLink[] }) {
  return (
    <div class="nothing">
      <p>No page has these words. Try fewer or other words, or go on from here:</p>
      <ul>
        {closest.map(({ url, title }) => (
          <li>
            <a href={url}>{title}</a>
          </li>
        ))}
        <li>
          <a href="/a-z/">Everything from A to Z</a>
        </li>
      </ul>
    </div>
  );
}

/** Where search itself could not be fetched. Help stands here too, since its words cannot be known now. */
export function SearchFailed() {
  return (
    <div class="note" role="alert">
      <p>
        Search did not load. You may be offline, or your browser may block it. Every page is in the{' '}
        <a href="/a-z/">index from A to Z</a>.
      </p>
      <p>
        If you feel unsafe or unwell: <a href="/support/">Help right now</a>
      </p>
    </div>
  );
}
