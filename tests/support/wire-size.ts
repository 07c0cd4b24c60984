import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './served-site.ts';

/** The size of files over the wire, in bytes, as our service sends them: compressed where the build compressed them. */
export function wireSize(...paths: readonly string[]): number {
  const sizes = paths.map((path) => join(DIST, path)).map((path) => statSync(sent(path)).size);
  return sizes.reduce((sum, size) => sum + size, 0);
}

const sent = (path: string) => (existsSync(`${path}.br`) ? `${path}.br` : path);

/**
 * How many bytes a page without a tool may take over the wire with its styles and scripts: what comes with the first
 * packets of a connection.
 */
export const PAGE_BUDGET = 14 * 1024;
