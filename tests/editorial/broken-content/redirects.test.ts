import { describe, expect, test } from 'vitest';
import { broken, textOf, told } from './told.ts';

const FILE = 'content/redirects.yaml';
const toldOf = (pages: string) => told({ [FILE]: `pages: ${pages}\n` });

describe('an editor who sends readers on', () => {
  test('from an old page to one that is there is right, also to a part of it', () => {
    expect(toldOf('{ /guide/old/: /guide/how-to-ask/ }')).toEqual([]);
    expect(toldOf('{ /guide/old/: /support/#us }')).toEqual([]);
    expect(toldOf('{}')).toEqual([]);
  });

  test.each([
    [
      'to a page that is not there',
      '{ /guide/old/: /guide/how-to-aks/ }',
      /There is no page \/guide\/how-to-aks\/\. Did you mean \/guide\/how-to-ask\/\?/,
    ],
    [
      'to a part that is not there',
      '{ /guide/old/: "/guide/how-to-ask/#nowhere" }',
      /has no part called "nowhere"/,
    ],
    [
      'from a page that is there',
      '{ /guide/how-to-ask/: /guide/ }',
      /The page \/guide\/how-to-ask\/ is still there, so nobody would be redirected/,
    ],
    ['to itself', '{ /guide/old/: /guide/old/ }', /\/guide\/old\/ leads to itself/],
    [
      'to another old address',
      '{ /guide/old/: /guide/older/, /guide/older/: /guide/ }',
      /\/guide\/older\/ is itself an old address\. Write where it leads: \/guide\//,
    ],
    [
      'without a slash',
      '{ guide/old: /guide/ }',
      /Write the old address with a slash at both ends, such as \/guide\/old-name\//,
    ],
    [
      'to another site',
      '{ /guide/old/: https://example.org/ }',
      /Write an address of this site that starts with a slash/,
    ],
  ])('%s is told', (_, pages, says) => {
    expect(toldOf(pages)).toEqual([expect.stringMatching(says)]);
  });

  test('in a circle is told', () => {
    const messages = toldOf('{ /a/: /b/, /b/: /a/ }');
    expect(messages[0]).toMatch(/redirects\.yaml:1: pages\.\/a\/: \/b\/ is itself an old address.*circle/);
  });

  test('and renames a page is told the new address in every file that knows the old one', () => {
    const [old, renamed] = ['content/guide/why-notes-matter.mdx', 'content/guide/why-notes.mdx'];
    const messages = told({
      [old]: null,
      [renamed]: textOf(old),
      [FILE]: broken(FILE, /^pages:$/m, 'pages:\n  /guide/why-notes-matter/: /guide/why-notes/'),
    });
    expect(messages).toContainEqual(expect.stringMatching(/^content\/search\.yaml:/));
    expect(messages.filter((one) => !one.includes('is an old address. Write /guide/why-notes/.'))).toEqual(
      [],
    );
  });

  test('and links to the old address is told the new one', () => {
    const site = broken('content/site.yaml', 'href: /readiness/', 'href: /guide/special-people/');
    expect(told({ 'content/site.yaml': site })).toEqual([
      expect.stringMatching(
        /site\.yaml:\d+: \S+: \/guide\/special-people\/ is an old address\. Write \/guide\/\./,
      ),
    ]);
  });
});
