import { describe, expect, test } from 'vitest';
import {
  chosen,
  isForOffline,
  megabytes,
  placeOf,
  type OfflineGroup,
  type OfflineList,
} from '../../../src/domain/site/offline-list.ts';
import { isHashed, isMark, savedPath, withNote, type Mark } from '../../../src/domain/site/saved-site.ts';

describe('what is saved for offline use', () => {
  test.each([
    ['/', true],
    ['/guide/how-to-ask/', true],
    ['/a-tool-of-tomorrow/', true],
    ['/_astro/Letter.abc.js', true],
    ['/pagefind/pagefind.js', true],
    ['/pagefind/fragment/en_1a2b.pf_fragment', false],
    ['/pagefind/filter/en_1a2b.pf_filter', false],
    ['/offline/search.bin', true],
    ['/offline/search.json', true],
    ['/rights/us-ny/', true],
    ['/offline/', true],
    ['/data/places/us-ny.json', true],
    ['/data/places.json', false],
    ['/data/rules.csv', false],
    ['/share/rights.png', false],
    ['/data/changes.atom', false],
    ['/waitlist/', false],
    ['/waitlist/confirmed/', false],
    ['/404.html', false],
    ['/sitemap-0.xml', false],
    ['/_headers', false],
    ['/_redirects', false],
    ['/guide/index.html.br', false],
    ['/offline-worker.js', false],
    ['/offline.json', false],
  ])('%s: %s', (path, expected) => {
    expect(isForOffline(path)).toBe(expected);
  });

  test.each([
    ['/rights/us-ny/', 'us-ny'],
    ['/letter/law/us-ny.json', 'us-ny'],
    ['/a-tool-of-tomorrow/law/de.json', 'de'],
    ['/data/places/de.json', 'de'],
    ['/rights/', undefined],
    ['/rights/compare/', undefined],
    ['/letter/tool.json', undefined],
    ['/_astro/de.abc.js', undefined],
    ['/', undefined],
  ])('%s belongs to %s', (path, place) => {
    expect(placeOf(path, new Set(['us', 'us-ny', 'de']))).toBe(place);
  });

  test.each([
    [2_412_345, '2.4\u00A0MB'],
    [999, '0.1\u00A0MB'],
  ])('%i bytes read as %s', (bytes, text) => {
    expect(megabytes(bytes)).toBe(text);
  });
});

describe('a choice', () => {
  const group = (name: string): OfflineGroup => ({ version: name, files: [`/${name}/`], bytes: 10, wire: 4 });
  const list: OfflineList = {
    core: group('core'),
    places: {
      us: { ...group('us'), parents: [] },
      'us-ny': { ...group('us-ny'), parents: ['us'] },
      de: { ...group('de'), parents: [] },
    },
  };

  test.each([
    ['elsewhere', ['/core/']],
    ['de', ['/core/', '/de/']],
    ['us-ny', ['/core/', '/us-ny/', '/us/']],
    ['all', ['/core/', '/us/', '/us-ny/', '/de/']],
  ])('of %s saves %s, with the sum of their sizes', (choice, files) => {
    expect(chosen(list, choice)).toMatchObject({ files, bytes: 10 * files.length, wire: 4 * files.length });
  });

  test('of a place that is not known saves nothing', () => {
    expect(chosen(list, 'atlantis')).toBeUndefined();
  });

  test('gets a new version when its own files change, and not when those of other places do', () => {
    const newer = (id: string): OfflineList => ({
      ...list,
      places: { ...list.places, [id]: { ...group('newer'), parents: list.places[id]?.parents ?? [] } },
    });
    const version = chosen(list, 'us-ny')?.version;
    expect(chosen(newer('de'), 'us-ny')?.version).toBe(version);
    expect(chosen(newer('us'), 'us-ny')?.version).not.toBe(version);
    expect(chosen(newer('de'), 'all')?.version).not.toBe(chosen(list, 'all')?.version);
  });
});

describe('a saved copy', () => {
  test.each([
    ['/guide/', '/guide/'],
    ['/guide', '/guide/'],
    ['/guide/index.html', '/guide/'],
    ['/index.html', '/'],
    ['/', '/'],
    ['/letter/law/us-ny.json', '/letter/law/us-ny.json'],
    ['/icon.svg', '/icon.svg'],
  ])('answers %s with %s', (path, saved) => {
    expect(savedPath(path)).toBe(saved);
  });

  test('is asked first only for files whose name changes with what is in them', () => {
    expect(['/_astro/Page.abc.css', '/letter/', '/letter/law/us-ny.json'].map(isHashed)).toEqual([
      true,
      false,
      false,
    ]);
  });

  const mark: Mark = {
    version: 'v',
    choice: 'de',
    saved: 1,
    bytes: 2,
    note: 'Saved on <day> & "so".',
    links: [{ label: 'Erase', href: '/privacy/' }],
  };

  test('says its day first in the main part of a page, as text', () => {
    const html = withNote('<body><main id="content" tabindex="-1"><h1>Law</h1></main>', mark);
    expect(html).toBe(
      '<body><main id="content" tabindex="-1"><p class="note column small saved-copy">Saved on &#60;day&#62; &#38; &#34;so&#34;. <a href="/privacy/">Erase</a></p><h1>Law</h1></main>',
    );
  });

  test.each([
    ['whole', mark, true],
    ['without its day', { ...mark, saved: undefined }, false],
    ['without links', { ...mark, links: 'none' }, false],
    ['nothing', null, false],
    ['a text', 'mark', false],
  ])('with a mark that is %s is trusted: %s', (_, data, trusted) => {
    expect(isMark(data)).toBe(trusted);
  });
});
