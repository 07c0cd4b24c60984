import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { alternatesOf } from './src/domain/site/alternates.ts';
import { HIDE_WHEN_LEFT } from './src/browser/hide-when-left.ts';
import { lazyModule } from './src/editorial/build/lazy-module.ts';
import { editorial } from './src/editorial/build/integration.ts';

/** Astro's Preact integration sends each island through Babel. In a build Vite itself makes the same of it, sooner. */
const withoutBabel = {
  name: 'without-babel',
  apply: 'build',
  configResolved({ plugins }) {
    const babel = plugins.find(({ name }) => name === 'vite:preact-jsx');
    if (!babel) throw new Error('The plugin of Preact has another name now. Look up which one runs Babel.');
    babel.transform = undefined;
  },
};

export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    preact({ include: ['**/islands/**/*.tsx'] }),
    sitemap({
      serialize: (item) => {
        const at = (path) => new URL(path, item.url).href;
        const links = alternatesOf(new URL(item.url).pathname);
        return links.length === 0
          ? item
          : { ...item, links: links.map(([lang, path]) => ({ lang, url: at(path) })) };
      },
      filter: (page) => !/\/(waitlist\/.+|offline\/|letter\/by-hand\/.+)/.test(new URL(page).pathname),
    }),
    editorial(),
  ],
  security: {
    // Nothing is allowed but what is named. Astro adds the hashes of its own inline scripts to script-src.
    csp: {
      // Search runs as WebAssembly, and its dialog opens on every page, so every page allows it. This allows no eval of
      // script. Search runs without a worker.
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [`sha256-${createHash('sha256').update(HIDE_WHEN_LEFT).digest('base64')}`],
      },
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
      ],
    },
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // What the browsers of package.json's browserslist all understand, in scripts and in styles.
      target: ['chrome140', 'firefox140', 'safari16.4'],
      // The library that writes PDF is as large as it is; it is loaded on the click that needs it.
      chunkSizeWarningLimit: 600,
      rolldownOptions: {
        // Twelve lines for each page of prose, about a mark that Astro itself makes and reads.
        onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
      },
    },
    resolve: {
      alias: {
        'brotli/decompress.js': fileURLToPath(new URL('./src/exports/without-woff2.ts', import.meta.url)),
      },
    },
    plugins: [withoutBabel, lazyModule()],
  },
});
