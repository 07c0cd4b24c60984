import type { readRedirectsFile } from '../../domain/site/redirects.ts';
import type { readHeadersFile } from './headers.ts';

/** The headers and redirects of the built site for servers that don't read `_headers` and `_redirects` themselves. */

type Rules = ReturnType<typeof readHeadersFile>;

/** Lines for the `server` block of nginx. What may be kept how long is in $caching, a map that README gives. */
export function nginxConfig(rules: Rules, redirects: ReturnType<typeof readRedirectsFile>): string {
  const all = rules.find(({ pattern }) => pattern === '/*');
  return [
    ...Object.entries(all?.headers ?? {}).map(([name, value]) => `add_header ${name} "${value}" always;`),
    'add_header Cache-Control $caching;',
    ...[...redirects].map(([from, to]) => `location = ${from} { return 301 ${to}; }`),
    '',
  ].join('\n');
}

/** Lines for a site block of Caddy. */
export function caddyConfig(rules: Rules, redirects: ReturnType<typeof readRedirectsFile>): string {
  return [
    ...rules.flatMap(({ pattern, headers }) =>
      Object.entries(headers).map(
        ([name, value]) => `header ${pattern === '/*' ? '' : `${pattern} `}${name} "${value}"`,
      ),
    ),
    ...[...redirects].map(([from, to]) => `redir ${from} ${to} 301`),
    '',
  ].join('\n');
}
