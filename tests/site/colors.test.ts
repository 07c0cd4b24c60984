import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../support/served-site.ts';

// What axe finds of colors in one width it would find in another, and what it finds of all else in the light also in the
// dark, as long as this holds. So each page is looked at in light and wide, and in dark and narrow.

const styles = globSync('_astro/*.css', { cwd: DIST }).map((file) => ({
  file,
  text: readFileSync(join(DIST, file), 'utf8'),
}));

/** The declarations inside of every rule for some widths of the screen only. */
function forSomeWidths(text: string): string[] {
  return [...text.matchAll(/@media[^{]*width[^{]*\{/g)].map(({ index, 0: opening }) => {
    const from = index + opening.length;
    let depth = 1;
    let at = from;
    for (; depth > 0; at += 1) depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
    return text.slice(from, at - 1);
  });
}

test('light and dark differ by nothing but the values of the tokens', () => {
  // The build writes `light-dark()` as two switches, since older Safaris do not know it.
  const declared = styles.flatMap(({ text }) => [
    ...text.matchAll(/([\w-]+)\s*:\s*(?:light-dark\(|var\(--lightningcss-light)/g),
  ]);
  expect(declared.length, 'the tokens were found').toBeGreaterThan(10);
  expect(declared.map(([, property]) => property).filter((property) => !property?.startsWith('--'))).toEqual(
    [],
  );
  for (const { file, text } of styles) {
    const rest = text.replaceAll(SWITCHES, '');
    expect(rest, file).not.toContain('prefers-color-scheme');
  }
});

/** What turns the values of dark on, and no other rule. */
const SWITCHES =
  /@media ?\(prefers-color-scheme:dark\)\{:root\{--lightningcss-light: ?;--lightningcss-dark:initial\}\}/g;

test('no color hangs on the width of the screen', () => {
  const rules = styles.flatMap(({ text }) => forSomeWidths(text));
  expect(rules.length, 'rules for widths were found').toBeGreaterThan(5);
  const colored = /(^|[{;])\s*(color|background(-color)?|opacity|filter|mix-blend-mode|--[\w-]*)\s*:/;
  expect(rules.filter((rule) => colored.test(rule))).toEqual([]);
});
