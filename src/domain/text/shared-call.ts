/**
 * A sentence that several places share is written once, under `shared` in the file of one of them, and called where it
 * belongs: `{us:both-apply}`.
 */
export const SHARED_CALL = /\{([a-z]{2}(?:-[a-z]{2,4}){0,2}):([a-z0-9-]+)\}/g;
