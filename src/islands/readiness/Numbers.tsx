import type { Readiness } from '../../domain/readiness/readiness.schema.ts';
import { SourceLink } from './WayPoints.tsx';

/** What others reported, from both sides of the same studies, each with its limit. */
export function Numbers({ texts }: { texts: Pick<Readiness, 'numbers' | 'unknown' | 'sources'> }) {
  return (
    <div class="numbers-both">
      {texts.numbers.map(({ people, good, hard, limit, cites }) => (
        <dl key={people}>
          <dt>Who was asked</dt>
          <dd>{people}</dd>
          <dt>What was good</dt>
          <dd>{good}</dd>
          <dt>What was hard</dt>
          <dd>{hard}</dd>
          <dt>One limit</dt>
          <dd>
            {limit}
            {cites.map((cite) => (
              <SourceLink key={cite} cite={cite} sources={texts.sources} />
            ))}
          </dd>
        </dl>
      ))}
      <p>{texts.unknown}</p>
    </div>
  );
}
