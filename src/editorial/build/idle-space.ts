import { Parser } from 'htmlparser2';

/** Elements that stand on lines of their own wherever the site shows them, so that space beside their tags is never seen. */
const BLOCKS = new Set(
  'html head body meta link title p ul ol li dl dt dd div section header nav main footer article aside details h1 h2'.split(
    ' ',
  ),
);

/** What a script reads or draws over, and text that shows its spaces, stay as they are. */
const LEFT_ALONE = new Set(['script', 'astro-island', 'pre', 'textarea']);

/** A page without the space between blocks, which Astro leaves and each page would carry: half a percent of it. */
export function withoutIdleSpace(html: string): string {
  let less = '';
  /** Where the text after the last tag begins, whether that tag is a block's, and how many elements left alone are open. */
  let after = { at: 0, block: false };
  let leftAlone = 0;
  const tag = (name: string) => {
    less += between(html.slice(after.at, parser.startIndex), name);
    less += html.slice(parser.startIndex, parser.endIndex + 1);
    after = { at: parser.endIndex + 1, block: BLOCKS.has(name) };
  };
  const between = (text: string, next: string) => {
    if (leftAlone > 0) return text;
    const begun = after.block ? text.trimStart() : text;
    return BLOCKS.has(next) ? begun.trimEnd() : begun;
  };
  const parser = new Parser({
    onopentag(name) {
      tag(name);
      if (LEFT_ALONE.has(name)) leftAlone += 1;
    },
    onclosetag(name, implied) {
      // No tag of its own in the page: <meta> and its like end where they begin.
      if (implied) return;
      tag(name);
      if (LEFT_ALONE.has(name)) leftAlone -= 1;
    },
  });
  parser.end(html);
  return less + between(html.slice(after.at), '');
}
