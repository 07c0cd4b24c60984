import { readFile } from 'node:fs/promises';
import { firefox, type Browser, type Download, type Page } from 'playwright-core';
import type { Visitor } from './visitor.ts';

/**
 * Firefox as it is installed, driven by Playwright over WebDriver BiDi. All that hangs on the inside of the library is
 * in this file: look at both shims again when the version changes.
 */
export const SHIMMED_VERSION = '1.65.1';

/** The parts of Playwright's inside that the shims touch. */
interface Inside {
  readonly _connection: {
    readonly toImpl: (browser: unknown) => {
      readonly _browserSession: {
        readonly connection: {
          readonly browserSession: Session;
          readonly _transport: { onmessage: (message: Message) => void };
        };
      };
    };
  };
}
interface Session {
  send: (method: string, params?: unknown) => Promise<unknown>;
}
interface Message {
  readonly method?: string;
  readonly params?: { navigation?: string | null; url?: string; download?: string };
}

async function openFirefox(): Promise<Browser> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
    firefoxUserPrefs: {
      'ui.prefersReducedMotion': 1,
      // A test that opens a page by its address means it; tests/browser has those of the question.
      'dom.disable_beforeunload': true,
    },
  });
  const { connection } = (browser as unknown as Inside)._connection.toImpl(browser)._browserSession;
  // It asks for an override of media features that Firefox ESR does not know yet.
  const sessions = Object.getPrototypeOf(connection.browserSession) as Session;
  const { send } = sessions;
  sessions.send = function (this: Session, method: string, params?: unknown) {
    return method === 'emulation.setMediaFeaturesOverride'
      ? Promise.resolve({})
      : send.call(this, method, params);
  };
  // A file made by a page belongs to no navigation; Playwright knows it by its address then.
  const { onmessage } = connection._transport;
  connection._transport.onmessage = (message) => {
    const { method, params } = message;
    if (method?.startsWith('browsingContext.download') && params && !params.navigation)
      params.download ??= params.url ?? '';
    onmessage(message);
  };
  return browser;
}

/** A new visitor in Firefox, with the sites other than this one played by the test. */
export async function comeInFirefox(origin: string): Promise<Visitor> {
  const browser = await openFirefox();
  const context = await browser.newContext({ baseURL: origin, locale: 'en-US', reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  await context.route(/^https:/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Another site</h1>' }),
  );
  const page = await context.newPage();
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  page.on('dialog', (dialog) => void dialog.dismiss());
  const complaints: string[] = [];
  // A file that is saved, or the site that one leaves for, may say what it likes.
  const isOurs = (where: Page | null) => where?.url().startsWith(origin) === true;
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && isOurs(message.page()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (fault) => {
    if (isOurs(fault.page())) complaints.push(`thrown: ${fault.error().message}`);
  });
  const close = () => browser.close();
  return { ...onPage(page), ...files(page, downloads), complaints: () => complaints, close };
}

function onPage(page: Page): Omit<Visitor, 'saved' | 'print' | 'complaints' | 'close'> {
  return {
    open: async (path) => void (await page.goto(path)),
    run: runIn(page),
    async press(selector, words = '') {
      const start = new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
      await page.locator(selector).filter({ hasText: start, visible: true }).first().click();
    },
    type: (selector, text) => page.locator(selector).first().fill(text),
    async keys(...keys) {
      for (const key of keys) await page.keyboard.press(typeof key === 'string' ? key : key.join('+'));
    },
    // Playwright waits for a page to be loaded, which one from memory is not.
    back: () => page.evaluate('history.back()'),
    forward: () => page.evaluate('history.forward()'),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async tab(path) {
      const other = await page.context().newPage();
      await other.goto(path);
      await page.bringToFront();
      return { run: runIn(other) };
    },
  };
}

/** Runs a function in a page. */
function runIn(page: Page): Visitor['run'] {
  return (what, ...values) => page.evaluate(`(${String(what)})(...${JSON.stringify(values)})`);
}

function files(page: Page, downloads: readonly Download[]): Pick<Visitor, 'saved' | 'print'> {
  return {
    async saved(name) {
      const end = Date.now() + 15_000;
      while (Date.now() < end) {
        const found = downloads.findLast((one) => one.suggestedFilename() === name);
        if (found) return readFile(await found.path());
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`${name} was never saved.`);
    },
    // A sheet of 8.5 by 11 inches: Playwright's inches reach Firefox as centimeters.
    print: () => page.pdf({ width: '21.59in', height: '27.94in' }),
  };
}
