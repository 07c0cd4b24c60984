import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { textOf, told } from './told.ts';

const PAGE = 'content/guide/when-to-ask.mdx';
const PICTURE = 'content/pictures/desk.jpg';
const withTag = (tag: string) => `${textOf(PAGE)}\n${tag}\n`;
const bytes = (count: number) => Buffer.alloc(count, 1);

test('a picture that is there, with its words, is in order', () => {
  const page = withTag('<Picture file="desk.jpg" says="A desk with a folder on it" caption="The folder" />');
  expect(told({ [PAGE]: page, [PICTURE]: bytes(1000) })).toEqual([]);
});

test.each([
  [
    'without its file',
    '<Picture file="desk.jpg" says="A desk" />',
    undefined,
    /There is no picture content\/pictures\/desk\.jpg\. Upload it there, or correct its name/,
  ],
  ['without words', '<Picture file="desk.jpg" />', bytes(10), /<Picture> needs "says"/],
  [
    'that is too large',
    '<Picture file="desk.jpg" says="A desk" />',
    bytes(900_000),
    /is 900 KB, and the limit is 300\. Save it smaller/,
  ],
  [
    'that is none',
    '<Picture file="desk.docx" says="A desk" />',
    undefined,
    /"desk\.docx" can’t be shown on a page/,
  ],
])('a picture %s is told', (_, tag, file, says) => {
  const changes: Readonly<Record<string, Uint8Array>> = file ? { [PICTURE]: file } : {};
  expect(told({ [PAGE]: withTag(tag), ...changes })).toEqual([
    expect.stringMatching(new RegExp(`when-to-ask\\.mdx:\\d+: .*${says.source}`)),
  ]);
});

test('a picture that no page shows is told with the tag to write', () => {
  expect(told({ [PICTURE]: bytes(10) })).toEqual([
    expect.stringMatching(
      /^content\/pictures\/desk\.jpg: No page shows this picture\. Write <Picture file="desk\.jpg" says=/,
    ),
  ]);
});
