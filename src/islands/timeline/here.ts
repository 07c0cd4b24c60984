import timelineStyles from '../../styles/timeline.css?url';

/** The timeline with its looks, for the page of another tool. It comes once it is wanted. */
export { Timeline } from './Timeline.tsx';

export const STYLES = [timelineStyles];
