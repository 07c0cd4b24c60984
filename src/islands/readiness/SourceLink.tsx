import type { Readiness } from '../../domain/readiness/readiness.schema.ts';

interface Props {
  readonly cite: string;
  readonly texts: Pick<Readiness, 'sources' | 'words'>;
}

/** Where a claim is written. It opens beside the page, so that no answer is lost. */
export function SourceLink({ cite, texts }: Props) {
  const source = texts.sources[cite];
  if (!source) return null;
  return (
    <>
      {' '}
      <a class="source" href={source.url} target="_blank" rel="noreferrer">
        {source.title}
        <span class="visually-hidden"> {texts.words.result.newTab}</span>
      </a>
    </>
  );
}
