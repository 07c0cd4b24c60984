/** The views after the questions: the timeline, and two tools that open in place for the open request. */
export const VIEW = 'timeline';
export const ANSWER = 'answer';
export const REMINDER = 'reminder';
