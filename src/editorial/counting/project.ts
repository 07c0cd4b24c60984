import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml, say } from '../yaml/file.ts';
import { StyleSchema } from '../style/style.schema.ts';
import { readCorpus } from './corpus.ts';
import { counts, type Count } from './counts.ts';

const STYLE = 'content/style.yaml';

/** Every count over the project in this folder and the site built in its `dist/`. */
export function countProject(root: string): Count[] {
  const { value: style, faults } = readYaml(STYLE, readFileSync(join(root, STYLE), 'utf8'), StyleSchema);
  if (!style) throw new Error(faults.map(say).join('\n'));
  return counts(readCorpus(root), style);
}
