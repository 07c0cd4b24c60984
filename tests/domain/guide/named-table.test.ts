import { expect, test } from 'vitest';
import { namedTable } from '../../../src/domain/guide/named-table.ts';

const table = (head: string, body: string) =>
  `<table><thead><tr>${head}</tr></thead><tbody><tr>${body}</tr></tbody></table>`;

test.each([
  [
    'has its caption first, and names each column and each row',
    'Parts of a record',
    table('<th>Part</th><th>What’s in it</th>', '<td>Intake</td><td>why you came</td>'),
    '<table><caption>Parts of a record</caption><thead><tr><th scope="col">Part</th><th scope="col">What’s in it</th></tr></thead><tbody><tr><th scope="row">Intake</th><td>why you came</td></tr></tbody></table>',
  ],
  [
    'keeps how a column is lined up, and the tags in a cell',
    'Costs',
    table('<th align="right">Cost</th>', '\n<td align="right"><a href="/">Copy</a></td><td>$5</td>'),
    '<table><caption>Costs</caption><thead><tr><th scope="col" align="right">Cost</th></tr></thead><tbody><tr>\n<th scope="row" align="right"><a href="/">Copy</a></th><td>$5</td></tr></tbody></table>',
  ],
  [
    'takes a caption by its letters',
    'A < B & $& $1',
    table('<th>A</th>', '<td>B</td>'),
    '<table><caption>A &lt; B &amp; $&amp; $1</caption><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><th scope="row">B</th></tr></tbody></table>',
  ],
])('a table %s', (_, caption, html, made) => {
  expect(namedTable(html, caption)).toBe(made);
});
