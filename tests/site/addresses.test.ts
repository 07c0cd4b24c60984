import { expect, test } from 'vitest';
import { contentAddresses } from '../../src/editorial/content.ts';
import { files, pages } from '../support/built-pages.ts';
import { ROOT } from '../support/content.ts';

const known = contentAddresses(ROOT);
const built = new Map(pages.map((page) => [page.path, page]));

test('every address that the check of content knows is on the built site', () => {
  const missing = [...known.pages.keys()].filter((path) => !built.has(path) && !files.includes(path));
  expect(missing).toEqual([]);
});

test('every page of the built site is an address that the check of content knows', () => {
  const unknown = [...built.keys()].filter((path) => path !== '/404.html' && !known.pages.has(path));
  expect(unknown).toEqual([]);
});

test('every part of a page of prose that the check of content knows is on the built page', () => {
  const prose = [...known.pages].filter(([path]) =>
    /^\/guide\/.+|^\/(glossary|support|privacy|how-we-check)\//.test(path),
  );
  expect(prose.length).toBeGreaterThan(10);
  const missing = prose.flatMap(([path, parts]) =>
    [...parts]
      .filter((part) => !built.get(path)?.document.getElementById(part))
      .map((part) => `${path}#${part}`),
  );
  expect(missing).toEqual([]);
});
