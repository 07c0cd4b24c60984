import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

/**
 * Runs the random tests of letters with many sets and a fresh seed, and prints the seed: `npm run test:long`, or
 * `npm run test:long -- 12345` to run a printed seed again.
 */
const seed = process.argv[2] ?? String(randomInt(1, 2 ** 31));
console.log(`LETTER_SEED=${seed}`);
const { status } = spawnSync(
  process.execPath,
  [
    ...['node_modules/vitest/vitest.mjs', 'run', '--project', 'content'],
    ...['tests/content/letters.test.ts', 'tests/content/replies.test.ts'],
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, LETTER_SEED: seed, LETTER_SETS: process.env['LETTER_SETS'] ?? '5000' },
  },
);
process.exitCode = status ?? 1;
