import type { Option, Point, Readiness } from '../../domain/readiness/readiness.schema.ts';

type Sources = Readiness['sources'];

/** One way to go: its good and hard points side by side in the same dress, and what it may be like. */
export function WayPoints({ option, sources }: { option: Option; sources: Sources }) {
  return (
    <div class="way-points">
      <p>{option.short}</p>
      <div class="sides">
        <Side title="Good points" points={option.good} sources={sources} />
        <Side title="Hard points" points={option.hard} sources={sources} />
      </div>
      <p class="side-title">What it may be like</p>
      <ul>
        {option.like.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function Side({ title, points, sources }: { title: string; points: readonly Point[]; sources: Sources }) {
  return (
    <div>
      <p class="side-title">{title}</p>
      <ul>
        {points.map(({ text, cite }) => (
          <li key={text}>
            {text}
            {cite !== undefined && <SourceLink cite={cite} sources={sources} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where a claim is written. It opens beside the page, so that no answer is lost. */
export function SourceLink({ cite, sources }: { cite: string; sources: Sources }) {
  const source = sources[cite];
  if (!source) return null;
  return (
    <>
      {' '}
      <a class="source" href={source.url} target="_blank" rel="noreferrer">
        {source.title}
        <span class="visually-hidden"> (opens in a new tab)</span>
      </a>
    </>
  );
}
