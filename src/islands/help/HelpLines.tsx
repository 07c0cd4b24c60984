import { addressOf, type Help, type HelpLine, type HelpWords, type Way } from '../../domain/site/support.ts';

interface Props {
  readonly help: Help;
  readonly words: HelpWords;
  /** Which kind of line comes first. */
  readonly first?: HelpLine['kind'];
}

/** One country's help: the number to call in danger, and beside it someone to talk to. */
export function HelpLines({ help, words, first = 'crisis' }: Props) {
  const lines = [...help.lines].sort((one, other) => rank(one, first) - rank(other, first));
  return (
    <ul>
      {help.emergency.length > 0 && (
        <li>
          {words.danger} <Ways ways={help.emergency} />
        </li>
      )}
      {lines.map((line) => (
        <li key={`${line.service} ${line.for}`}>
          <span lang={line.lang}>{line.service}</span>
          {line.for !== undefined && ` (${line.for})`}: <Ways ways={line.ways} />
        </li>
      ))}
      {help.missing?.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** Every country's help, each folded under its name. */
export function Countries({ help, words, first }: Omit<Props, 'help'> & { readonly help: readonly Help[] }) {
  return (
    <>
      {help.map((one) => (
        <details key={one.id}>
          <summary>{one.name}</summary>
          <HelpLines help={one} words={words} {...(first && { first })} />
        </details>
      ))}
    </>
  );
}

/** The emergency numbers of every region, where the country is not known. */
export function Regions({ words }: Pick<Props, 'words'>) {
  return (
    <ul class="numbers">
      {words.regions.map(({ where, ...way }) => (
        <li key={where}>
          {where}: <Ways ways={[way]} />
        </li>
      ))}
    </ul>
  );
}

function Ways({ ways }: { readonly ways: readonly Way[] }) {
  return (
    <>
      {ways.map((way, at) => (
        <>
          {at > 0 && ', '}
          <a key={`${way.verb} ${way.text}`} class="reach" href={addressOf(way)} rel="noreferrer">
            {way.verb} {way.text}
          </a>
        </>
      ))}
    </>
  );
}

function rank(line: HelpLine, first: HelpLine['kind']): number {
  return line.kind === first ? 0 : 1;
}
