/**
 * Stands in every page as it is: hides one that the browser's Back brings back after leaving, before it is drawn. The
 * script of the way out then leaves again. Storage is asked last: opening it takes time on every page.
 */
export const HIDE_WHEN_LEFT = `try{performance.getEntriesByType('navigation')[0].type=='back_forward'&&sessionStorage.left&&(document.documentElement.hidden=true)}catch{}`;
