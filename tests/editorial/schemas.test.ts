import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { contentFolder } from '../../src/editorial/content-folder.ts';
import { fileOf, readFiles } from '../../src/editorial/content-files.ts';
import { KINDS } from '../../src/editorial/kinds.ts';
import {
  filesWithoutHead,
  inYaml,
  schemaFiles,
  schemaJson,
} from '../../src/editorial/schemas/schema-files.ts';
import { ROOT } from '../support/content.ts';

const HINT = 'Run "npm run schemas" and commit what it writes.';
const files = readFiles(contentFolder(ROOT));

/** Formats are the check's own business; `patternErrorMessage` is VS Code's. */
const ajv = new Ajv({ strict: false, validateFormats: false });

describe('what editors’ programs are told', () => {
  test.each(Object.entries(schemaFiles()))('%s is up to date', (file, text) => {
    expect(existsSync(join(ROOT, file)) && readFileSync(join(ROOT, file), 'utf8'), HINT).toBe(text);
  });

  test('no file of content names another schema in its first line, and nearly all name theirs', () => {
    const lacking = Object.keys(filesWithoutHead(contentFolder(ROOT)));
    const first = (file: string) => readFileSync(join(ROOT, file), 'utf8').split('\n', 1)[0] ?? '';
    expect(
      lacking.filter((file) => first(file).includes('yaml-language-server')),
      HINT,
    ).toEqual([]);
    // A new file may lack the line: the settings of VS Code join it to its schema all the same.
    expect(lacking.length).toBeLessThan(20);
  });

  test.each(inYaml)('every file of %s passes its schema', (name) => {
    const passes = ajv.compile(schemaJson(name));
    const wrong = files[name].ids
      .map((id) => fileOf(KINDS[name], id))
      .filter((file) => !passes(load(readFileSync(join(ROOT, file), 'utf8'))));
    expect(wrong, ajv.errorsText(passes.errors)).toEqual([]);
  });

  test('a field that is missing, misspelt or no date is red', () => {
    const passes = ajv.compile(schemaJson('places'));
    const text = readFileSync(join(ROOT, 'content/places/us-ny.yaml'), 'utf8');
    const told = (from: string, to: string) => {
      passes(load(text.replace(from, to)));
      return ajv.errorsText(passes.errors);
    };
    expect(told('confidence: high\n', '')).toContain("required property 'confidence'");
    expect(told('starts: receipt', 'starts: recieved')).toContain('equal to one of the allowed values');
    expect(told('checked: 2026', 'checked: 26')).toContain('must match pattern');
    expect(told('asOf:', 'asoff: 1\nasOf:')).toContain('must NOT have additional properties');
  });

  test('a wrong pattern is explained in words', () => {
    expect(JSON.stringify(schemaJson('places'))).toContain(
      '"patternErrorMessage":"Write the date as year-month-day, such as 2026-11-23."',
    );
  });
});
