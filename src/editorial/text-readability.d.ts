/** The part of text-readability that we use; the package has no types of its own. */
declare module 'text-readability' {
  const readability: {
    /** Flesch-Kincaid grade of an English text, to one decimal. */
    fleschKincaidGrade(text: string): number;
  };
  export default readability;
}

/** Its list of easy words, in a file of its own. */
declare module 'text-readability/easy_words.js' {
  const easyWords: readonly string[];
  export default easyWords;
}
