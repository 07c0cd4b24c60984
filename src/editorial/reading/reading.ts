import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import readability from 'text-readability';
import { runningText, sentenceCount, wordCount } from '../../domain/text/prose.ts';

/** The highest Flesch-Kincaid grade at which a page may be published; what we aim at is 8. */
export const HIGHEST_GRADE = 9;

/** How hard one page of prose is to read. */
export interface Reading {
  readonly file: string;
  readonly words: number;
  /** Flesch-Kincaid grade: years of school in the United States. */
  readonly grade: number;
  /** Words in a sentence on average, where they were counted. */
  readonly mean?: number;
}

/** Reads every page of prose under `content/`. `root` is the project's folder. */
export function readings(root: string): Reading[] {
  return ['content/guide', 'content/pages'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .map((name) => reading(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8'))),
  );
}

/** The words, the grade and the length of sentences of one page's MDX. */
export function reading(file: string, mdx: string): Reading {
  const text = runningText(mdx);
  const words = wordCount(text);
  return { file, words, grade: readability.fleschKincaidGrade(text), mean: words / sentenceCount(text) };
}
