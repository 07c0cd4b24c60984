/** What a page of prose hands to the tags in its text. */
declare namespace App {
  interface Locals {
    /** The sources of the page being built, numbered as its foot lists them. */
    sources?: readonly import('./domain/guide/page-sources.ts').PageSource[];
  }
}

/** The files of a module that is loaded later, see src/editorial/build/lazy-module.ts. */
declare module '*?later' {
  const files: import('./browser/load-later.ts').LaterFiles;
  export default files;
  /** The module's own file. */
  export const address: string;
}

/** What search says, see src/editorial/build/built-in-texts.ts. */
declare module 'virtual:search-texts' {
  const texts: import('./domain/search/search.schema.ts').SearchTexts;
  export default texts;
}

/** What is said of presses of Shift, by the language of the page, see src/editorial/build/built-in-texts.ts. */
declare module 'virtual:press-texts' {
  const texts: Readonly<Record<string, import('./domain/site/site.schema.ts').Site['exit']['presses']>>;
  export default texts;
}

/** Wakes an island on first use, see src/browser/hydrate-on-use.ts. */
declare namespace astroHTML.JSX {
  interface IntrinsicAttributes {
    'client:use'?: boolean;
  }
}
