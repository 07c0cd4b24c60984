import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotation, readYaml, say } from '../yaml/file.ts';
import { idleExceptions, proseFaults } from './check.ts';
import { readWritten } from './files.ts';
import { WORDS } from './spelling.ts';
import { StyleSchema } from './style.schema.ts';

/**
 * Checks how everything is written, by `content/style.yaml` and a dictionary. Exit code 1 if a line has to be changed.
 * With `--annotate` each problem is also told in the form that GitHub shows beside the line of a proposal.
 */
const STYLE = 'content/style.yaml';
const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const gone = [STYLE, WORDS].filter((file) => !existsSync(join(root, file)));
for (const file of gone)
  console.error(`${file}: This file is missing, and nothing can be checked without it. Put it back.`);
if (gone.length > 0) process.exit(1);
const files = readWritten(root);
const style = readYaml(STYLE, read(STYLE), StyleSchema);
const faults = style.value ? await proseFaults(files, style.value, read(WORDS)) : style.faults;
const idle = style.value ? idleExceptions(files, style.value) : [];
const problems = [...faults.map(say), ...idle.map((message) => `${STYLE}: ${message}`)];
for (const line of problems) console.error(line);
if (process.argv.includes('--annotate')) for (const fault of faults) console.log(annotation(fault));
console.log(
  problems.length === 0
    ? `All ${files.length} files are written as content/style.yaml says.`
    : `${problems.length} ${problems.length === 1 ? 'thing' : 'things'} to fix.`,
);
if (problems.length > 0) process.exitCode = 1;
