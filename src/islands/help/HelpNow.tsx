import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Help, HelpWords } from '../../domain/site/support.ts';
import { Countries, HelpLines, Regions } from './HelpLines.tsx';
import { useLikelyHelp } from './use-likely-country.ts';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly help: readonly Help[];
  readonly words: HelpWords;
  /** The country's two letters, if the client named a place. */
  readonly country: string;
  /** Whether help is wanted. It stays on the page empty before that, so that a screen reader speaks it when it comes. */
  readonly shown: boolean;
}

/** Help lines, at once: the client's own country first, or the likely one, and every other a press away. */
export function HelpNow({ shown, ...rest }: Props) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  // What is spoken comes a drawing after the box, which has to be there first.
  const [spoken, speak] = useState(false);
  useEffect(() => {
    speak(shown);
    if (shown) box.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [shown]);
  return (
    <section ref={box} class={shown ? 'box help-now' : undefined} aria-labelledby={shown ? id : undefined}>
      {shown && <h2 id={id}>{rest.title}</h2>}
      <p role="status" class={shown ? undefined : 'visually-hidden'}>
        {spoken && shown ? rest.text : ''}
      </p>
      {shown && <Lines {...rest} />}
    </section>
  );
}

function Lines({ help, words, country }: Omit<Props, 'shown'>) {
  const own = useLikelyHelp(help, country);
  return (
    <>
      {own && (
        <>
          <p class="side-title">{own.name}</p>
          <HelpLines help={own} words={words} />
        </>
      )}
      {own ? (
        <details>
          <summary>{words.otherCountries}</summary>
          <Countries help={help.filter((one) => one !== own)} words={words} />
        </details>
      ) : (
        <>
          <Regions words={words} />
          <p class="side-title">{words.countries}</p>
          <Countries help={help} words={words} />
        </>
      )}
      <p>
        <a href="/support/" target="_blank" rel="noreferrer">
          {words.all}
          <span class="visually-hidden"> {words.newTab}</span>
        </a>
      </p>
    </>
  );
}
