import {
  appendFileSync,
  cpSync,
  globSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readContent } from '../../src/editorial/content.ts';
import { ROOT } from '../support/content.ts';
import { CACHE } from './cache-folder.ts';

/**
 * A copy of the project with more or less content, to see how the build grows. It lies inside the project, so that it
 * finds the same packages, and has caches of its own.
 */

const PARTS = ['src', 'public', 'content', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/** A place has a page on its law and one with its letter. */
const PAGES_A_PLACE = 2;

export interface MadeSite {
  readonly root: string;
  readonly remove: () => void;
}

/**
 * Copies the project. With `more` above zero it gets copies of places and of guide pages, half of each, until there are
 * about so many pages more; below zero it loses places, as far as no page of prose speaks of them: fewer pages than what
 * prose needs can't be made.
 */
export function makeSite(more: number): MadeSite {
  const root = join(CACHE, `made${more < 0 ? '' : '-'}${more}`);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  if (more < 0) {
    takeAway(join(root, 'content'), -more);
    takeNamesAway(root);
  }
  const places = multiply(join(root, 'content/places'), '.yaml', Math.floor(more / 2 / PAGES_A_PLACE), {
    name: (id, at) => `${id.slice(0, 2)}-${fourLetters(at)}`,
    vary: (text, at) => text.replace(/^name: (.*)$/m, `name: $1 ${at}`),
  });
  for (const file of globSync('content/*/places.yaml', { cwd: root }))
    appendFileSync(join(root, file), places.map((id) => `${id}: ${id}\n`).join(''));
  multiply(join(root, 'content/guide'), '.mdx', Math.ceil(more / 2), {
    name: (id, at) => `${id}-made-${at}`,
    vary: (text, at) =>
      text
        .replace(/^title: (['"]?)(.*)\1$/m, `title: $1$2 ${at}$1`)
        .replace(/^order: .*$/m, `order: ${1000 + at}`),
  });
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** What is said of a place outside of prose: findings about answers, names, words to search by. */
const ABOUT_PLACES = ['refusals/*.yaml', 'rights.yaml', 'search.yaml', '*/places.yaml'];

/**
 * Removes parts of countries that neither prose nor their country's own law names, and whatever else is said of them, until
 * there are so many pages fewer.
 */
function takeAway(content: string, pages: number): void {
  const prose = globSync(['{guide,pages}/*.mdx', '**/{letters,replies}/*.yaml', 'places/??.yaml'], {
    cwd: content,
  })
    .map((file) => readFileSync(join(content, file), 'utf8'))
    .join('\n');
  const gone = readdirSync(join(content, 'places'))
    .map((name) => basename(name, '.yaml'))
    .filter((id) => id.includes('-') && !new RegExp(`\\b${id}\\b`).test(prose))
    .slice(0, Math.ceil(pages / PAGES_A_PLACE));
  for (const id of gone) rmSync(join(content, 'places', `${id}.yaml`));
  const named = new RegExp(`(?<![\\w-])(?:${gone.join('|')})(?![\\w-])`);
  for (const file of globSync(ABOUT_PLACES, { cwd: content })) {
    const path = join(content, file);
    writeFileSync(path, stringify(without(parse(readFileSync(path, 'utf8')), named)));
  }
}

/** Takes the names of laws out of translations that no letter there needs any longer, as the check of content says. */
function takeNamesAway(root: string): void {
  for (const { file, message } of readContent(root).faults) {
    const [, list, key] = /^(laws|bodies)\.(.*): No letter in this language names this/.exec(message) ?? [];
    if (list === undefined || key === undefined) continue;
    const names = parse(readFileSync(join(root, file), 'utf8')) as Record<string, Record<string, string>>;
    delete names[list]?.[key];
    writeFileSync(join(root, file), stringify(names));
  }
}

/** Takes the phrases of search away that a build found on no page, as its words say. Gives whether there were any. */
export function takePhrasesAway(root: string, words: string): boolean {
  const named = [...words.matchAll(/(\S+) doesn’t mention "(.+?)"\./g)];
  const file = join(root, 'content/search.yaml');
  const search = parse(readFileSync(file, 'utf8')) as { pages: Record<string, string[]> };
  for (const [, page = '', phrase] of named)
    search.pages[page] = (search.pages[page] ?? []).filter((one) => one !== phrase);
  writeFileSync(file, stringify(search));
  return named.length > 0;
}

/** A value without the entries of its lists, and the keys of its records, that name one of some places. */
function without(value: unknown, named: RegExp): unknown {
  if (Array.isArray(value))
    return value.filter((entry) => !named.test(JSON.stringify(entry))).map((entry) => without(entry, named));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !named.test(key))
      .map(([key, inner]) => [key, without(inner, named)]),
  );
}

interface Copying {
  /** The name of a copy, without its ending. */
  readonly name: (id: string, at: number) => string;
  readonly vary: (text: string, at: number) => string;
}

/** A number as four letters, since ids of places hold no digits. No state has so many. */
function fourLetters(at: number): string {
  return at
    .toString(26)
    .padStart(4, '0')
    .replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)));
}

/** Writes so many copies of the files of a folder, in turns, each a little different, and gives their names. */
function multiply(folder: string, ending: string, more: number, { name, vary }: Copying): string[] {
  const originals = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ id: basename(name, ending), text: readFileSync(join(folder, name), 'utf8') }));
  return Array.from({ length: Math.max(0, more) }, (_, at) => {
    const original = originals[at % originals.length];
    if (!original) throw new Error(`There is nothing in ${folder} to copy.`);
    const copy = name(original.id, at);
    writeFileSync(join(folder, `${copy}${ending}`), vary(original.text, at));
    return copy;
  });
}
