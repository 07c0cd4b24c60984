import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Count } from './counts.ts';
import { countProject } from './project.ts';

/**
 * Counts how we write, over the built site, all texts and sample letters, and prints each figure with its limit. A word
 * in the command line, such as `whom`, prints what was counted in the lines that hold it. Exit code 1 if a limit is passed.
 */
const root = join(import.meta.dirname, '../../..');
const asked = process.argv[2];
if (!existsSync(join(root, 'dist/index.html'))) {
  console.error('There’s no built site to count in. Run npm run build first.');
  process.exit(2);
}
const all = countProject(root);
const width = Math.max(...all.map(({ what }) => what.length));
for (const count of all) console.log(line(count));
if (asked !== undefined)
  for (const { what, found } of all.filter(({ what: name }) => name.includes(asked)))
    console.log(`\n${what}\n${found.map((one) => `- ${one}`).join('\n')}`);
if (all.some(({ holds }) => !holds)) process.exitCode = 1;

function line({ what, figure, limit, holds }: Count): string {
  const number = Number.isInteger(figure) ? String(figure) : figure.toFixed(1);
  return `${what.padEnd(width)}  ${number.padStart(6)}  ${limit.padStart(6)}${holds ? '' : '  over'}`;
}
