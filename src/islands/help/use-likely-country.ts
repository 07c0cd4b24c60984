import { useLayoutEffect, useState } from 'preact/hooks';
import { likelyCountry, type Help } from '../../domain/site/support.ts';

/** The help of the country that the visitor named, or else of the one they are likely in. Read on the device. */
export function useLikelyHelp(help: readonly Help[], named?: string): Help | undefined {
  const [likely, setLikely] = useState<string | undefined>();
  const ids = help.map(({ id }) => id);
  // After the first drawing: the built page knows no browser.
  useLayoutEffect(() => setLikely(likelyCountry(navigator.languages, ids)), [help]);
  return help.find(({ id }) => id === named) ?? help.find(({ id }) => id === likely);
}
