import { plainWords } from '../text/word-form.ts';

/** Whether a text answers to what somebody types: each typed word is in it, or begins one of its words. */
export function answersTo(typed: string, text: string): boolean {
  const words = plainWords(text);
  return plainWords(typed).every((part) => words.some((word) => word.startsWith(part)));
}
