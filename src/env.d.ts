/** What a page of prose hands to the tags in its text. */
declare namespace App {
  interface Locals {
    /** The sources of the page being built, numbered as its foot lists them. */
    sources?: readonly import('./domain/guide/page-sources.ts').PageSource[];
  }
}

/** The address of a module that is loaded later, see src/editorial/build/lazy-module.ts. */
declare module '*?later' {
  const address: string;
  export default address;
}
