/** What the client changed by hand: words of a paragraph, or a paragraph left out. */
export interface Edits {
  /** The client's own wording, by paragraph id. */
  readonly words: Readonly<Record<string, string>>;
  /** Paragraphs switched off. */
  readonly off: readonly string[];
}

export const NO_EDITS: Edits = { words: {}, off: [] };
