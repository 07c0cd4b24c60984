import type { Answers } from '../../domain/flow/when.ts';
import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { LetterLaw } from '../../domain/letter/law.ts';
import { ofTeen, type YoungRule } from '../../domain/letter/young.ts';
import { fillText } from '../../domain/text/fill.ts';
import { nameIn } from '../steps/PlaceSelect.tsx';
import type { Frame } from '../steps/use-frame.ts';
import type { Explain } from './Why.tsx';

interface Props {
  readonly frame: Frame;
  readonly law: LetterLaw | null;
  /** The answers that count. */
  readonly answers: Answers;
  readonly words: DeskWords;
  readonly explain: Explain;
}

/** What the parent or guardian of a teen should know before the letter goes, with the law of the place. */
export function TeenNote({ frame, law, answers, words: { teen, sheet }, explain }: Props) {
  const found = ofTeen(law, answers);
  if (!found) return null;
  return (
    <aside class="note no-print">
      <p>
        {teen.note} <Opened href={teen.href} text={teen.link} newTab={sheet.newTab} />
      </p>
      {law && found.unconfirmed && (
        <p>
          {fillText(teen.unconfirmed, { place: nameIn(frame.places, law.place) ?? law.name })}{' '}
          <Opened href={`/rights/${law.place}/`} text={teen.look} newTab={sheet.newTab} />
        </p>
      )}
      {found.rules.length > 0 && (
        <details>
          <summary>{teen.law}</summary>
          <ul lang="en">
            {found.rules.map((rule) => (
              <Rule key={rule.text} rule={rule} newTab={sheet.newTab} law={explain.law} />
            ))}
          </ul>
        </details>
      )}
    </aside>
  );
}

interface RuleProps {
  readonly rule: YoungRule;
  readonly newTab: string;
  readonly law: Explain['law'];
}

function Rule({ rule, newTab, law }: RuleProps) {
  return (
    <li>
      <strong>{rule.fromName}:</strong> {rule.text} (
      {rule.cites.map((cited, at) => (
        <span key={`${cited.key}${cited.part}`}>
          {at > 0 && '; '}
          {cited.url ? <Opened href={cited.url} text={law(cited)} newTab={newTab} /> : law(cited)}
        </span>
      ))}
      )
    </li>
  );
}

/** A link that opens beside the page, so that the letter stays. */
function Opened({
  href,
  text,
  newTab,
}: {
  readonly href: string;
  readonly text: string;
  readonly newTab: string;
}) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {text}
      <span class="visually-hidden"> {newTab}</span>
    </a>
  );
}
