import type { Signature } from './signature.ts';

/** The sheet that printers of a country hold: US Letter in the United States and Canada, A4 elsewhere. */
export type Paper = 'letter' | 'a4';

export function paperOf(country: string): Paper {
  return country === 'us' || country === 'ca' ? 'letter' : 'a4';
}

/** What a file needs besides the letter. */
export interface FileOptions {
  /** The title in the file's own data; it says nothing of what the letter is about. */
  readonly title: string;
  readonly paper: Paper;
  readonly signature?: Signature | undefined;
}
