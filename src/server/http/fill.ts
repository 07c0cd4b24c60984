/** Fills the built pages of the waitlist, so that they look like all others and work without script. */

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** HTML, as opposed to a text that must be escaped first. */
export interface Html {
  readonly html: string;
}

/** What to fill in by name: a text or HTML, or true to set an attribute that has no value. */
export type Filling = Readonly<Record<string, string | true | Html | null | undefined>>;

/**
 * Fills what is marked in a page: `data-fill-value="email"` becomes `value="…"`, and `<p data-slot="again" hidden></p>`
 * becomes `<p>…</p>`. What the filling does not name stays as it was built. Each mark is replaced once, in one walk,
 * so that a text which looks like a mark stays a text.
 */
export function fill(page: string, filling: Filling): string {
  return page.replaceAll(
    /\sdata-fill-([a-z-]+)="([\w-]+)"|\sdata-slot="([\w-]+)"([^>]*)>/g,
    (mark, attribute: string | undefined, name: string, slot: string, rest: string) => {
      const value = filling[attribute === undefined ? slot : name];
      if (value === undefined || value === null) return mark;
      if (value === true) return ` ${attribute}`;
      const html = typeof value === 'string' ? escapeHtml(value) : value.html;
      return attribute === undefined
        ? `${rest.replace(/\shidden(="")?/, '')}>${html}`
        : ` ${attribute}="${html}"`;
    },
  );
}
