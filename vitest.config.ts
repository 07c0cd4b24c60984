import { defineConfig } from 'vitest/config';

/**
 * For tests that rest on other programs: browsers, mail servers, databases. How long those take is no matter of ours,
 * and on a busy machine it is long. What fails is tried once more, and the report says so: "(retry x1)".
 */
const patient = {
  expect: { poll: { timeout: 30_000, interval: 20 } },
  retry: 1,
  testTimeout: 120_000,
  hookTimeout: 120_000,
} as const;

/** What a file of tests loads stays loaded for the next: nothing that they share is ever changed. */
const shared = { environment: 'node', isolate: false } as const;

/**
 * What `npm test` leaves to `npm run test:all`, so that it can be run before every commit: every page and every state,
 * where it looks at some of each kind, and looks that few changes can spoil, such as that in forced colors.
 */
const tags = [
  {
    name: 'long',
    description: 'takes long, and is left to npm run test:all',
  },
];

/** One runner, one project a kind of test. The built site and the browser are got ready once, by tests/support. */
export default defineConfig({
  test: {
    // One more than two cores, since a test that waits for a browser or a server leaves its core free.
    maxWorkers: 3,
    tags,
    projects: [
      {
        test: {
          name: 'domain',
          include: ['tests/domain/**/*.test.ts', 'tests/exports/**/*.test.ts'],
          ...shared,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'editorial',
          include: ['tests/editorial/**/*.test.ts'],
          ...shared,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'content',
          include: ['tests/content/**/*.test.ts'],
          ...shared,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          ...shared,
          globalSetup: ['tests/support/built-site.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'search',
          include: ['tests/search/**/*.test.ts'],
          ...shared,
          globalSetup: ['tests/support/built-site.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          ...shared,
          globalSetup: ['tests/support/built-site.ts', 'tests/support/chromium-setup.ts'],
          ...patient,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/built-site.ts', 'tests/engines/support/setup.ts'],
          ...patient,
        },
      },
      {
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/built-site.ts'],
          ...patient,
        },
      },
    ],
  },
});
