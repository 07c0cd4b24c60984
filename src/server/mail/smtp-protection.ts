import { parseConnectionUrl } from 'nodemailer/lib/shared';

/** Whether a host is this machine, which nobody can listen in on. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);
}

interface Protection {
  readonly requireTLS?: boolean;
  readonly ignoreTLS?: boolean;
}

/**
 * What protects the way to the mail server. Whoever sits in between can hide that a server speaks TLS; so we insist on
 * it, except on this machine, and except where the address says `requireTLS=false` itself.
 */
export function protection(url: string): Protection {
  const { host = '', secure, requireTLS } = parseConnectionUrl(url);
  if (secure || isLoopback(host) || requireTLS === false) return {};
  return { requireTLS: true, ignoreTLS: false };
}

/** Whether an address would send a password where others can read it. */
export function exposesPassword(url: string): boolean {
  const { host = '', secure, auth, requireTLS } = parseConnectionUrl(url);
  return auth !== undefined && !secure && !isLoopback(host) && requireTLS === false;
}
