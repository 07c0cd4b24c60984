import { z } from 'zod';
import type { ContentFolder } from '../content-folder.ts';
import { KIND_NAMES, KINDS, type Kind, type KindName } from '../kinds.ts';

/**
 * What editors' programs need to help while somebody writes: a JSON Schema for each kind of content, the settings that
 * join files to schemas, and the line at the top of a file that does the same for other programs than VS Code.
 */

const FOLDER = '.vscode/schemas';

type YamlKindName = {
  [K in KindName]: (typeof KINDS)[K] extends { holds: 'pages' } ? never : K;
}[KindName];

/** Kinds whose files are YAML from top to bottom. The head of a page is read by no program but ours. */
export const inYaml = KIND_NAMES.filter((name): name is YamlKindName => KINDS[name].holds !== 'pages');

const schemaOf = (name: KindName) => `${FOLDER}/${name}.json`;
const filesOf = ({ holds, path }: Kind) => (holds === 'folder' ? `${path}/*.yaml` : path);

/** The text of every generated file by its path from the project's folder. */
export function schemaFiles(): Readonly<Record<string, string>> {
  const settings = {
    'yaml.schemas': Object.fromEntries(inYaml.map((name) => [`./${schemaOf(name)}`, filesOf(KINDS[name])])),
    'yaml.format.enable': false,
    'files.trimTrailingWhitespace': true,
    '[yaml]': { 'editor.insertSpaces': true, 'editor.tabSize': 2, 'editor.formatOnSave': false },
  };
  return {
    ...Object.fromEntries(inYaml.map((name) => [schemaOf(name), json(schemaJson(name))])),
    '.vscode/settings.json': json(settings),
  };
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The JSON Schema of one kind, in the draft that programs for YAML read. */
export function schemaJson(name: KindName): Record<string, unknown> {
  const { $schema, ...shape } = z.toJSONSchema(KINDS[name].whole, {
    target: 'draft-7',
    // As a file is written, before what it leaves out is filled in.
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (jsonSchema.pattern === undefined) return;
      const message = z.safeParse(zodSchema, '\u0000').error?.issues[0]?.message;
      // A keyword of VS Code's: what is shown instead of the pattern.
      if (message !== undefined) Object.assign(jsonSchema, { patternErrorMessage: message });
    },
  });
  return { $schema, title: filesOf(KINDS[name]), ...shape };
}

/** The first line that joins a file to its schema, whatever program opens it; undefined where there is none. */
function headOf(file: string): string | undefined {
  const name = inYaml.find((one) => {
    const { holds, path } = KINDS[one];
    return holds === 'folder' ? file.startsWith(`${path}/`) : file === path;
  });
  if (name === undefined) return undefined;
  return `# yaml-language-server: $schema=${'../'.repeat(file.split('/').length - 1)}${schemaOf(name)}`;
}

/** The content files whose first line lacks its schema or names another, with the text they should have. */
export function filesWithoutHead(from: ContentFolder): Readonly<Record<string, string>> {
  const files = inYaml.flatMap((name) => {
    const { holds, path } = KINDS[name];
    return holds === 'folder' ? from.names(path, '.yaml').map((one) => `${path}/${one}`) : [path];
  });
  return Object.fromEntries(
    files.flatMap((file) => {
      const { text } = from.text(file);
      const head = headOf(file);
      if (head === undefined || text.startsWith(`${head}\n`)) return [];
      return [[file, `${head}\n${text.replace(/^# yaml-language-server:.*\n/, '')}`]];
    }),
  );
}
