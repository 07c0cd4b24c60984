import { ESLint } from 'eslint';
import stylelint from 'stylelint';
import { expect, test } from 'vitest';

/** What is built is understood by every browser of package.json's browserslist, by the rules that check the sources. */

const eslint = new ESLint({ ignore: false });

async function scriptsNotUnderstood(results: Promise<ESLint.LintResult[]>): Promise<string[]> {
  return (await results).flatMap(({ filePath, messages }) =>
    messages.map(({ message }) => `${filePath}: ${message}`),
  );
}

async function stylesNotUnderstood(options: stylelint.LinterOptions): Promise<string[]> {
  const { results } = await stylelint.lint(options);
  return results.flatMap(({ source, warnings }) => warnings.map(({ text }) => `${source}: ${text}`));
}

test('every script that is built', async () => {
  expect(await scriptsNotUnderstood(eslint.lintFiles('dist/**/*.js'))).toEqual([]);
}, 240_000);

test('every style that is built', async () => {
  expect(await stylesNotUnderstood({ files: 'dist/**/*.css' })).toEqual([]);
});

test.each([
  ['a method of Safari 17.4', 'Map.groupBy([], String)', 'Map.groupBy'],
  ['a method of sets of Safari 17', 'new Set(a).union(b)', 'Set.prototype.union'],
  ['a mark of regular expressions of Safari 17', '/[a--b]/v', "RegExp 'v' flag"],
  ['an interface that only Chrome has', 'navigator.getBattery()', 'Safari 16.4'],
  ['syntax that no Safari has', 'using one = two', 'using'],
])('%s would be found', async (_, code, named) => {
  const found = await scriptsNotUnderstood(eslint.lintText(code, { filePath: 'dist/_astro/sample.js' }));
  expect(found.join()).toContain(named);
});

test('a rule inside another would be found, which Safari 16.4 doesn’t know', async () => {
  const code = '@media print { a { b { color: red } } }';
  const [found] = await stylesNotUnderstood({ code, codeFilename: 'dist/_astro/sample.css' });
  expect(found).toMatch(/"css-nesting" is not supported by .*Safari 16\.4/);
});
