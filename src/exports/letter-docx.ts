import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import type { FinalParagraph } from '../domain/letter/edits.ts';
import type { Paper } from './paper.ts';

/** Sheets in twentieths of a point. */
const SIZES: Readonly<Record<Paper, { width: number; height: number }>> = {
  letter: { width: 12240, height: 15840 },
  a4: { width: 11906, height: 16838 },
};

/** The letter as a Word file: real paragraphs and lists, language set, any script (the reader's own fonts show it). */
export async function letterDocx(
  letter: readonly FinalParagraph[],
  title: string,
  paper: Paper,
): Promise<Blob> {
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: {
      default: { document: { run: { font: 'Georgia', size: 23, language: { value: 'en-US' } } } },
    },
    numbering: {
      config: [
        {
          reference: 'dashes',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '–',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 480, hanging: 280 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: SIZES[paper], margin: { top: 1300, bottom: 1300, left: 1400, right: 1400 } },
        },
        children: letter.flatMap(block),
      },
    ],
  });
  return Packer.toBlob(document);
}

function block({ role, lines }: FinalParagraph): Paragraph[] {
  if (role === 'list') {
    return lines.map(
      (line) =>
        new Paragraph({
          children: [run(line)],
          numbering: { reference: 'dashes', level: 0 },
          bidirectional: isRightToLeft(line),
        }),
    );
  }
  const children = lines.map((line, at) => run(line, { bold: role === 'subject', break: at > 0 ? 1 : 0 }));
  const space = role === 'signature' ? { before: 900, after: 0 } : { before: 0, after: 200 };
  return [new Paragraph({ children, spacing: space, bidirectional: isRightToLeft(lines[0] ?? '') })];
}

function run(text: string, options: { bold?: boolean; break?: number } = {}): TextRun {
  return new TextRun({ text, ...options });
}

/** Whether a line is written from right to left as a whole: its first letter decides, as it does in a browser. */
function isRightToLeft(line: string): boolean {
  const first = /\p{L}/u.exec(line)?.[0];
  return (
    first !== undefined &&
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
  );
}
