/**
 * A table of a page as Markdown makes it, with what Markdown has no sign for: its caption, and which cells name a row or
 * a column, so that a screen reader says those with every other cell.
 */
export function namedTable(html: string, caption: string): string {
  return html
    .replace('<table>', () => `<table><caption>${escaped(caption)}</caption>`)
    .replaceAll(/<th(?=[ >])/g, '<th scope="col"')
    .replaceAll(/(<tr>\s*)<td([^>]*)>([\s\S]*?)<\/td>/g, '$1<th scope="row"$2>$3</th>');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
