/**
 * Stands in every page as it is: hides one that the browser's Back brings back after leaving, before it is drawn. The
 * script of the way out then leaves again.
 */
export const HIDE_WHEN_LEFT = `try{sessionStorage.left&&performance.getEntriesByType('navigation')[0].type=='back_forward'&&(document.documentElement.hidden=true)}catch{}`;
