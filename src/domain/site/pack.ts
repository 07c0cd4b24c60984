/**
 * Many small files in one, so that saving the site does not ask for hundreds and a device does not write them: the index
 * of search has a file for each page and term. A copy keeps the pack whole, and the worker takes out what is asked for.
 * A pack begins with the length of its list (four bytes, big-endian), then the list as JSON, a path and a
 * size each, then the files one after the other.
 */

/** Where the build puts what is packed. */
export const SEARCH_PACK = '/offline/search.pack';

export type PackedFile = readonly [path: string, content: Uint8Array<ArrayBuffer>];

/** Whether a file is saved as part of the pack and not by itself. */
export function isPacked(path: string): boolean {
  return /^\/pagefind\/.+\.pf_[a-z]+$/.test(path);
}

export function pack(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const list = new TextEncoder().encode(
    JSON.stringify(files.map(([path, content]) => [path, content.length])),
  );
  const parts = [list, ...files.map(([, content]) => content)];
  const whole = new Uint8Array(4 + parts.reduce((sum, part) => sum + part.length, 0));
  new DataView(whole.buffer).setUint32(0, list.length);
  let at = 4;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The files of a pack, each a view of it. Throws if it is cut short or is no pack at all. */
export function unpack(whole: ArrayBuffer): PackedFile[] {
  const length = new DataView(whole).getUint32(0);
  let at = 4 + length;
  const list: unknown = JSON.parse(new TextDecoder().decode(new Uint8Array(whole, 4, length)));
  const files = (list as readonly (readonly [string, number])[]).map(([path, size]): PackedFile => {
    const content = new Uint8Array(whole, at, size);
    at += size;
    return [path, content];
  });
  if (at !== whole.byteLength) throw new Error('The pack is not whole.');
  return files;
}
