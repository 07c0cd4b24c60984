import { expect, test } from 'vitest';
import { hasPartsApart, withPartsApart } from '../../src/editorial/build/parts-apart.ts';

const prose = (inner: string) =>
  `<h2>On this page</h2><div class="prose">${inner}</div><div class="after"><h2>Sources</h2></div>`;

test.each([
  [
    'after its opening lines, each part',
    '<p>a</p><h2>B</h2><p>b</p><h3>c</h3><h2>D</h2><p>d</p>',
    '<p>a</p><div class="part"><h2>B</h2><p>b</p><h3>c</h3></div><div class="part"><h2>D</h2><p>d</p></div>',
  ],
  [
    'where it begins with a heading, each part but that one',
    '<h2>A</h2><div><p>a</p></div><h2>B</h2>',
    '<h2>A</h2><div><p>a</p></div><div class="part"><h2>B</h2></div>',
  ],
  [
    'around what has a heading of its own',
    '<p>a</p><section><h2>B</h2></section><h2>C</h2><br><div><h2>D</h2></div>',
    '<p>a</p><section><h2>B</h2></section><div class="part"><h2>C</h2><br><div><h2>D</h2></div></div>',
  ],
])('a page of prose has %s apart', (_, inner, apart) => {
  expect(withPartsApart(prose(inner))).toBe(prose(apart));
});

test.each([
  ['has one part', prose('<h2>A</h2><p>a</p>')],
  [
    'explains a word in its other part',
    prose('<p>a</p><h2>B</h2><p><button>b</button><span popover>c</span></p>'),
  ],
  ['is none of prose', '<main><p>a</p><h2>B</h2></main>'],
])('a page that %s stays as it is', (_, html) => {
  expect(withPartsApart(html)).toBe(html);
});

test.each([
  ['guide/research/index.html', true],
  ['guide/index.html', false],
  ['rights/us-ny/index.html', false],
])('%s has its parts apart: %s', (file, has) => {
  expect(hasPartsApart(file)).toBe(has);
});
