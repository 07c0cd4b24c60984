import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser } from '../../support/chromium.ts';
import { serveSite, type ServedSite } from '../../support/served-site.ts';

export interface Coming extends BrowserContextOptions {
  /** True where the test itself provokes console errors or leaves the site, so that neither is a fault. */
  readonly rough?: boolean;
  /** The moment that it is for the visitor, if not now. */
  readonly now?: string | number;
  /** Done to the context before its first page opens. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

export interface Visitors {
  readonly origin: string;
  readonly site: ServedSite;
  readonly browser: Browser;
  /** A new visitor with an empty browser opens a page of the site. */
  readonly come: (path: string, coming?: Coming) => Promise<Page>;
}

let usual: Promise<Browser> | undefined;

/** The browser for all files of a worker, since one that has just started is slow. It ends with the worker. */
async function usualBrowser(): Promise<Browser> {
  const there = await usual;
  if (there?.isConnected()) return there;
  usual = openBrowser();
  return usual;
}

/**
 * One served site for the tests of a file, a new context for each visitor. After each test every visitor's console must
 * be clean and no request may have gone to another origin, whatever the test was about. `launch` opens a browser for
 * this file, other than the usual one.
 */
export function visitors(launch?: () => Promise<Browser>): Visitors {
  let browser: Browser | undefined;
  let served: ServedSite | undefined;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    [browser, served] = await Promise.all([(launch ?? usualBrowser)(), serveSite()]);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(complaints.splice(0), 'what the console said and what left the site').toEqual([]);
  });
  afterAll(async () => {
    if (launch) await browser?.close();
    await served?.close();
  });

  const started = <T>(thing: T | undefined): T => {
    if (thing === undefined)
      throw new Error('The browser and the site start before the first test, not earlier.');
    return thing;
  };
  return {
    get origin() {
      return started(served).origin;
    },
    get site() {
      return started(served);
    },
    get browser() {
      return started(browser);
    },
    async come(path, { rough = false, now, prepare, ...options } = {}) {
      const { origin } = started(served);
      // Without smooth scrolling, so that no press has to wait for the page to come to rest.
      const usual = { baseURL: origin, locale: 'en-US', reducedMotion: 'reduce' } as const;
      const context = await started(browser).newContext({ ...usual, ...options });
      contexts.push(context);
      context.setDefaultTimeout(30_000);
      if (!rough) listen(context, origin, complaints);
      if (now !== undefined) await setClock(context, now);
      await prepare?.(context);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    },
  };
}

/**
 * Sets the clock for every page that loads from now on. Only what the time is, not how timers run: Playwright's own
 * clock takes those over too, and then a page can stand still while the machine is busy.
 */
export async function setClock(context: BrowserContext, now: string | number): Promise<void> {
  await context.addInitScript((moment) => {
    const Real = Date;
    globalThis.Date = new Proxy(Real, {
      construct: (_, given: number[]) => new Real(...((given.length === 0 ? [moment] : given) as [number])),
      get: (target, name) => (name === 'now' ? () => moment : Reflect.get(target, name)),
    });
  }, new Date(now).getTime());
}

function listen(context: BrowserContext, origin: string, complaints: string[]): void {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()} (${message.page()?.url()})`);
  });
  context.on('weberror', (fault) => complaints.push(`thrown: ${fault.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) complaints.push(`asked ${url}`);
  });
}

/** Expects something of the page that may take a moment to come about. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 30_000, interval: 20 });
}
