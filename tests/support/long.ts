import { TestRunner } from 'vitest';

/**
 * Marks a test that `npm test` leaves to `npm run test:all` (vitest.config.ts says which). A whole file says so in its
 * first line.
 */
export const LONG = { tags: ['long'] };

/** Whether everything is tested: for tests that look at fewer cases in `npm test`, and at all of them otherwise. */
export const isWhole = TestRunner.matchesTags(LONG.tags);

/** The first so many cases of a table, or all of them where everything is tested. */
export const someOf = <Case>(count: number, cases: readonly Case[]): readonly Case[] =>
  isWhole ? cases : cases.slice(0, count);
