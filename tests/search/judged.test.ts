import { describe, expect, test } from 'vitest';
import { DIST } from '../support/served-site.ts';
import { searchIn } from './index-in-node.ts';
import { judge, queries } from './judge.ts';
import { indexBytes, interfaceFiles, sizeOf } from './weight.ts';

describe('the judged list of what people type', () => {
  const all = [...queries.tuned, ...queries.held];

  test('has at least 120 queries, none twice, at least 40 of them kept apart from the alias words', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(new Set(all.map(({ ask }) => ask)).size).toBe(all.length);
    expect(queries.held.length).toBeGreaterThanOrEqual(40);
  });

  test('gets a wanted page first for 96 of 100, and in the first three for 99', async () => {
    const { first, three, missed } = await judge(all, await searchIn(DIST));
    expect(three, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(0.99);
    expect(first).toBeGreaterThanOrEqual(0.96);
  });

  test('gets one for queries that nobody prepared it for: first for 88 of 100, in the first three for 93', async () => {
    const { first, three, missed } = await judge(queries.held, await searchIn(DIST));
    expect(three, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(0.93);
    expect(first).toBeGreaterThanOrEqual(0.88);
  });

  test('names only pages that are there', async () => {
    const { pages } = await import('../support/built-pages.ts');
    const missing = all
      .flatMap(({ want }) => want)
      .filter((url) => {
        const [path, id] = url.split('#');
        const page = pages.find((one) => one.path === path);
        return !page || (id !== undefined && !page.document.getElementById(id));
      });
    expect(missing).toEqual([]);
  });
});

describe('what a first result weighs over the wire', () => {
  const everything = [...queries.tuned, ...queries.held].map(({ ask }) => ask);
  const files = interfaceFiles(DIST);

  test('the interface is the dialog, what it imports, and one file of styles', () => {
    expect(files.filter((file) => file.includes('/search-dialog.'))).toHaveLength(1);
    expect(files.filter((file) => file.includes('/preact'))).toHaveLength(1);
    expect(files.filter((file) => file.endsWith('.css'))).toHaveLength(1);
  });

  test('is at most 120 KB for every query of the list, interface and index together', async () => {
    const own = sizeOf(DIST, files);
    const heavy = [...(await indexBytes(DIST, everything))].filter(([, bytes]) => own + bytes > 120 * 1024);
    expect(heavy).toEqual([]);
  });
});

describe('the page that comes first', async () => {
  const ask = await searchIn(DIST);

  test.each([
    ['va hospital notes', '/rights/us-fed-va/'],
    ['VA mental health notes', '/rights/us-fed-va/'],
    ['why do they ask for my ID', '/refusal/identity/'],
    ['patientenakte', '/rights/de/'],
    ['akteneinsicht', '/rights/de/'],
    ['dossier médical', '/rights/fr/'],
    ['historia clínica', '/rights/es/'],
    ['cartella clinica', '/rights/it/'],
    ['prontuário', '/rights/br/'],
    ['medisch dossier', '/rights/nl/'],
    ['dokumentacja medyczna', '/rights/pl/'],
    ['potilastiedot', '/rights/fi/'],
    ['aktindsigt', '/rights/dk/'],
    ['תיק רפואי', '/rights/il/'],
    ['カルテ', '/rights/jp/'],
    ['진료기록', '/rights/kr/'],
    ['病歷', '/rights/hk/'],
    ['munich notes', '/rights/de/'],
    ['therapy notes in new orleans', '/rights/us-la/'],
    ['my records in las vegas', '/rights/us-nv/'],
    ['salt lake city', '/rights/us-ut/'],
    ['houston therapist refuses', '/rights/us-tx/'],
    ['brooklyn', '/rights/us-ny/'],
    ['Texs', '/rights/us-tx/'],
    ['new yrok', '/rights/us-ny/'],
    ['bayern', '/rights/de/'],
    ['artificial intelligence', '/guide/recordings-and-ai/'],
    ['recording', '/guide/recordings-and-ai/'],
    ['breach', '/guide/leak/'],
    ['workers compensation', '/guide/insurance-benefits-work/'],
    ['military', '/guide/prison-military-va/'],
    ['information blocking', '/guide/platforms-and-portals/'],
    ['foster care records', '/guide/therapist-gone/'],
    ['adoption', '/guide/therapist-gone/'],
    ['malpractice', '/guide/harmed-by-a-therapist/'],
    ['PIP', '/guide/insurance-benefits-work/'],
    ['universal credit', '/guide/insurance-benefits-work/'],
    ['immigration', '/guide/court-and-custody/'],
    ['asylum', '/guide/court-and-custody/'],
    ['dementia', '/questions/'],
    ['Cures Act', '/guide/platforms-and-portals/'],
    ['sign a waiver first', '/refusal/waiver/'],
    ['raw test data', '/refusal/test-security/'],
    ['driving licence', '/refusal/identity/'],
    ['their driver’s license rule', '/refusal/identity/'],
    ['dissociative', '/glossary/#dissociation'],
    ['subpoenaed', '/guide/court-and-custody/'],
    ['carta para mi terapeuta', '/letter/'],
  ])('for “%s” is %s', async (typed, url) => {
    expect((await ask(typed))[0]).toBe(url);
  });

  test.each([
    ['my new therapist', '/rights/us-la/'],
    ['send records to my new therapist', '/rights/us-la/'],
    ['starting with a new therapist', '/rights/us-la/'],
    ['my city clinic refuses my notes', '/rights/us-ut/'],
    ['why do they ask for my ID', '/rights/us-id/'],
    ['reading my notes', '/rights/gb/'],
    ['medical records', '/rights/fr/'],
    ['mental illness', '/rights/us-il/'],
    ['paranoia', '/rights/ar/'],
    ['limp', '/rights/za/'],
    ['hungry', '/rights/eu/'],
    ['brain', '/rights/cz/'],
    ['driving', '/guide/addiction-treatment/'],
    ['quiero ver mis notas de terapia', '/rights/us-de/'],
    ['abortion', '/guide/therapist-gone/'],
    ['terror', '/guide/correcting-a-mistake/'],
  ])('for “%s” is not %s', async (typed, url) => {
    expect((await ask(typed)).slice(0, 3)).not.toContain(url);
  });
});
