import type { SearchFile } from '../../domain/search/known-page.ts';
import { Countries, HelpLines, Regions } from '../help/HelpLines.tsx';
import { useLikelyHelp } from '../help/use-likely-country.ts';

interface Props {
  readonly lines: SearchFile['lines'];
  readonly kind: 'crisis' | 'abuse';
}

/** The help lines, above all results: those of the country the visitor is likely in, and every other a press away. */
export function HelpFirst({ lines: { help, words }, kind }: Props) {
  const own = useLikelyHelp(help);
  return (
    <section class="help-first" aria-labelledby="help-first">
      <h2 id="help-first">{words.talkNow}</h2>
      {own ? (
        <>
          <h3>{own.name}</h3>
          <HelpLines help={own} words={words} first={kind} />
        </>
      ) : (
        <>
          <p>{words.danger}</p>
          <Regions words={words} />
        </>
      )}
      <p>
        <a href="/support/">{words.all}</a>
      </p>
      <details open={!own}>
        <summary>{own ? words.otherCountries : words.countries}</summary>
        <Countries help={help.filter((one) => one !== own)} words={words} first={kind} />
      </details>
    </section>
  );
}
