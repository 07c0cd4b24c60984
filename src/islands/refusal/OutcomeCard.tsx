import { longDate } from '../../domain/text/en.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { Outcome } from '../../domain/refusal/refusal.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import { LawRules, Sources } from './LawRules.tsx';

interface Props {
  readonly outcome: Outcome;
  readonly texts: RefusalText;
  /** The place and its name inside a sentence; undefined if none was named. */
  readonly place: { readonly id: string; readonly name: string; readonly country: string } | undefined;
  readonly onWrite: (letter: string) => void;
  /** Whether a complaint may be drafted now. */
  readonly complaintOpen: boolean;
}

/** One checked answer: what to say, the letter, what the law says here, and the rest on opening. */
export function OutcomeCard({ outcome, texts, place, onWrite, complaintOpen }: Props) {
  const { ground, findings, rightHere, duties, subjects } = outcome;
  const { parts } = texts;
  const law = subjects.filter(({ kind }) => kind !== 'review');
  const letters = [
    ...(ground.firm.asks.length > 0 ? ['reply'] : []),
    ...ground.firm.letters.filter((one) => one !== 'complaint' || complaintOpen),
  ];
  return (
    <section class="box way outcome" aria-labelledby={`outcome-${ground.id}`}>
      <h2 id={`outcome-${ground.id}`} tabIndex={-1}>
        {ground.title}
      </h2>
      <p class="soft small">{fillText(parts.said, { label: ground.label })}</p>

      <div class="say-first">
        <h3>{parts.say}</h3>
        <ul class="say">
          {ground.gentle.say.map((line) => (
            <li key={line}>
              <q>{line}</q>
            </li>
          ))}
        </ul>
        <p>{ground.gentle.do}</p>
      </div>
      {letters.length > 0 && (
        <p class="no-print take-buttons letters-here">
          {letters.map((one, at) => (
            <button
              type="button"
              class={at === 0 ? 'button main' : 'button'}
              key={one}
              onClick={() => onWrite(one)}
            >
              {texts.letters[one]?.label}
              <span class="visually-hidden">: {ground.title}</span>
            </button>
          ))}
        </p>
      )}

      {findings.length > 0 && (
        <>
          <h3>{parts.findings}</h3>
          <Findings findings={findings} texts={texts} />
        </>
      )}
      {place && duties.length + law.length > 0 && (
        <details>
          <summary>{fillText(parts.duties, { place: place.name })}</summary>
          <LawRules rules={[...duties, ...law]} place={place.id} parts={parts} />
        </details>
      )}
      <details>
        <summary>{parts.why}</summary>
        <ul>
          {ground.means.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h4>{parts.right}</h4>
        <p>{ground.right.text}</p>
        <Sources parts={parts} sources={ground.right.sources} />
        {place && rightHere.length > 0 && (
          <>
            <h4>{fillText(parts.rightHere, { place: place.name })}</h4>
            <LawRules rules={rightHere} place={place.id} parts={parts} />
          </>
        )}
      </details>
      <details>
        <summary>{parts.more}</summary>
        <MoreSteps outcome={outcome} texts={texts} place={place} />
      </details>
      <p class="soft small">
        <a href={`/refusal/${ground.id}/`} target="_blank" rel="noreferrer">
          {parts.page}
          <span class="visually-hidden">
            : {ground.title} {parts.newTab}
          </span>
        </a>{' '}
        · {fillText(parts.checked, { date: longDate(ground.checked, place?.country ?? 'us') })}
      </p>
    </section>
  );
}

/** What the law says of the answer, each place's name once above all that it says. */
function Findings({ findings, texts }: Pick<Outcome, 'findings'> & Pick<Props, 'texts'>) {
  return (
    <ul class="findings">
      {findings.map(({ id, where, leans, text, sources }, at) => (
        <li key={id} class={leans}>
          {where !== undefined && where !== findings[at - 1]?.where && <b>{where}.</b>}{' '}
          <strong class="leans">{texts.leans[leans]}.</strong> {text}{' '}
          <Sources parts={texts.parts} sources={sources} />
        </li>
      ))}
    </ul>
  );
}

/** The steps after the kind one: other ways first, the firm one last, and how often it helps. */
function MoreSteps({ outcome, texts, place }: Pick<Props, 'outcome' | 'texts' | 'place'>) {
  const { ground, alternatives } = outcome;
  const { parts } = texts;
  return (
    <>
      <h4>{parts.middle}</h4>
      <ul>
        {ground.middle.map(({ text, say }) => (
          <li key={text}>
            {text} {say !== undefined && <q>{say}</q>}
          </li>
        ))}
      </ul>
      {place && alternatives.length > 0 && (
        <>
          <h4>{fillText(parts.middleHere, { place: place.name })}</h4>
          <LawRules rules={alternatives} place={place.id} parts={parts} />
        </>
      )}
      <h4>{parts.firm}</h4>
      <p>{ground.firm.text}</p>
      {ground.chances.length > 0 && (
        <>
          <h4>{parts.chances}</h4>
          <ul>
            {ground.chances.map(({ text, sources }) => (
              <li key={text}>
                {text} <Sources parts={parts} sources={sources} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
