import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../content-folder.ts';
import { filesWithoutHead } from './schema-files.ts';
import { writeSchemas } from './write.ts';

/** Writes the JSON Schemas of all kinds of content, and the line that names its schema into each file that lacks it. */
const root = join(import.meta.dirname, '../../..');
const heads = filesWithoutHead(contentFolder(root));
for (const [file, text] of Object.entries(heads)) writeFileSync(join(root, file), text);
const changed = [...writeSchemas(root), ...Object.keys(heads)];
for (const file of changed) console.log(file);
console.log(changed.length === 0 ? 'All schemas are up to date.' : `${changed.length} files written.`);
