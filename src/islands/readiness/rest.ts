/** What the self-check needs once the client has begun, so that its page is light: its result, and the letter it leads to. */
export { ReadinessViews } from './ReadinessViews.tsx';
