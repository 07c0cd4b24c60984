import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';

/** The virtual screen reader's own build for browsers. */
const READER = new URL(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'));
const ADDRESS = '/virtual-screen-reader.js';

/** More than any part of a page says. */
const MOST = 2000;

/** Lets every page load the reader from this site, the only place from where a page may load anything. */
export async function bringReader(context: BrowserContext): Promise<void> {
  const body = await readFile(READER, 'utf8');
  await context.route(`**${ADDRESS}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
}

interface Reader {
  readonly virtual: {
    readonly start: (where: { container: Node }) => Promise<void>;
    readonly next: () => Promise<void>;
    readonly stop: () => Promise<void>;
    readonly lastSpokenPhrase: () => Promise<string>;
    readonly spokenPhraseLog: () => Promise<string[]>;
    readonly activeNode: Node | null;
  };
}

/** Everything that a screen reader says of a part of the page, from its beginning to its end, without lists of places. */
export async function readOut(page: Page, selector = '.tool'): Promise<string[]> {
  // As a text, so that the import is left to the page.
  await page.evaluate(
    `import('${ADDRESS}').then(({ virtual }) => Object.assign(window, { virtual }) && undefined)`,
  );
  return page.evaluate(
    async ({ most, where }) => {
      const container = document.querySelector(where);
      if (!container) throw new Error(`There is no ${where}.`);
      const { virtual } = window as unknown as Reader;
      await virtual.start({ container });
      const first = virtual.activeNode;
      const beginning = await virtual.lastSpokenPhrase();
      for (let at = 0; at < most; at += 1) {
        await virtual.next();
        // The end of the first element is said with the same node as its beginning.
        if (virtual.activeNode === first && (await virtual.lastSpokenPhrase()) === beginning) break;
      }
      const phrases = await virtual.spokenPhraseLog();
      await virtual.stop();
      return phrases.filter((phrase) => !/^(end of )?option/.test(phrase));
    },
    { most: MOST, where: selector },
  );
}
