import { expect, test } from 'vitest';
import { withoutIdleSpace } from '../../src/editorial/build/idle-space.ts';

test.each([
  [
    'between blocks',
    '<ul> <li> <a href="/">Home</a> </li> <li>B</li> </ul>',
    '<ul><li><a href="/">Home</a></li><li>B</li></ul>',
  ],
  ['at the ends of a paragraph', '<p> See\n<a href="/">this</a>. </p>', '<p>See\n<a href="/">this</a>.</p>'],
])('space %s is taken out', (_, html, less) => {
  expect(withoutIdleSpace(html)).toBe(less);
});

test.each([
  ['between words and what is in their line', '<p>See <a href="/">this</a> <strong>now</strong></p>'],
  ['beside a heading that is in a line of its summary', '<summary> <h3>Spain</h3> </summary>'],
  ['in a script', '<script>const a = "<p> b </p>";</script>'],
  ['in what a tool draws over', '<astro-island uid="1"><div> <p> a </p> </div></astro-island>'],
  ['in text that shows it', '<pre> <p> a </p></pre>'],
  ['inside a quoted value of a tag', '<p title="a <p> b </p> c">See <a href="/">this</a></p>'],
  [
    'in a tool inside a tool',
    '<astro-island><astro-island> <p> a </p></astro-island> <p> b </p></astro-island>',
  ],
  ['beside a comment', '<p>See <!-- here --> <a href="/">this</a></p>'],
  ['in the tag of another element', '<picture> <source /> </picture>'],
])('space %s stays', (_, html) => {
  expect(withoutIdleSpace(html)).toBe(html);
});

test('what follows something left alone loses its space too', () => {
  expect(withoutIdleSpace('<p> a </p> <pre> b </pre> <p> c </p> <pre> d </pre> <p> e </p>')).toBe(
    '<p>a</p><pre> b </pre><p>c</p><pre> d </pre><p>e</p>',
  );
});
