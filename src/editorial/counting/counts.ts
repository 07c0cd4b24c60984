import { breaches } from '../style/breaches.ts';
import type { Named } from '../style/linter.ts';
import type { Style, Voice } from '../style/style.schema.ts';
import { visibleTexts } from '../style/visible.ts';
import type { Reading } from '../reading/reading.ts';
import type { BuiltText } from './built-texts.ts';
import type { SampleLetter } from './letters.ts';
import { contractions, sentencesOf } from './sentences.ts';

/** One line of the table: what is counted, how much there is, and what is allowed. */
export interface Count {
  readonly what: string;
  readonly figure: number;
  readonly limit: string;
  readonly holds: boolean;
  /** Some of the sentences that were counted. */
  readonly found: readonly string[];
}

/** What everything that a visitor reads is counted in. */
export interface Corpus {
  readonly files: readonly Named[];
  readonly pages: readonly BuiltText[];
  readonly letters: readonly SampleLetter[];
  readonly findings: readonly string[];
  readonly guide: readonly Reading[];
  readonly rights: readonly Reading[];
  /** Names of laws as letters give them: “of 2012” in one is the law’s own. */
  readonly lawNames: readonly string[];
}

interface Said {
  readonly sentence: string;
  readonly voice: Voice;
  readonly from: string;
}

/** Every count of how we write, with its limit. */
export function counts(corpus: Corpus, style: Style): Count[] {
  const said = [...fromFiles(corpus.files), ...fromPages(corpus.pages), ...fromLetters(corpus.letters)];
  const all = distinct(said, corpus.lawNames);
  const spoken = all.filter(({ voice }) => voice === 'spoken');
  const guide = all.filter(({ voice, from }) => voice === 'guide' && from.startsWith('content/'));
  return [
    ...Object.entries(style.rules).map(([id, rule]) =>
      atMost(
        id,
        0,
        all.filter(({ sentence, voice, from }) => breaches(sentence, voice, rule, from).length > 0),
      ),
    ),
    atMost('“whom”', 10, containing(all, /(?<!\p{L})whom(?!\p{L})/giu)),
    atMost(
      '“say/says/think/know that”',
      30,
      containing(all, /(?<!\p{L})(?:says?|think|know) that(?!\p{L})/giu),
    ),
    contracted('contractions in scripts and warm letters', 60, spoken),
    contracted('contractions in the guide', 30, guide),
    opening(corpus.findings),
    atMost('findings longer than 60 words', 0, long(corpus.findings)),
    atMost('sentences written out for more than three pages', 0, repeated(corpus.files, style.repeats)),
    ...grades(corpus),
  ];
}

/** A sentence once, however often it’s shown, without the names of laws. A spoken one stays spoken. */
function distinct(said: readonly Said[], lawNames: readonly string[]): Said[] {
  const once = [...new Map(said.map((one) => [`${one.voice} ${one.sentence}`, one])).values()];
  const dated = lawNames.filter((name) => / of \d{4}/.test(name));
  return once.map((one) => ({
    ...one,
    sentence: dated.reduce((text, name) => text.replaceAll(name, '_'), one.sentence),
  }));
}

function fromFiles(files: readonly Named[]): Said[] {
  return files.flatMap(({ file, text }) =>
    visibleTexts(file, text).flatMap(({ words, voice }) =>
      sentencesOf(words).map((sentence) => ({ sentence, voice, from: file })),
    ),
  );
}

function fromPages(pages: readonly BuiltText[]): Said[] {
  return pages.flatMap(({ path, lines }) =>
    lines.flatMap((line) =>
      sentencesOf(line).map((sentence) => ({ sentence, voice: 'pages' as const, from: path })),
    ),
  );
}

function fromLetters(letters: readonly SampleLetter[]): Said[] {
  return letters.flatMap(({ kind, tone, text }) =>
    text.split('\n').flatMap((line) =>
      sentencesOf(line).map((sentence) => ({
        sentence,
        voice: tone === 'warm' || kind === 'spoken' ? ('spoken' as const) : ('pages' as const),
        from: `${kind}, ${tone}`,
      })),
    ),
  );
}

