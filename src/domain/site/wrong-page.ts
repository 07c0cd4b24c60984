import { fillText } from '../text/fill.ts';
import type { Site } from './site.schema.ts';

/** An email draft that says which page is wrong and leaves room for the sentence. It holds nothing of the visitor. */
export function wrongPageDraft(
  { contact, footer: { wrong } }: Pick<Site, 'contact' | 'footer'>,
  page: string,
): string {
  const subject = encoded(fillText(wrong.subject, { page }));
  return `mailto:${contact}?subject=${subject}&body=${encoded(`${wrong.ask}\n`)}`;
}

/** As an address needs it; the signs it may hold as they are stay, since each page carries this. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll('\n', '\r\n')).replace(/%(2F|3A|3F)/g, decodeURIComponent);
}
