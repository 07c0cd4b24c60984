import fontFile from '@expo-google-fonts/brygada-1918/400Regular/Brygada1918_400Regular.ttf?url';
import PDFDocument from 'pdfkit';
import type { FinalParagraph } from '../domain/letter/edits.ts';
import type { FileOptions } from './paper.ts';
import type { Signature } from './signature.ts';

/** A finished file, or the letters that the font does not have. */
export type LetterPdf =
  | { readonly kind: 'made'; readonly file: Blob }
  | { readonly kind: 'lacking'; readonly letters: readonly string[] };

const MARGIN = 68;

/** The size of the text, in points. */
const SIZE = 11.5;

/**
 * The letter as a tagged PDF: selectable text, language and title set, one structure element a paragraph. The font has
 * Latin, Greek, Cyrillic and Vietnamese; for any other script it says which letters it lacks instead of printing boxes.
 */
export async function letterPdf(
  letter: readonly FinalParagraph[],
  { title, paper, signature }: FileOptions,
): Promise<LetterPdf> {
  const font = await (await fetch(fontFile)).arrayBuffer();
  const document = new PDFDocument({
    size: paper === 'letter' ? 'LETTER' : 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    // The type list of the library is behind the library, which knows PDF/UA.
    subset: 'PDF/UA' as PDFKit.PDFDocumentOptions['subset'],
    tagged: true,
    lang: letter[0]?.tag ?? 'en',
    displayTitle: true,
    info: { Title: title, Creator: '', Producer: '' },
    font: null as unknown as string,
  });
  const finished = collect(document);
  document.registerFont('text', font);
  document.font('text').fontSize(SIZE);
  const letters = lacking(document, letter);
  if (letters.length > 0) {
    document.end();
    return { kind: 'lacking', letters };
  }
  const root = document.struct('Document');
  document.addStructure(root);
  for (const paragraph of letter) {
    if (paragraph.role === 'page') document.addPage();
    if (paragraph.role === 'signature' && signature) root.add(drawn(document, signature));
    root.add(block(document, paragraph, signature !== undefined));
  }
  root.end();
  document.end();
  return { kind: 'made', file: await finished };
}

type Pdf = InstanceType<typeof PDFDocument>;

/** A drawn signature, 150 points wide, as lines on the page; a reader is told what it is. */
function drawn(document: Pdf, { path, width }: Signature): PDFKit.PDFStructureElement {
  return document.struct('Figure', { alt: 'Signature' }, () => {
    const scale = 150 / width;
    document.moveDown(0.6);
    document.save().translate(document.page.margins.left, document.y).scale(scale);
    document.path(path).lineWidth(1.6).lineCap('round').lineJoin('round').stroke('#1b2a41').restore();
    document.y += 52;
  });
}

function block(
  document: Pdf,
  { role, lines, tag }: FinalParagraph,
  signed: boolean,
): PDFKit.PDFStructureElement {
  if (role !== 'list') {
    return document.struct(role === 'page' ? 'H1' : 'P', { lang: tag }, () => {
      if (role === 'signature' && !signed) document.moveDown(2.5);
      if (role === 'note') document.moveDown(1).fontSize(9.5);
      if (role === 'page') document.fontSize(15);
      document.text(lines.join('\n'), { lineGap: 3, align: role === 'date' ? 'right' : 'left' });
      document.fontSize(SIZE);
      document.moveDown(0.75);
    });
  }
  const list = document.struct('L', { lang: tag });
  for (const [at, line] of lines.entries()) {
    const label = document.struct('Lbl', {}, () => {
      document.text('–  ', { lineGap: 3, indent: 12, continued: true });
    });
    const body = document.struct('LBody', {}, () => {
      document.text(line, { lineGap: 3, indent: 12 });
      if (at === lines.length - 1) document.moveDown(0.75);
    });
    list.add(document.struct('LI', {}, [label, body]));
  }
  list.end();
  return list;
}

/** The letters, each once, that the open font has no shape for. */
function lacking(document: Pdf, letter: readonly FinalParagraph[]): string[] {
  const font = (
    document as unknown as { _font: { font: { hasGlyphForCodePoint: (point: number) => boolean } } }
  )._font.font;
  const text = letter.flatMap((paragraph) => paragraph.lines).join('');
  const missing = [...new Set(text)].filter(
    (letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
  );
  return missing.filter((letter) => letter.trim() !== '').slice(0, 12);
}

function collect(document: Pdf): Promise<Blob> {
  const parts: BlobPart[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (part: Uint8Array<ArrayBuffer>) => parts.push(part));
    document.on('end', () => resolve(new Blob(parts, { type: 'application/pdf' })));
    document.on('error', reject);
  });
}
