import type { TextlintPluginCreator } from '@textlint/kernel';
import { visibleTexts } from './visible.ts';
import type { VisibleText } from './visible-text.ts';

/** Teaches textlint to read our files: a document of paragraphs, one for each text that somebody reads. */
export const VisiblePlugin: TextlintPluginCreator = {
  Processor: class {
    availableExtensions() {
      return ['.prose'];
    }

    processor() {
      return {
        preProcess: (text: string, file = '') => documentOf(file, text),
        postProcess: (messages: never[], filePath = '') => ({ messages, filePath }),
      };
    }
  } as unknown as TextlintPluginCreator['Processor'],
};

/** The tree that textlint walks. Each text says in which voice it’s read. */
function documentOf(file: string, text: string) {
  const place = positions(text);
  const node = (type: string, from: number, to: number) => ({
    type,
    raw: text.slice(from, to),
    range: [from, to] as const,
    loc: { start: place(from), end: place(to) },
  });
  const paragraph = ({ from, words, voice }: VisibleText) => {
    const to = from + words.length;
    return {
      ...node('Paragraph', from, to),
      children: [{ ...node('Str', from, to), value: words, voice }],
    };
  };
  return { ...node('Document', 0, text.length), children: visibleTexts(file, text).map(paragraph) };
}

/** Lines are counted from 1, columns from 0, as textlint does. */
function positions(text: string): (at: number) => { line: number; column: number } {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (at) => {
    const after = starts.findIndex((start) => start > at);
    const line = after < 0 ? starts.length : after;
    return { line, column: at - (starts[line - 1] ?? 0) };
  };
}
