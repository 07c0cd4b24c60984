import { join } from 'node:path';
import { readContent } from './content.ts';
import { longOverdue, overdue } from './overdue.ts';
import { annotation, say } from './yaml/file.ts';

/**
 * Checks all of `content/` as a build does, in a few seconds. Exit code 1 if something has to be fixed. With
 * `--annotate` each problem is also told in the form that GitHub shows beside the line of a proposal.
 */
const { faults, checks, stale } = readContent(join(import.meta.dirname, '../..'));
const today = new Date().toISOString().slice(0, 10);
const problems = [...faults.map(say), ...longOverdue(checks, today)];
for (const line of overdue(checks, today)) console.log(line);
for (const line of stale) console.log(line);
for (const line of problems) console.error(line);
if (process.argv.includes('--annotate')) for (const fault of faults) console.log(annotation(fault));
console.log(
  problems.length === 0
    ? 'All content is in order.'
    : `${problems.length} ${problems.length === 1 ? 'thing' : 'things'} to fix.`,
);
if (problems.length > 0) process.exitCode = 1;
