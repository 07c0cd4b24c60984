import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { files } from '../support/built-pages.ts';
import { DIST } from '../support/served-site.ts';

/** The selectors of a style sheet that stand inside another rule, which browsers before August 2025 don't print. */
function nested(css: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const [, head = '', brace] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]*)([{};])/g)) {
    if (brace === '}') open.pop();
    if (brace !== '{') continue;
    if (open.some((outer) => !outer.startsWith('@'))) found.push(head.trim());
    open.push(head.trim());
  }
  return found;
}

test('no built style has a rule inside another', () => {
  const styles = files.filter((file) => file.endsWith('.css'));
  expect(styles.length).toBeGreaterThan(5);
  expect(styles.flatMap((file) => nested(readFileSync(join(DIST, file), 'utf8')))).toEqual([]);
  expect(nested('@media print { a { b { color: red } } }')).toEqual(['b']);
});
