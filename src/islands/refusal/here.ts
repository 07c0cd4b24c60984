import groundStyles from '../../styles/ground.css?url';
import readinessStyles from '../../styles/readiness.css?url';
import refusalStyles from '../../styles/refusal.css?url';

/** The refusal helper with its looks, for the page of another tool. It comes once it is wanted. */
export { Refusal } from './Refusal.tsx';

export const STYLES = [readinessStyles, groundStyles, refusalStyles];
