import { AlignmentType, Document, ImageRun, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import type { FinalParagraph } from '../domain/letter/edits.ts';
import type { FileOptions, Paper } from './paper.ts';
import type { Signature } from './signature.ts';

/** Sheets in twentieths of a point. */
const SIZES: Readonly<Record<Paper, { width: number; height: number }>> = {
  letter: { width: 12240, height: 15840 },
  a4: { width: 11906, height: 16838 },
};

/** The letter as a Word file: real paragraphs and lists, language set, any script (the reader's own fonts show it). */
export async function letterDocx(
  letter: readonly FinalParagraph[],
  { title, paper, signature }: FileOptions,
): Promise<Blob> {
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: {
      default: { document: { run: { font: 'Georgia', size: 23, language: languageOf(letter[0]?.tag) } } },
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
        children: letter.flatMap((paragraph) => [
          ...(paragraph.role === 'signature' && signature ? [drawn(signature)] : []),
          ...block(paragraph, signature !== undefined),
        ]),
      },
    ],
  });
  return Packer.toBlob(document);
}

/** A drawn signature as a picture above the name, a third of the width of the text. */
function drawn({ png, width, height }: Signature): Paragraph {
  const shown = 200;
  return new Paragraph({
    spacing: { before: 400, after: 0 },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: shown, height: Math.round((shown * height) / width) },
      }),
    ],
  });
}

function block({ role, lines, tag }: FinalParagraph, signed: boolean): Paragraph[] {
  const language = languageOf(tag);
  if (role === 'list') {
    return lines.map(
      (line) =>
        new Paragraph({
          children: [run(line, { language })],
          numbering: { reference: 'dashes', level: 0 },
          bidirectional: isRightToLeft(line),
        }),
    );
  }
  const bold = role === 'subject' || role === 'page';
  const small = role === 'note' ? { size: 19 } : {};
  const children = lines.map((line, at) => run(line, { bold, break: at > 0 ? 1 : 0, language, ...small }));
  return [
    new Paragraph({
      children,
      spacing: SPACE[role === 'signature' && signed ? 'signed' : role] ?? SPACE['body'],
      pageBreakBefore: role === 'page',
      ...(role === 'date' && { alignment: AlignmentType.RIGHT }),
      bidirectional: isRightToLeft(lines[0] ?? ''),
    }),
  ];
}

/** Room around paragraphs, in twentieths of a point. An unsigned letter leaves room to sign by hand. */
const SPACE: Readonly<Record<string, { before: number; after: number }>> = {
  body: { before: 0, after: 200 },
  signature: { before: 900, after: 0 },
  signed: { before: 60, after: 0 },
  note: { before: 500, after: 0 },
};

interface RunOptions {
  readonly bold?: boolean;
  readonly break?: number;
  readonly size?: number;
  readonly language: ReturnType<typeof languageOf>;
}

function run(text: string, options: RunOptions): TextRun {
  return new TextRun({ text, rightToLeft: isRightToLeft(text), ...options });
}

/** A language as Word wants it: scripts from right to left and those of East Asia are named apart. */
function languageOf(tag = 'en') {
  const { language, region, script } = new Intl.Locale(tag === 'en' ? 'en-US' : tag).maximize();
  const value = `${language}-${region}`;
  return {
    value,
    ...(script === 'Hebr' && { bidirectional: value }),
    ...(['Hant', 'Hans', 'Jpan', 'Kore'].includes(script ?? '') && { eastAsia: value }),
  };
}

/** Whether a line is written from right to left as a whole: its first letter decides, as it does in a browser. */
function isRightToLeft(line: string): boolean {
  const first = /\p{L}/u.exec(line)?.[0];
  return (
    first !== undefined &&
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
  );
}
