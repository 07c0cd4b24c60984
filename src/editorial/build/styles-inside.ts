import { createHash } from 'node:crypto';

/**
 * Pages that people come to from elsewhere, as from a search engine, and often read alone. They bring their styles, so
 * that the first words are there without a second way to and fro. Everywhere else styles are files, which are kept.
 */
const LANDED_ON = /^(guide|rights|refusal)[\\/][^\\/]+[\\/]index\.html$/;

/** Whether a page, by its file's name in the built site, brings its styles. */
export function bringsItsStyles(file: string): boolean {
  return LANDED_ON.test(file);
}

/**
 * The page with its files of styles written into it and allowed by its content policy. Each one keeps its address, so
 * that a tool that shows the page knows which file it needs. The font is no longer announced: the styles name it just
 * as soon, and browsers hold back the first words for one that is.
 */
export function withStylesInside(html: string, styleAt: (address: string) => string): string {
  const hashes: string[] = [];
  const written = html.replace(/<link rel="stylesheet" href="([^"]+)">/g, (_, address: string) => {
    const text = styleAt(address);
    hashes.push(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    return `<style data-href="${address}">${text}</style>`;
  });
  return written
    .replace(/<link rel="preload"[^>]* as="font"[^>]*>/, '')
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (meta) => {
      if (!meta.includes("style-src 'self'")) throw new Error(`A page's policy allows no styles: ${meta}`);
      return meta.replace("style-src 'self'", ["style-src 'self'", ...hashes].join(' '));
    });
}
