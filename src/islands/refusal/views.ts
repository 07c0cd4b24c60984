/** What the refusal helper draws after its questions. It comes once the client begins, so that the page itself is light. */
export { LetterPreview } from '../letter/LetterPreview.tsx';
export { RefusalResult } from './RefusalResult.tsx';
export { ReplyFinish } from './ReplyFinish.tsx';
