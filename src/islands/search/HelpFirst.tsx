import type { SearchFile } from '../../domain/search/index-file.ts';
import type { HelpLine } from '../../domain/site/support.ts';

interface Props {
  readonly lines: SearchFile['lines'];
  readonly kind: 'crisis' | 'abuse';
}

/** The help lines, above all results. Those that fit the typed words come first; a country without one keeps the other. */
export function HelpFirst({ lines, kind }: Props) {
  const countries = [...new Set(lines.countries.map(({ where }) => where))];
  const best = (where: string) => {
    const own = lines.countries.filter((line) => line.where === where);
    return own.find((line) => line.kind === kind) ?? own[0];
  };
  return (
    <section class="help-first" aria-labelledby="help-first">
      <h2 id="help-first">You can talk to someone now</h2>
      <p>In danger? Call your emergency number:</p>
      <ul class="numbers">
        {lines.emergency.map((line) => (
          <Line line={line} />
        ))}
      </ul>
      <p>
        <a href="/support/">All help lines by country, and how to keep this private</a>
      </p>
      <details open>
        <summary>{kind === 'abuse' ? 'If someone hurts or controls you' : 'To talk with someone'}</summary>
        <ul>
          {countries.map((where) => {
            const line = best(where);
            return line && <Line line={line} />;
          })}
        </ul>
      </details>
    </section>
  );
}

function Line({ line }: { readonly line: HelpLine }) {
  return (
    <li>
      {line.where}: {line.service && `${line.service}, `}
      <a href={line.href}>
        {line.verb} {line.text}
      </a>
    </li>
  );
}
