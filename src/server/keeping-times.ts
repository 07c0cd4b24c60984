/** How long things are kept and links work, as the consent and the pages say. Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** An address that nobody confirms, and the link to confirm it. */
export const UNCONFIRMED = 30 * DAY;
/** An entry after its owner was told that sign-up is open. */
export const AFTER_ANNOUNCEMENT = 90 * DAY;
/** Any entry, and the links to see and erase it. */
export const LONGEST = 730 * DAY;

/** How soon the same address can ask for another mail, and how often in all: nobody's inbox is flooded through us. */
export const CONFIRM_AGAIN = 10 * 60 * 1000;
export const ALREADY_AGAIN = DAY;
export const MOST_MAILS = 5;
