import JSZip from 'jszip';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect } from 'vitest';
import { plain, type LetterTool, type Saved } from '../../support/tool-page.ts';

/** The paragraphs of a Word file, as its reader sees them. */
export async function wordLines(bytes: Buffer): Promise<string[]> {
  const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string');
  if (xml === undefined) throw new Error('There is no word/document.xml in the file.');
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .flatMap(([paragraph]) =>
      paragraph
        .replace(/<w:br\/>/g, '\n')
        .replace(/<[^>]+>/g, '')
        .split('\n'),
    )
    .map((line) => plain(decoded(line)));
}

/** The lines of a plain text file, without the dashes that mark a list. */
export function textLines(bytes: Buffer): string[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .map((line) => plain(line.replace(/^- /, '')))
    .filter((line) => line !== '');
}

export interface Read {
  readonly pages: number;
  readonly words: string;
  readonly title: unknown;
  readonly language: unknown;
  readonly tagged: boolean;
}

/** What can be read out of a PDF: its words in order, how many pages, what it says of itself. */
export async function readPdf(bytes: Buffer): Promise<Read> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  const { info } = await document.getMetadata();
  const facts = info as Record<string, unknown>;
  const tagged = ((await document.getMarkInfo()) as { Marked?: boolean } | null)?.Marked ?? false;
  const read = { pages: document.numPages, words: plain(texts.join(' ')), tagged };
  await document.destroy();
  return { ...read, title: facts['Title'], language: facts['Language'] };
}

/** Words without spaces and list marks, to compare a text with one that is broken into lines elsewhere. */
export function unspaced(text: string): string {
  return text.normalize('NFKC').replace(/[\s–-]/g, '');
}

function decoded(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name] ?? '');
}

/** Saves a letter in every form, sees that each carries the lines of the preview, and gives those and the plain text. */
export async function sameWordsInFiles(
  tool: Pick<LetterTool, 'lines' | 'save'>,
): Promise<{ preview: string[]; text: Saved }> {
  const preview = (await tool.lines()).filter((line) => line !== '');
  const text = await tool.save('Plain text');
  const word = await tool.save('Word');
  const pdf = await tool.save('PDF');
  expect([text.name, word.name, pdf.name]).toEqual(['letter.txt', 'letter.docx', 'letter.pdf']);
  expect(textLines(text.bytes)).toEqual(preview);
  expect(await wordLines(word.bytes)).toEqual(preview);
  expect(unspaced((await readPdf(pdf.bytes)).words)).toBe(unspaced(preview.join('')));
  return { preview, text };
}
