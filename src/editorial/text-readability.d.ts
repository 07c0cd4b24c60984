/** The part of text-readability that we use; the package has no types of its own. */
declare module 'text-readability' {
  const readability: {
    /** Flesch-Kincaid grade of an English text, to one decimal. */
    fleschKincaidGrade(text: string): number;
  };
  export default readability;
}
