/** The views after the questions: the result, and the letter tool once it was opened from there. */
export const RESULT = 'result';
export const LETTER = 'letter';
