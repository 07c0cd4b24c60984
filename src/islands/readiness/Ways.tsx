import type { Flow } from '../../domain/flow/flow.schema.ts';
import type { ReadinessResult, Way } from '../../domain/readiness/readiness.ts';
import type { Option, Readiness } from '../../domain/readiness/readiness.schema.ts';
import { fillText } from '../../domain/text/fill.ts';
import { quoted } from './quoted.ts';
import { WayPoints } from './WayPoints.tsx';

interface Props {
  readonly result: Pick<ReadinessResult, 'fitting' | 'open'>;
  readonly flow: Flow;
  readonly texts: Readiness;
  readonly onLetter: (option: Option) => void;
}

/** All ways in one compact list, those with reasons first. Each opens to its reasons, its points and its letter. */
export function Ways({ result: { fitting, open }, ...rest }: Props) {
  const { ways } = rest.texts.words;
  return (
    <section aria-labelledby="ways-title">
      <h2 id="ways-title">{fillText(ways.title, { count: fitting.length + open.length })}</h2>
      <p>{fitting.length > 0 ? ways.fitting : ways.blank}</p>
      <div class="ways-table">
        {[...fitting, ...open].map((way) => (
          <OneWay key={way.option.id} way={way} fit={fitting.length > 0} {...rest} />
        ))}
      </div>
    </section>
  );
}

interface WayProps extends Omit<Props, 'result'> {
  readonly way: Way;
  /** Whether it's said if a way matches the answers: not where none does. */
  readonly fit: boolean;
}

function OneWay({ way: { option, reasons }, fit, flow, texts, onLetter }: WayProps) {
  const { ways, result } = texts.words;
  return (
    <details class="way">
      <summary>
        <span class="way-title">{option.title}</span>{' '}
        {fit && <span class="way-fit">{reasons.length > 0 ? ways.fits : ways.open}</span>}
      </summary>
      {reasons.length > 0 && (
        <ul class="because">
          {reasons.map(({ said, so }) => (
            <li key={so}>
              {fillText(result.because, { said: quoted(flow, said, result) })} {so}
            </li>
          ))}
        </ul>
      )}
      <WayPoints option={option} texts={texts} />
      <p>
        {ways.say} <q>{option.say}</q>
      </p>
      <p class="no-print">
        <button type="button" class="button" onClick={() => onLetter(option)}>
          {option.letter.label}
          <span class="visually-hidden">: {option.title}</span>
        </button>
      </p>
    </details>
  );
}
