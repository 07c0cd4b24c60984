import type { PageLink } from '../../domain/search/known-page.ts';
import type { SearchTexts } from '../../domain/search/search.schema.ts';

interface Props {
  readonly closest: readonly PageLink[];
  readonly texts: SearchTexts;
}

/** Where nothing was found: pages to go on from. */
export function NothingFound({ closest, texts }: Props) {
  return (
    <div class="nothing">
      <p>{texts.nothing}</p>
      <ul>
        {[...closest, { url: '/a-z/', title: texts.list }].map(({ url, title }) => (
          <li>
            <a href={url}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where search itself could not be fetched. Help is here too, since its words cannot be known now. */
export function SearchFailed({ texts }: Pick<Props, 'texts'>) {
  return (
    <div class="note" role="alert">
      <p>{texts.failed}</p>
      <p>
        <a href="/a-z/">{texts.list}</a>
      </p>
      <p>
        {texts.unsafe} <a href="/support/">{texts.help}</a>
      </p>
    </div>
  );
}
