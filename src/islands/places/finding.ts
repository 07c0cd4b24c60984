/** What offers places for a name, in one module: it comes with the names once a picker is used. */
export { default as Combobox } from '@github/combobox-nav';
export { findPlaces, openAtlas } from '../../domain/law/find-place.ts';
