import { getCollection, getEntry } from 'astro:content';
import type { LetterLanguage } from '../domain/letter/translation.ts';

/** The languages that letters can be written in besides English, by the names of their folders under `content/`. */
export async function languageIds(): Promise<string[]> {
  return (await getCollection('languages')).map(({ id }) => id);
}

/** A language with the letters of one folder: `letters` or `replies`. Throws if its files are not there. */
export async function letterLanguage(id: string, folder: 'letters' | 'replies'): Promise<LetterLanguage> {
  const entry = await getEntry('languages', id);
  if (!entry) throw new Error(`content/${id}/language.yaml or names.yaml is missing.`);
  const { words, names } = entry.data;
  return { id, words, names, letters: entry.data[folder] };
}
