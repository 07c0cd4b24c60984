import { expect, test } from 'vitest';
import { contentFolder } from '../../src/editorial/content-folder.ts';
import { readPages } from '../../src/editorial/page-files.ts';
import { groupedBy } from '../../src/domain/text/grouped-by.ts';
import { content, ROOT } from '../support/content.ts';

test('a source has one title on every page, so that a reader knows it again', () => {
  const folder = contentFolder(ROOT);
  const pages = ['guide', 'pages'].flatMap((name) => Object.values(readPages(folder, `content/${name}`).matters));
  const others = [...Object.values(content.refusals), ...(content.readiness ? [content.readiness] : [])];
  const all = [...pages, ...others].flatMap(({ sources }) => Object.values(sources));
  const byAddress = groupedBy(
    all.filter(({ url }) => url !== null),
    ({ url }) => url?.replace(/\/$/, ''),
  );
  const titles = [...byAddress.values()].map((same) => [...new Set(same.map(({ title }) => title))]);
  expect(titles.length).toBeGreaterThan(100);
  expect(titles.filter(({ length }) => length > 1)).toEqual([]);
});
