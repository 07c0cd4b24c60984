import { defineConfig } from 'vitest/config';

/** One runner, one project a kind of test. The built site and the browser are got ready once, by tests/support. */
export default defineConfig({
  test: {
    // Two cores: the browser's tests run one after another on one, all the others on the second.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'domain',
          include: [
            'tests/domain/**/*.test.ts',
            'tests/exports/**/*.test.ts',
            'tests/editorial/**/*.test.ts',
          ],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'content',
          include: ['tests/content/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/built-site.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'search',
          include: ['tests/search/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/built-site.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/built-site.ts', 'tests/support/chromium-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/built-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
