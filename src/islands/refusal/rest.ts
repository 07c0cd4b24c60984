import deskStyles from '../../styles/desk.css?url';

/** What the refusal helper needs once the client has begun, so that its page is light: what reads the law, and its views. */
export { LawSummary } from '../steps/LawSummary.tsx';
export { HappenedTiles } from './HappenedTiles.tsx';
export { RefusalViews } from './RefusalViews.tsx';
export { workOut } from './work-out.ts';

export const STYLES = [deskStyles];
