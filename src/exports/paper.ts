/** The sheet that printers of a country hold: US Letter in the United States and Canada, A4 elsewhere. */
export type Paper = 'letter' | 'a4';

export function paperOf(country: string): Paper {
  return country === 'us' || country === 'ca' ? 'letter' : 'a4';
}
