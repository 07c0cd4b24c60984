/**
 * What the page of help does once its script has come: it opens the country that somebody chose or is likely in, above
 * the others, and what an address or a link on the page leads to. Without it, each opens by a press. Nothing is kept or sent.
 */
import { likelyCountry } from '../domain/site/support.ts';
import { takenAlong } from './taken-along.ts';

const folds = [...document.querySelectorAll<HTMLDetailsElement>('[data-country]')];
const countries = folds.map((fold) => fold.dataset['country'] ?? '');
const [chosen = ''] = (folds.length > 0 ? takenAlong() : '').split('-');
const own =
  folds[countries.indexOf(chosen)] ??
  folds[countries.indexOf(likelyCountry(navigator.languages, countries) ?? '')];

/** Opens what the address names, if that is folded. */
function openNamed(): boolean {
  const named = location.hash && document.getElementById(location.hash.slice(1))?.closest('details');
  if (!named) return false;
  named.open = true;
  named.scrollIntoView({ behavior: 'instant' });
  return true;
}

// Somebody who has read on already must not have the page move under them.
if (!openNamed() && own && scrollY < 200) {
  own.open = true;
  folds[0]?.before(own);
}
addEventListener('hashchange', openNamed);
