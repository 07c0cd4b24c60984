import { slips } from '../text/typing-slip.ts';

/** Short domains are too much alike to guess more than one slip. */
const LONG = 10;

/**
 * The address that was probably meant, if its domain is nearly one that many people use: `ana@gmial.com` gives
 * `ana@gmail.com`. Undefined if the domain is one of them, or like none of them.
 */
export function meantAddress(address: string, domains: readonly string[]): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = address
    .slice(at + 1)
    .trim()
    .toLowerCase();
  if (at < 1 || domain === '' || domains.includes(domain)) return undefined;
  const most = domain.length < LONG ? 1 : 2;
  let nearest: { readonly domain: string; readonly count: number } | undefined;
  for (const known of domains) {
    const count = between(domain, known, most);
    if (count <= most && count < (nearest?.count ?? Infinity)) nearest = { domain: known, count };
  }
  return nearest && `${address.slice(0, at)}@${nearest.domain}`;
}

/** How many slips lie between two domains. Another ending is another domain, unless it is nearly `com`. */
function between(typed: string, known: string, most: number): number {
  const [name, ending] = halves(typed);
  const [knownName, knownEnding] = halves(known);
  if (ending !== knownEnding && knownEnding !== 'com') return Infinity;
  const inEnding = ending === knownEnding ? 0 : slips(ending, knownEnding, 1);
  return inEnding > 1 ? Infinity : inEnding + slips(name, knownName, most);
}

function halves(domain: string): readonly [name: string, ending: string] {
  const dot = domain.indexOf('.');
  return dot === -1 ? [domain, ''] : [domain.slice(0, dot), domain.slice(dot + 1)];
}
