/**
 * Only whether every browser of package.json's browserslist knows what a style uses. The sources are checked by `npm run
 * check`, and what the build makes of them by tests/site/browsers.test.ts.
 */
export default {
  plugins: ['stylelint-no-unsupported-browser-features'],
  rules: {
    'plugin/no-unsupported-browser-features': [
      true,
      {
        ignorePartialSupport: true,
        // Each of these only adds to what a browser without it shows as well.
        ignore: [
          // Drawn at once instead of when it comes into view.
          'css-content-visibility',
          // Known to all of them but Safari 16, which shows a line for visitors without script to nobody.
          'css-media-scripting',
          // The browser's own margins on paper, and lines that may stand alone there.
          'css-paged-media',
          'css-widows-orphans',
          // A field keeps its height.
          'css-resize',
          // Safari on a Mac has no touch screen.
          'css-touch-action',
          'text-size-adjust',
        ],
      },
    ],
  },
};
