import { createHash } from 'node:crypto';
import { OFFLINE_LIST } from '../../domain/site/offline-list.ts';
import { WORKER } from '../../domain/site/saved-site.ts';

/**
 * The headers every page is served with. One list for static hosts (`dist/_headers`), for our own service and for the
 * tests, so that what is tested is what is served.
 */

/** Headers that are the same for every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Not for other hosts of the same domain: they may not speak HTTPS. The setting HSTS says otherwise.
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Frame-Options': 'DENY',
};

/** The content policy that Astro wrote into a page, with the hashes of its inline scripts and styles. */
export function policyOf(html: string, page: string): string {
  const content = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1];
  if (content === undefined)
    throw new Error(`${page} has no content policy. Pages must use the layout src/layouts/Page.astro.`);
  return content.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/**
 * The page with only those hashes in its content policy that belong to its own inline scripts and styles. Astro lists
 * the hashes of its whole runtime on every page, also where none of it runs.
 */
export function withOwnHashes(html: string): string {
  const inline = [...html.matchAll(/<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g)]
    .map(([, , text = '']) => text)
    // A script of its own file is empty here, and is allowed by its address.
    .filter((text) => text !== '')
    .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (meta) =>
    meta.replace(/ ('sha256-[^']+')/g, (listed, hash: string) => (inline.includes(hash) ? listed : '')),
  );
}

/** One policy that allows what any of the pages allows, and forbids framing, which a meta tag cannot. */
export function commonPolicy(policies: readonly string[]): string {
  const directives = new Map<string, Set<string>>();
  for (const policy of policies) {
    for (const directive of policy
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean)) {
      const [name = '', ...sources] = directive.split(/\s+/);
      const known = directives.get(name) ?? new Set<string>();
      for (const source of sources) known.add(source);
      directives.set(name, known);
    }
  }
  directives.set('frame-ancestors', new Set(["'none'"]));
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/** The text of `_headers`, as static hosts such as Netlify and Cloudflare Pages read it, and as our service does. */
export function headersFile(policies: readonly string[]): string {
  const all = { 'Content-Security-Policy': commonPolicy(policies), ...SECURITY_HEADERS };
  const lines = Object.entries(all).map(([name, value]) => `  ${name}: ${value}`);
  return [
    '/*',
    ...lines,
    '',
    '/_astro/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    // A saved copy must learn of a newer site, and a worker of its own successor, at the next visit.
    ...[WORKER, OFFLINE_LIST].flatMap((path) => ['', path, '  Cache-Control: no-cache']),
    '',
  ].join('\n');
}

/** Reads `_headers` back: header by name for each path pattern. Only a trailing `*` is understood. */
export function readHeadersFile(text: string): { pattern: string; headers: Record<string, string> }[] {
  const rules: { pattern: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) rules.push({ pattern: line.trim(), headers: {} });
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined)
      Object.assign(rules.at(-1)?.headers ?? {}, { [name]: value });
  }
  return rules;
}

/** The headers for one address. */
export function headersFor(rules: ReturnType<typeof readHeadersFile>, path: string): Record<string, string> {
  const fitting = rules.filter(({ pattern }) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  );
  return Object.assign({}, ...fitting.map((rule) => rule.headers));
}
