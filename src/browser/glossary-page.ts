/**
 * Lets somebody narrow the glossary to what they type, or to one kind of words. The page is whole without this. Nothing
 * typed is kept or sent.
 */
import { answersTo } from '../domain/guide/glossary.ts';

const filter = document.querySelector<HTMLElement>('[data-filter]');
const field = filter?.querySelector('input');
const kinds = filter?.querySelector('select');
const told = document.querySelector<HTMLElement>('.glossary [role=status]');
const terms = [...document.querySelectorAll<HTMLElement>('.glossary [data-kind]')];
const texts = new Map(
  terms.map((term) => [term, [...term.children].map(({ textContent }) => textContent).join(' ')]),
);

function narrow(): void {
  const typed = field?.value ?? '';
  const kind = kinds?.value ?? '';
  for (const term of terms)
    term.hidden = (kind !== '' && term.dataset['kind'] !== kind) || !answersTo(typed, texts.get(term) ?? '');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.jump a')) {
    const part = document.querySelector(`${link.hash}`)?.closest('section');
    const isEmpty = !part?.querySelector('[data-kind]:not([hidden])');
    if (part) part.hidden = isEmpty;
    if (link.parentElement) link.parentElement.hidden = isEmpty;
  }
  if (told) told.textContent = typed.trim() + kind === '' ? '' : said(told.dataset);
}

function said({ one = '', other = '', none = '' }: DOMStringMap): string {
  const count = terms.filter(({ hidden }) => !hidden).length;
  if (count === 0) return none;
  return count === 1 ? one : other.replace('{count}', String(count));
}

/** A link leads to a word that is narrowed away: all are shown again. */
function showNamed(): void {
  const named = location.hash && document.getElementById(location.hash.slice(1));
  if (!named || !field || !kinds || named.closest('[hidden]') === null) return;
  field.value = '';
  kinds.value = '';
  narrow();
  named.scrollIntoView({ behavior: 'instant' });
}

if (filter) {
  filter.addEventListener('input', narrow);
  addEventListener('hashchange', showNamed);
  // What was typed before this came.
  if ((field?.value ?? '') + (kinds?.value ?? '') !== '') narrow();
}
