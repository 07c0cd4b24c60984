import type { Flow } from '../../domain/flow/flow.schema.ts';
import type { Way } from '../../domain/readiness/readiness.ts';
import type { Option, Readiness } from '../../domain/readiness/readiness.schema.ts';
import { quoted } from './quoted.ts';
import { WayPoints } from './WayPoints.tsx';

interface Props {
  readonly way: Way;
  readonly flow: Flow;
  readonly texts: Readiness;
  readonly onLetter: (option: Option) => void;
}

/** One way in the result: why it came up, in the client's own answers, its points, a line to say and its letter. */
export function WayCard({ way: { option, reasons }, flow, texts, onLetter }: Props) {
  return (
    <section class="box way" aria-labelledby={`way-${option.id}`}>
      <h3 id={`way-${option.id}`}>{option.title}</h3>
      {reasons.length === 0 && <p>{option.short}</p>}
      {reasons.length > 0 && (
        <ul class="because">
          {reasons.map(({ said, so }) => (
            <li key={so}>
              Because you said {quoted(flow, said)}: {so}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>
          Good and hard points<span class="visually-hidden">: {option.title}</span>
        </summary>
        <WayPoints option={option} sources={texts.sources} />
      </details>
      <p>
        You could say: <q>{option.say}</q>
      </p>
      <p class="no-print">
        <button type="button" class="button" onClick={() => onLetter(option)}>
          {option.letter.label}
          <span class="visually-hidden">: {option.title}</span>
        </button>
      </p>
    </section>
  );
}
