import { expect, test } from 'vitest';
import {
  plainText,
  readingMinutes,
  runningText,
  sentenceCount,
  wordCount,
} from '../../../src/domain/text/prose.ts';

test('a page becomes plain sentences, one block a line', () => {
  const mdx = `---
title: Not read
---

## A heading

See [the **list**](/guide/) of \`code\` first.<Cite of="one" />

- an *item*
- another <Term of="hx">history</Term>

| Who | What |
| --- | --- |
| You | ask |

{/* a remark */}

<Say>May I see them?</Say>
`;
  expect(plainText(mdx).split('\n')).toEqual([
    'A heading.',
    'See the list of first.',
    'an item.',
    'another history.',
    'Who.',
    'What.',
    'You.',
    'ask.',
    'May I see them?',
  ]);
});

test('words and minutes are counted', () => {
  expect(wordCount('Two words.')).toBe(2);
  expect(wordCount('')).toBe(0);
  expect(readingMinutes('One.')).toBe(1);
  expect(readingMinutes('word '.repeat(1000))).toBe(5);
});

test('running text is the short answer and the sentences, without headings, tables, bare items, lines to say and made-up notes', () => {
  const mdx = `---
title: A page
short: It depends. Ask them.
order: 10
---

## What may they keep back?

| Who | What |
| --- | --- |
| They | some |

**In New York.** A part of it, if they say why.

<Say>Could I see it?</Say>

- test results
- Your own words stay.

<Annotated title="A note">
  <Line mark="You.">Pt denies SI.</Line>
</Annotated>
`;
  expect(runningText(mdx)).toBe(
    'It depends. Ask them.\nA part of it, if they say why.\nYour own words stay.',
  );
  expect(sentenceCount(runningText(mdx))).toBe(4);
});
