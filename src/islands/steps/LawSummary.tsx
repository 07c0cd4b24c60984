import { MOST_ASKED } from '../../domain/law/by-answer.ts';
import type { Holder } from '../../domain/law/holders.ts';
import { letterLimits, type LetterLaw, type NamedLimit } from '../../domain/letter/law.ts';
import { fillText } from '../../domain/text/fill.ts';
import { ENGLISH_PAGE, type PageLanguage } from '../../domain/text/page-language.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';

export interface SummaryProps {
  readonly law: LetterLaw;
  readonly words: ToolWords['law'];
  /** The language of the page; English if left out. */
  readonly language?: PageLanguage | undefined;
  /** What the page calls the place, where that isn't its English name. */
  readonly name?: string | undefined;
  /** Said where the place names no law. */
  readonly general: string;
}

/** How long they have under the law of a place, and where to read more. */
export function LawSummary({ law, words, language = ENGLISH_PAGE, name = law.name, general }: SummaryProps) {
  if (law.basis.length === 0) return <p>{general}</p>;
  const { look, limit } = limitsFor(law, 'solo');
  const isAlike = MOST_ASKED.every((holder) => isSame(limitsFor(law, holder).limit, limit));
  const { length } = language.grammar(law.country);
  return (
    <p>
      {look && <>{fillText(words.look, { length: length(look) })} </>}
      {limit
        ? fillText(isAlike ? words.answer : words.depends, { length: length(limit) })
        : words.unknown}{' '}
      <a href={`/rights/${law.place}/`} hreflang="en" target="_blank" rel="noreferrer">
        {fillText(words.read, { place: name })}
        <span class="visually-hidden"> {words.newTab}</span>
      </a>
    </p>
  );
}

/** What holds for a copy from one kind of holder. */
function limitsFor(law: LetterLaw, holder: Holder) {
  const { look, answer, guide } = letterLimits(law, { form: ['copy'], recipient: [holder] });
  return { look, limit: answer ?? guide };
}

function isSame(one: NamedLimit | undefined, other: NamedLimit | undefined): boolean {
  return one?.amount === other?.amount && one?.unit === other?.unit;
}
