import { Parser } from 'htmlparser2';

/** Pages of prose that people come to from elsewhere. */
const PROSE = /^guide[\\/][^\\/]+[\\/]index\.html$/;

/**
 * Something that is hidden until it is asked for. Where a part isn't laid out yet, screen readers would read it out, so
 * such a part stays as it is.
 */
const POPOVER = /<[^>]* popover\b/;

/** Whether a page, by its file's name in the built site, has its parts apart. */
export const hasPartsApart = (file: string): boolean => PROSE.test(file);

/**
 * A page of prose with each part after the first in an element of its own, from its heading to the next. A browser then
 * lays out the parts on the screen, and the others once they are near it (styles/article.css): on a slow phone, laying
 * out the whole page took most of the time until the first words were there.
 */
export function withPartsApart(html: string): string {
  const { starts, end } = partsOf(html);
  if (starts.length === 0) return html;
  const cuts = [...starts, end];
  const parts = starts.map((start, at) => {
    const part = html.slice(start, cuts[at + 1]);
    return POPOVER.test(part) ? part : `<div class="part">${part}</div>`;
  });
  return html.slice(0, starts[0]) + parts.join('') + html.slice(end);
}

/** Where each part after the first begins, and where the last one ends. */
function partsOf(html: string): { starts: number[]; end: number } {
  const starts: number[] = [];
  let end = html.length;
  /** How many elements are open inside the prose, itself counted; 0 outside. */
  let depth = 0;
  let isBegun = false;
  const parser = new Parser({
    onopentag(name, { class: names }) {
      if (depth === 0 && names !== 'prose') return;
      if (depth === 1 && name === 'h2' && isBegun) starts.push(parser.startIndex);
      if (depth === 1) isBegun = true;
      depth += 1;
    },
    onclosetag() {
      if (depth === 1) end = parser.startIndex;
      if (depth > 0) depth -= 1;
    },
  });
  parser.end(html);
  return { starts, end };
}
