/** A visitor with a browser of another engine than Chromium's. Journeys are written once, for all engines. */
export interface Visitor {
  readonly open: (path: string) => Promise<void>;
  /** Runs a function in the page, with values that JSON can hold. */
  readonly run: <A extends readonly unknown[], T>(what: (...values: A) => T, ...values: A) => Promise<T>;
  /** Presses the first visible element that matches a selector and, if given, starts with these words. */
  readonly press: (selector: string, words?: string) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  /** Presses and releases these keys, one after the other; those of a list are held together. */
  readonly keys: (...keys: readonly (string | readonly string[])[]) => Promise<void>;
  readonly back: () => Promise<void>;
  readonly forward: () => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Opens a page of the site in another tab, behind this one. */
  readonly tab: (path: string) => Promise<Pick<Visitor, 'run'>>;
  /** A file that the page handed to the browser's saving, once it is whole. */
  readonly saved: (name: string) => Promise<Buffer>;
  /** The page on paper, as a PDF. */
  readonly print: () => Promise<Buffer>;
  /** Every error and warning that the console has shown. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a page afresh, with nothing stored and its tool awake. */
export async function openAfresh(visitor: Visitor, path: string): Promise<void> {
  await visitor.open('/icon.svg');
  await visitor.run(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await visitor.open(path);
  await until(
    visitor,
    () =>
      document.readyState === 'complete' && !document.querySelector('astro-island[ssr]:not([client="use"])'),
  );
}

/** Waits until something holds in the page. */
export async function until<A extends readonly unknown[]>(
  visitor: Pick<Visitor, 'run'>,
  what: (...values: A) => unknown,
  ...values: A
): Promise<void> {
  const end = Date.now() + 15_000;
  let last: unknown;
  while (Date.now() < end) {
    // A page that is just being left can't be asked.
    last = await visitor.run(what, ...values).catch((error: unknown) => error);
    if (last !== undefined && last !== null && last !== false && !(last instanceof Error)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Never came: ${String(what)} (${JSON.stringify(values)}); last: ${String(last)}`);
}
