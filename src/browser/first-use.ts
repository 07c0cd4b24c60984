/** What a page without a tool does once somebody uses it. It is loaded then, with the first press, scroll or Shift, or at once where the page shows something for it. */
import './glossary-page.ts';
import './rights-page.ts';
import './support-page.ts';

export { tell } from './shift-notice.ts';
