import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readContent } from './content.ts';
import { marksOf } from './languages.ts';

/**
 * Notes that the letters of a language say what the English says now: `npm run translated -- de` or several. Run it after a look at
 * every sentence that `npm run content` lists as translated from other English.
 */
const asked = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');
const { letters, replies, languages, interfaceMarks } = readContent(root);
const unknown = asked.filter((language) => !(language in languages));
if (asked.length === 0 || unknown.length > 0) {
  const there = Object.keys(languages).join(', ');
  console.error(
    unknown.length > 0
      ? `There are no letters in "${unknown[0]}" yet, or their files have things to fix. There are: ${there}.`
      : `Name the language, such as: npm run translated -- de. There are: ${there}.`,
  );
  process.exit(2);
}
const marks = Object.fromEntries(
  Object.entries({ letters, replies }).flatMap(([folder, kinds]) =>
    Object.entries(kinds).map(([kind, letter]) => [`${folder}/${kind}`, marksOf(letter)]),
  ),
);
const head =
  '# Which English each sentence was translated from. The command "npm run translated" writes this file.\n';
for (const language of asked) {
  writeFileSync(
    join(root, 'content', language, 'translated-from.yaml'),
    head + stringify({ ...marks, ...interfaceMarks[language] }),
  );
  console.log(`content/${language}/translated-from.yaml: every text says what its English says today.`);
}
