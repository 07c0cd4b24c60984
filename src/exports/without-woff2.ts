/**
 * Stands in for the decompressor that the PDF's font library brings along for WOFF2, nearly a third of all that a click on
 * "PDF" loads. Our font for PDF is TTF.
 */
export default function decompress(): never {
  throw new Error('The font of the PDF must be TTF: there is no decompressor for WOFF2.');
}
