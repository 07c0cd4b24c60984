import type { Option, Point, Readiness } from '../../domain/readiness/readiness.schema.ts';
import { SourceLink } from './SourceLink.tsx';

type Texts = Pick<Readiness, 'sources' | 'words'>;

/** One way to go: its good and hard points side by side in the same dress, and below them what it may be like. */
export function WayPoints({ option, texts }: { option: Option; texts: Texts }) {
  const { ways } = texts.words;
  return (
    <div class="way-points">
      <p>{option.short}</p>
      <div class="sides">
        <Side title={ways.good} points={option.good} texts={texts} />
        <Side title={ways.hard} points={option.hard} texts={texts} />
        <Side title={ways.like} points={option.like.map((text) => ({ text }))} texts={texts} />
      </div>
    </div>
  );
}

function Side({ title, points, texts }: { title: string; points: readonly Point[]; texts: Texts }) {
  return (
    <div>
      <p class="side-title">{title}</p>
      <ul>
        {points.map(({ text, cite }) => (
          <li key={text}>
            {text}
            {cite !== undefined && <SourceLink cite={cite} texts={texts} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
