/** The views after the questions: the finished letter, and the timeline of the request once it was sent. */
export const END = 'letter';
export const SENT = 'sent';
