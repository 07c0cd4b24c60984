import deskStyles from '../../styles/desk.css?url';

/** What the letter tool needs once the client has begun, so that its page is light: what reads the law and draws the letter. */
export { lawAnswers } from '../../domain/letter/law.ts';
export { pageLanguage } from '../../domain/text/page-language.ts';
export { LawSummary } from '../steps/LawSummary.tsx';
export { LetterViews } from './LetterViews.tsx';

export const STYLES = [deskStyles];
