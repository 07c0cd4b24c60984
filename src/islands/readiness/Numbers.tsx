import { dotRows } from '../../domain/guide/hundred-dots.ts';
import type { Readiness, Share } from '../../domain/readiness/readiness.schema.ts';
import { fillText } from '../../domain/text/fill.ts';
import { SourceLink } from './SourceLink.tsx';

type Texts = Pick<Readiness, 'numbers' | 'unknown' | 'sources' | 'words'>;

/** What others reported as words and dots, from both sides of the same studies, each with its limit. */
export function Numbers({ texts }: { texts: Texts }) {
  const words = texts.words.numbers;
  return (
    <div class="numbers-both">
      {texts.numbers.map(({ people, good, hard, limit, cites }) => (
        <dl key={people}>
          <dt>{words.who}</dt>
          <dd>{people}</dd>
          <dt>{words.good}</dt>
          <Shares shares={good} texts={texts} />
          <dt>{words.hard}</dt>
          <Shares shares={hard} texts={texts} />
          <dt>{words.limit}</dt>
          <dd>
            {limit}
            {cites.map((cite) => (
              <SourceLink key={cite} cite={cite} texts={texts} />
            ))}
          </dd>
        </dl>
      ))}
      <p>{texts.unknown}</p>
    </div>
  );
}

/** Full dots for those who said so, small ones for the rest. The words beside them say the same. */
function Shares({ shares, texts }: { shares: readonly Share[]; texts: Texts }) {
  const words = texts.words.numbers;
  return (
    <dd class="hundreds">
      <ul>
        {shares.map(({ count, says }) => {
          const { full, rest } = dotRows(count);
          return (
            <li key={says}>
              <svg viewBox="0 0 100 100" role="img" aria-label={fillText(words.dots, { count })}>
                {rest !== '' && <path class="rest" d={rest} />}
                {full !== '' && <path class="full" d={full} />}
              </svg>
              <p>
                <strong>{fillText(words.outOfHundred, { count })}</strong> {says}
              </p>
            </li>
          );
        })}
      </ul>
    </dd>
  );
}
