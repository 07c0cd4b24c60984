import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { withQuery } from '../domain/site/redirects.ts';
import { headersFor, type readHeadersFile } from '../editorial/build/headers.ts';

/** What is answered for a file of the built site. */
export interface FileAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

export interface SiteFiles {
  /** The answer for an address, or undefined if no file is there. */
  find(url: string, headers: Asked): FileAnswer | undefined;
}

/** What of a request decides in which shape a file is sent. */
interface Asked {
  readonly 'accept-encoding'?: string | undefined;
  readonly 'if-none-match'?: string | undefined;
}

/** So many bytes of files are kept in memory at most; what comes beyond is read from the disk each time. */
const MOST_BYTES = 256 * 1024 * 1024;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
};

/** The encodings that the build writes beside a file, the smallest first. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

type Rules = ReturnType<typeof readHeadersFile>;

/** One shape of one file. */
interface Shape {
  readonly file: string;
  readonly whole: FileAnswer['headers'];
  readonly unchanged: FileAnswer['headers'];
  readonly tag: string;
  readonly body: Buffer | undefined;
}

/**
 * The files of the built site, kept in memory as they are asked for, compressed as the build wrote them. What was there
 * at the start is there until the end: a site that is built anew needs a restart.
 */
export function siteFiles(
  dist: string,
  rules: Rules,
  renamed: ReadonlyMap<string, string> = new Map(),
): SiteFiles {
  const files = listFiles(dist);
  const shapes = new Map<string, Shape>();
  let kept = 0;

  const shapeOf = (path: string, file: string, encoding: string, suffix: string): Shape => {
    const name = `${encoding} ${path}`;
    const known = shapes.get(name);
    if (known) return known;
    const shape = readShape(rules, path, join(dist, file), encoding, suffix);
    const fits = kept + (shape.body?.length ?? 0) <= MOST_BYTES;
    kept += fits ? (shape.body?.length ?? 0) : 0;
    const remembered = fits ? shape : { ...shape, body: undefined };
    shapes.set(name, remembered);
    return shape;
  };

  return {
    find: (url, asked) => {
      const path = pathIn(url, files);
      if (path === undefined) return sentOn(rules, renamed, url);
      const entry = files.get(path);
      if (!entry) return redirect(rules, path, encodeURI(`${path}/`) + queryOf(url));
      const [encoding, suffix] = best(entry.encodings, asked['accept-encoding']);
      const shape = shapeOf(path, entry.file, encoding, suffix);
      if (asked['if-none-match']?.includes(shape.tag))
        return { status: 304, headers: shape.unchanged, body: undefined };
      return { status: 200, headers: shape.whole, body: shape.body ?? readFileSync(shape.file) };
    },
  };
}

interface Listed {
  readonly file: string;
  readonly encodings: readonly (readonly [string, string])[];
}

/** Every file by its address; a page also by that of its folder. */
function listFiles(dist: string): ReadonlyMap<string, Listed> {
  const files = new Map<string, Listed>();
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name) || /^_(headers|redirects)$/.test(entry.name))
      continue;
    const whole = join(entry.parentPath, entry.name);
    const file = whole
      .slice(dist.length)
      .replace(/^[\\/]/, '')
      .replaceAll('\\', '/');
    const listed = { file, encodings: ENCODINGS.filter(([, suffix]) => existsSync(whole + suffix)) };
    files.set(`/${file}`, listed);
    if (entry.name === 'index.html') files.set(`/${file.slice(0, -'index.html'.length)}`, listed);
  }
  return files;
}

/** The address of a file in a URL. Also that of a folder without its slash, which is then redirected. */
function pathIn(url: string, files: ReadonlyMap<string, Listed>): string | undefined {
  const end = url.indexOf('?');
  let path = end === -1 ? url : url.slice(0, end);
  if (path.includes('%')) {
    try {
      path = decodeURIComponent(path);
    } catch {
      return undefined;
    }
  }
  return files.has(path) || files.has(`${path}/`) ? path : undefined;
}

const queryOf = (url: string) => (url.includes('?') ? url.slice(url.indexOf('?')) : '');

/** The answer for a page that has another address now; undefined where nothing is known of the address. */
function sentOn(rules: Rules, renamed: ReadonlyMap<string, string>, url: string): FileAnswer | undefined {
  const path = url.split('?', 1)[0] ?? url;
  const to = renamed.get(path);
  return to === undefined ? undefined : redirect(rules, path, withQuery(to, queryOf(url)));
}

function redirect(rules: Rules, path: string, location: string): FileAnswer {
  const headers = { ...headersFor(rules, path), Location: location, 'Content-Length': '0' };
  return { status: 301, headers, body: undefined };
}

const PLAIN = ['', ''] as const;

/** The smallest encoding that there is and that the visitor's browser takes. */
function best(
  encodings: Listed['encodings'],
  accepted: string | undefined,
): readonly [encoding: string, suffix: string] {
  if (accepted === undefined || encodings.length === 0) return PLAIN;
  return encodings.find(([name]) => accepts(accepted, name)) ?? PLAIN;
}

function accepts(accepted: string, name: string): boolean {
  const at = accepted.indexOf(name);
  return at !== -1 && !/^[^,]*;\s*q=0(\.0*)?\s*(,|$)/.test(accepted.slice(at + name.length));
}

function readShape(rules: Rules, path: string, whole: string, encoding: string, suffix: string): Shape {
  const file = whole + suffix;
  const body = readFileSync(file);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const unchanged = { ...headersFor(rules, path), ETag: tag, Vary: 'Accept-Encoding' };
  const type = TYPES[extname(whole)] ?? 'application/octet-stream';
  return {
    file,
    tag,
    body,
    unchanged,
    whole: {
      ...unchanged,
      'Content-Type': type,
      'Content-Length': String(body.length),
      ...(encoding === '' ? {} : { 'Content-Encoding': encoding }),
    },
  };
}
