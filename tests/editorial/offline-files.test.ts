import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { OfflineSchema } from '../../src/domain/site/offline.schema.ts';
import { offlineList } from '../../src/editorial/build/offline-files.ts';
import { readYaml, say } from '../../src/editorial/yaml/file.ts';
import { content, ROOT } from '../support/content.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A small built site, with the size of each file as its content. */
function site(files: Readonly<Record<string, string>>): string {
  const dist = mkdtempSync(join(tmpdir(), 'offline-files-'));
  made.push(dist);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    writeFileSync(join(dist, file), text);
  }
  return dist;
}

const FILES = {
  'index.html': 'home',
  'index.html.br': 'h',
  'guide/index.html': 'guide',
  'tomorrow/index.html': 'a tool that nobody named anywhere',
  'tomorrow/law/us-ny.json': '{}',
  'pagefind/pagefind.js': 'search',
  'rights/us-ny/index.html': 'New York',
  'rights/us/index.html': 'United States',
  'waitlist/index.html': 'waitlist',
  _headers: '/*',
};
const { places } = content;

describe('the list of what can be saved', () => {
  test('holds for everyone whatever was built, search and new tools included, and for a place what is its own', () => {
    const list = offlineList(site(FILES), places);
    expect(list.core.files).toEqual(['/', '/guide/', '/pagefind/pagefind.js', '/tomorrow/']);
    expect(list.places['us-ny']).toMatchObject({
      files: ['/rights/us-ny/', '/tomorrow/law/us-ny.json'],
      parents: ['us'],
    });
    expect(list.places['us']).toMatchObject({ files: ['/rights/us/'], parents: [] });
  });

  test('gives sizes on the device and over the wire', () => {
    const { core } = offlineList(
      site({ 'index.html': 'x'.repeat(100), 'index.html.br': 'x'.repeat(30) }),
      places,
    );
    expect(core).toMatchObject({ bytes: 100, wire: 30 });
    expect(offlineList(site({ 'icon.svg': 'x'.repeat(20) }), places).core).toMatchObject({
      bytes: 20,
      wire: 20,
    });
  });

  test('has the same version for the same files, and another when one changes, moves or goes', () => {
    const version = (files: Readonly<Record<string, string>>) =>
      offlineList(site(files), places).core.version;
    const { 'guide/index.html': guide, ...without } = FILES;
    expect(version(FILES)).toBe(version({ ...FILES, 'waitlist/index.html': 'changed' }));
    const others = [
      { ...FILES, 'guide/index.html': 'Guide' },
      { ...without, 'guides/index.html': guide },
      without,
    ];
    for (const files of others) expect(version(files)).not.toBe(version(FILES));
  });
});

describe('an editor of content/offline.yaml is told the line and what to do', () => {
  const FILE = 'content/offline.yaml';
  const text = readFileSync(join(ROOT, FILE), 'utf8');

  test.each([
    [
      'a misspelt blank',
      'saved on {day}',
      'saved on {date}',
      /:\d+: copy\.place: Nothing is filled in for \{date\} here\. The blanks of this text: \{day\}, \{place\}/,
    ],
    [
      'a day left out',
      'Saved on {day}, with the law of {place}',
      'Saved here',
      /:\d+: saved\.place: Say \{day\} and/,
    ],
    ['a sentence left out', /^title: .*\n/m, '', /title: This field is missing/],
    [
      'a link that leads elsewhere',
      'href: /guide/',
      'href: guide',
      /:\d+: notSaved\.links\.1\.href: Write an address/,
    ],
  ])('%s', (_, from, to, message) => {
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(readYaml(FILE, broken, OfflineSchema).faults.map(say).join('\n')).toMatch(message);
  });
});
