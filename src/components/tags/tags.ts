import Annotated from './Annotated.astro';
import Black from './Black.astro';
import Cite from './Cite.astro';
import Drawing from './Drawing.astro';
import Hundred from './Hundred.astro';
import Hundreds from './Hundreds.astro';
import Line from './Line.astro';
import Note from './Note.astro';
import Picture from './Picture.astro';
import Say from './Say.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import TwoKinds from './TwoKinds.astro';

/** The tags a page of prose may use without importing them. */
export const tags = {
  Annotated,
  Black,
  Cite,
  Drawing,
  Hundred,
  Hundreds,
  Line,
  Note,
  Picture,
  Say,
  Table,
  Term,
  TwoKinds,
};
