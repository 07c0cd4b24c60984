import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type ServedSite } from '../../support/served-site.ts';
import { comeInFirefox } from './firefox.ts';
import { runsHere, type Engine } from './setup.ts';
import type { Visitor } from './visitor.ts';
import { comeInWebKit } from './webkit.ts';

const ENGINES = [
  ['firefox', comeInFirefox],
  ['webkit', comeInWebKit],
] as const;

/** One engine for the tests of a file: a visitor of the served site, who may come anew. */
export interface InEngine {
  readonly engine: Engine;
  /** Skips the test where the engine is missing. */
  readonly test: ReturnType<typeof test.skipIf>;
  readonly visitor: Visitor;
  readonly origin: () => string;
  /** Ends the browser and opens another. */
  readonly comeAnew: () => Promise<void>;
}

/** Runs the same tests in Firefox and in WebKit. At the end, the console of neither may have said anything. */
export function inEachEngine(tests: (here: InEngine) => void): void {
  describe.each(ENGINES)('in %s', (engine, come) => {
    const isHere = runsHere(engine);
    const said: string[] = [];
    let site: ServedSite | undefined;
    let now: Visitor | undefined;

    const origin = () => site?.origin ?? '';
    async function leave(): Promise<void> {
      if (now) said.push(...now.complaints());
      await now?.close();
      now = undefined;
    }
    async function comeAnew(): Promise<void> {
      if (!isHere) return;
      await leave();
      now = await come(origin());
    }
    beforeAll(async () => {
      if (isHere) site = await serveSite();
      await comeAnew();
    });
    // A driver that forgot to answer forgets again, so what is tried once more gets a browser of its own.
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await comeAnew();
    });
    afterAll(async () => {
      await leave();
      await site?.close();
    });

    const visitor = new Proxy({} as Visitor, { get: (_, name) => now && Reflect.get(now, name) });
    tests({ engine, test: test.skipIf(!isHere), visitor, origin, comeAnew });

    test.skipIf(!isHere)('the console has said nothing in all that', () => {
      expect([...said, ...visitor.complaints()]).toEqual([]);
    });
  });
}
