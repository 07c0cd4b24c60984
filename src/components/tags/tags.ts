import Annotated from './Annotated.astro';
import Cite from './Cite.astro';
import Line from './Line.astro';
import Note from './Note.astro';
import Say from './Say.astro';
import Term from './Term.astro';
import TwoKinds from './TwoKinds.astro';

/** The tags a page of prose may use without importing them. */
export const tags = { Annotated, Cite, Line, Note, Say, Term, TwoKinds };
