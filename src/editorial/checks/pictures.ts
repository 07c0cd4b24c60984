import type { LineFault, PageTag } from './pages.ts';

/** Where pictures of pages lie. */
export const PICTURES = 'content/pictures';

/** What browsers show, and our tag takes. */
const ENDINGS = /\.(png|jpe?g|webp|avif)$/;

/** The largest file, so that a page stays quick on a phone. */
const MOST_BYTES = 300_000;

/** Pictures that a page shows and that are missing, too large or none. `size` is the bytes of a file that is there. */
export function pictureFaults(
  tags: readonly PageTag[],
  size: (file: string) => number | undefined,
): LineFault[] {
  return tags
    .filter(({ name }) => name === 'Picture')
    .flatMap(({ attributes: { file }, line }) => {
      if (!file) return [];
      const bytes = size(`${PICTURES}/${file}`);
      const message = messageOn(file, bytes);
      return message === undefined ? [] : [{ line, message }];
    });
}

function messageOn(file: string, bytes: number | undefined): string | undefined {
  if (!ENDINGS.test(file))
    return `"${file}" can’t be shown on a page. Save it as .png, .jpg, .webp or .avif, with lowercase letters in its name.`;
  if (bytes === undefined)
    return `There is no picture ${PICTURES}/${file}. Upload it there, or correct its name.`;
  return bytes > MOST_BYTES
    ? `The picture ${PICTURES}/${file} is ${Math.round(bytes / 1000)} KB, and the limit is 300. Save it smaller: about 1,200 pixels wide is enough.`
    : undefined;
}
