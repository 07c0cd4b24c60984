import parser from '@typescript-eslint/parser';
import compat from 'eslint-plugin-compat';
import esx from 'eslint-plugin-es-x';

/**
 * Only whether every browser of package.json's browserslist knows what we use; everything else is Biome's. The sources
 * are checked by `npm run check`, and what the build makes of them and of libraries by tests/site/browsers.test.ts.
 */

/** Newer than ES2023, and in all of those browsers nevertheless, or brought along where it's missing. */
const KNOWN = /toWellFormed|isWellFormed|temporal/i;

/** Nobody calls these on an iterator here, and on arrays they are old. */
const ON_ARRAYS = /^es-x\/no-iterator-prototype-/;

const newer = ['flat/restrict-to-es2023', 'flat/no-new-in-esnext']
  .flatMap((name) => Object.entries(esx.configs[name].rules))
  .filter(([name]) => !KNOWN.test(name) && !ON_ARRAYS.test(name));

export default [
  {
    files: ['src/**/*.{ts,tsx}'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  },
  // Schemas run where the site is built.
  { ignores: ['**/*.schema.ts'] },
  {
    linterOptions: { noInlineConfig: true },
    plugins: { 'es-x': esx, compat },
    rules: { 'compat/compat': 'error', ...Object.fromEntries(newer) },
    // Which type a method is called on isn't known here, so its name decides.
    settings: { 'es-x': { aggressive: true, allowTestedProperty: true } },
  },
  {
    files: ['dist/**/*.js'],
    rules: {
      // A library of PDF asks whether there is this, and has its own.
      'es-x/no-uint8array-fromhex': 'off',
      'es-x/no-uint8array-prototype-tohex': 'off',
      // A name that is set on a function, and that nobody here reads.
      'es-x/no-symbol-dispose': 'off',
      // Search grows a table of WebAssembly, which is old.
      'es-x/no-resizable-and-growable-arraybuffers': 'off',
    },
  },
];
