import type { VisibleText } from './visible-text.ts';
import { visibleInMarkdown } from './visible-markdown.ts';
import { visibleInYaml } from './visible-yaml.ts';

/** What was found in each file the last time it was read: style, spelling and exceptions all look at the same. */
const lastRead = new Map<string, { readonly text: string; readonly found: readonly VisibleText[] }>();

/** Every text in a file that somebody reads. */
export function visibleTexts(file: string, text: string): readonly VisibleText[] {
  const last = lastRead.get(file);
  if (last?.text === text) return last.found;
  const found = /\.ya?ml$/.test(file) ? visibleInYaml(file, text) : visibleInMarkdown(file, text);
  lastRead.set(file, { text, found });
  return found;
}
