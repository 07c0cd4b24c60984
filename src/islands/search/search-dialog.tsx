import { render } from 'preact';
import texts from 'virtual:search-texts';
import styles from '../../styles/search.css?url';
import { Search } from './Search.tsx';

let dialog: HTMLDialogElement | undefined;

/** Opens search over the page, or goes to its field where the page is that of search. Closing gives the focus back. */
export function openSearch(): void {
  const field = document.querySelector<HTMLInputElement>('main #search-field');
  field?.focus();
  if (field || dialog?.open) return;
  dialog ??= make();
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLInputElement>('#search-field')?.select();
}

function make(): HTMLDialogElement {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = styles;
  document.head.append(sheet);
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', texts.title);
  // A press beside the dialog, or on a result on this very page, closes it.
  made.addEventListener('click', (event) => {
    const target = event.target as HTMLElement;
    if (target === made || target.closest<HTMLAnchorElement>('a')?.pathname === location.pathname)
      made.close();
  });
  render(<InDialog close={() => made.close()} />, made);
  return made;
}

/** The dialog lies over the page, so it has the ways to help and out itself. */
function InDialog({ close }: { readonly close: () => void }) {
  const exit = document.querySelector<HTMLAnchorElement>('[data-exit]');
  return (
    <div>
      <div class="bar">
        <a href="/support/">{texts.help}</a>
        {exit && (
          <a
            class="exit"
            href={exit.href}
            rel="nofollow noreferrer"
            title={exit.title}
            onClick={(event) => {
              // Pressed for the visitor: to import what it does would make the way out two files on every page.
              event.preventDefault();
              exit.click();
            }}
          >
            {exit.textContent?.trim()}
          </a>
        )}
        <button type="button" class="button" onClick={close}>
          {texts.close}
        </button>
      </div>
      <Search />
    </div>
  );
}
