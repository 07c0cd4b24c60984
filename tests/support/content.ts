import { join } from 'node:path';
import { readContent } from '../../src/editorial/content.ts';

export const ROOT = join(import.meta.dirname, '../..');

/** The real content, read with the same schemas as the site. */
export const content = readContent(ROOT);
