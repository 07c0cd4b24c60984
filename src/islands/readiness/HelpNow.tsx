import { useId } from 'preact/hooks';
import { callTo, type Help } from '../../domain/site/support.ts';
import type { Support } from '../../domain/site/support.schema.ts';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly help: readonly Help[];
  /** Numbers to call at once, by region, for somebody whose country is not known. */
  readonly emergency: Support['now']['numbers'];
  /** The country's two letters, if the client named a place. */
  readonly country: string;
}

/** Help lines, at once: the client's own country if it is known, and every other a press away. */
export function HelpNow({ title, text, help, emergency, country }: Props) {
  const id = useId();
  const own = help.find((one) => one.id === country);
  return (
    <section class="box help-now" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p role="status">{text}</p>
      {own ? (
        <>
          <p class="side-title">{own.name}</p>
          <Lines help={own} />
          <details>
            <summary>Other countries</summary>
            <Countries help={help.filter((one) => one !== own)} />
          </details>
        </>
      ) : (
        <>
          <ul>
            {emergency.map(({ where, call }) => (
              <li key={where}>
                {where}:{' '}
                <a class="reach" href={callTo(call)}>
                  Call {call}
                </a>
              </li>
            ))}
          </ul>
          <p class="side-title">Someone to talk to, by country</p>
          <Countries help={help} />
        </>
      )}
      <p>
        <a href="/support/" target="_blank" rel="noreferrer">
          All help lines, and help elsewhere<span class="visually-hidden"> (opens in a new tab)</span>
        </a>
      </p>
    </section>
  );
}

function Countries({ help }: { help: readonly Help[] }) {
  return (
    <>
      {help.map((one) => (
        <details key={one.id}>
          <summary>{one.name}</summary>
          <Lines help={one} />
        </details>
      ))}
    </>
  );
}

function Lines({ help }: { help: Help }) {
  return (
    <ul>
      {help.emergency.length > 0 && (
        <li>
          In danger now:{' '}
          {help.emergency.map((number) => (
            <a key={number} class="reach" href={callTo(number)}>
              Call {number}
            </a>
          ))}
        </li>
      )}
      {help.lines.map((line) => (
        <li key={line.service + (line.for ?? '')}>
          {line.service}
          {line.for !== undefined && ` (${line.for})`}:{' '}
          {line.ways.map((way, at) => (
            <>
              {at > 0 && ', '}
              <a key={way.href} class="reach" href={way.href} rel="noreferrer">
                {way.verb} {way.text}
              </a>
            </>
          ))}
        </li>
      ))}
    </ul>
  );
}
