import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { indexable } from '../../src/editorial/search/page.ts';

/** What search reads of a built page. */

const dist = mkdtempSync(join(tmpdir(), 'search-pages-'));
afterAll(() => rmSync(dist, { recursive: true }));

/** The text of each passage of a page with this inside. */
function passages(inside: string): string[] {
  const html = `<title>T</title><main data-indexed><h1>Two kinds</h1>${inside}</main>`;
  writeFileSync(join(dist, 'index.html'), html);
  const [page] = indexable(dist, { placeNames: {}, acts: {}, cards: {}, inText: {} });
  return page?.passages.map(({ text }) => text) ?? [];
}

test('a word explained where it stands is read without its meaning, so that no excerpt runs the two together', () => {
  expect(
    passages(
      '<p>They keep <span class="explained"><button class="term">psychotherapy notes</button><span popover class="term-card"><strong>Psychotherapy notes</strong> <span>Notes kept apart.</span></span></span> elsewhere.</p>',
    ),
  ).toEqual(['They keep psychotherapy notes elsewhere.']);
});

test('what stands under a heading with an address is a passage of its own', () => {
  expect(passages('<p>One.</p><h2 id="two">Two</h2><p>More.</p><p>Still more.</p>')).toEqual([
    'One.',
    'More. Still more.',
  ]);
});

test('lists of links, forms and tables are left out', () => {
  expect(passages('<nav class="crumbs">Home</nav><form>Ask</form><table></table><p>One.</p>')).toEqual([
    'One.',
  ]);
});

test('a list of terms runs no two words together, whatever stands at the start of one', () => {
  expect(
    passages('<dl><div>Before<dt><a href="#one">Complaints</a></dt><dd><em>You</em> can.</dd></div></dl>'),
  ).toEqual(['Before Complaints You can.']);
});