function atMost(what: string, limit: number, said: readonly Said[]): Count {
  return {
    what,
    figure: said.length,
    limit: `≤ ${limit}`,
    holds: said.length <= limit,
    found: said.map(({ sentence, from }) => `${from}: ${sentence}`),
  };
}

/** As many entries as there are matches: a sentence with two counts twice. */
function containing(said: readonly Said[], pattern: RegExp): Said[] {
  const once = [...new Map(said.map((one) => [one.sentence, one])).values()];
  return once.flatMap((one) => [...one.sentence.matchAll(pattern)].map(() => one));
}

function contracted(what: string, limit: number, said: readonly Said[]): Count {
  const { used, possible } = contractions(said.map(({ sentence }) => sentence));
  return percent(what, used, possible, { least: limit });
}

/** How many findings under a name of a place begin with the place again. */
function opening(findings: readonly string[]): Count {
  const so = findings.filter((text) => /^(?:In|Under) /.test(text));
  return {
    ...percent('findings that begin with “In” or “Under”', so.length, findings.length, { most: 15 }),
    found: so,
  };
}

/** Findings too long to take in at once. */
function long(findings: readonly string[]): Said[] {
  return findings
    .filter((text) => text.split(/\s+/).length > 60)
    .map((sentence) => ({ sentence, voice: 'pages' as const, from: 'content/refusals/' }));
}

function percent(
  what: string,
  part: number,
  whole: number,
  { least, most }: { readonly least?: number; readonly most?: number },
): Count {
  const figure = whole === 0 ? 0 : (100 * part) / whole;
  const holds = figure >= (least ?? 0) && figure <= (most ?? 100);
  return { what, figure, limit: most === undefined ? `≥ ${least} %` : `≤ ${most} %`, holds, found: [] };
}

/** The folders whose files are pages of their own. */
const PAGES = /^content\/(?:guide|pages|places|refusals)\//;

/**
 * Sentences written word for word in more than three pages’ files. What many pages show from one file is written once.
 */
function repeated(files: readonly Named[], allowed: Style['repeats']): Said[] {
  const may = new Set(allowed.map(({ text }) => text));
  const where = new Map<string, Set<string>>();
  for (const { sentence, from } of fromFiles(files.filter(({ file }) => PAGES.test(file))))
    if (sentence.split(' ').length >= 5) where.set(sentence, (where.get(sentence) ?? new Set()).add(from));
  return [...where]
    .filter(([sentence, there]) => there.size > 3 && !may.has(sentence))
    .map(([sentence, there]) => ({ sentence, voice: 'pages' as const, from: `${there.size} files` }));
}

/** Pages that are easier on purpose. */
const EASIER = new Map([
  ['content/guide/easy-read.mdx', 'It’s the page in easy words.'],
  ['content/guide/worksheet.mdx', 'It’s a form with short lines to fill in.'],
  ['content/guide/lawful-refusal.mdx', 'Most of it is a made-up letter from a practice.'],
  ['content/guide/letter-in-three-tones.mdx', 'Most of it is one letter, three times.'],
  ['content/guide/example-notes.mdx', 'Most of it is made-up notes, explained line by line.'],
]);

function grades({ guide, rights }: Corpus): Count[] {
  const outside = (
    what: string,
    pages: readonly Reading[],
    is: (page: Reading) => boolean,
    limit: string,
  ) => {
    const found = pages.filter((page) => !is(page));
    return {
      what,
      figure: found.length,
      limit,
      holds: found.length === 0,
      found: found.map(
        ({ file, grade, mean }) => `${file}: grade ${grade}, ${mean?.toFixed(1) ?? '–'} words a sentence`,
      ),
    };
  };
  const even = ({ file, grade }: Reading) => EASIER.has(file) || (grade >= 6 && grade <= 8.5);
  const steady = ({ file, mean = 14 }: Reading) => EASIER.has(file) || (mean >= 12 && mean <= 17);
  return [
    outside('guide pages outside grades 6 to 8.5', guide, even, '0'),
    outside('rights pages outside grades 6 to 8.5', rights, even, '0'),
    outside('guide pages outside 12 to 17 words a sentence', guide, steady, '0'),
  ];
}
