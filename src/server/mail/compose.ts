import type { MailKind, WaitlistWords } from '../../domain/site/waitlist.schema.ts';
import { escapeHtml } from '../http/fill.ts';

/** Where the links of one mail lead. Only these differ from one mail to the next: nothing typed is ever in it. */
export interface MailLinks {
  /** What the mail is about: the page to confirm, or the site. */
  readonly main: string;
  readonly entry: string;
  readonly leave: string;
}

export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A mail as plain text and as simple HTML with the same words, without pictures and without anything that is loaded. */
export function compose(mails: WaitlistWords['mails'], kind: MailKind, links: MailLinks): Composed {
  const { subject, before, link, after } = mails[kind];
  const { entry, leave } = mails.foot;
  const why = mails.foot.why.replace('{site}', new URL(links.entry).hostname);
  const text = [
    ...before,
    ...(link === undefined ? [] : [`${link}:\n${links.main}`]),
    ...after,
    `-- \n${why}\n${entry}:\n${links.entry}\n${leave}:\n${links.leave}`,
  ].join('\n\n');
  const paragraphs = (texts: readonly string[]) => texts.map((one) => `<p>${escapeHtml(one)}</p>`).join('\n');
  const anchor = (label: string, href: string) => `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`;
  const html = [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    `<title>${escapeHtml(subject)}</title><body>`,
    paragraphs(before),
    link === undefined ? '' : `<p><strong>${anchor(link, links.main)}</strong></p>`,
    paragraphs(after),
    `<hr><p><small>${escapeHtml(why)}<br>${anchor(entry, links.entry)}<br>${anchor(leave, links.leave)}</small></p></body></html>`,
  ].join('\n');
  return { subject, text: `${text}\n`, html };
}
