/** What the timeline needs once the client has begun, so that its page is light: what counts the days, and its views. */
export { LawSummary } from '../steps/LawSummary.tsx';
export { TimelineViews } from './TimelineViews.tsx';
export { workOut } from './work-out.ts';
