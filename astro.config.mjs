import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { lazyModule } from './src/editorial/lazy-module.ts';
import { editorial } from './src/editorial/integration.ts';

const site = parse(readFileSync(new URL('./content/site.yaml', import.meta.url), 'utf8'));

export default defineConfig({
  site: site.url,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    preact(),
    sitemap({ filter: (page) => !/\/waitlist\/.+/.test(new URL(page).pathname) }),
    editorial(),
  ],
  security: {
    // Nothing is allowed but what is named. Astro adds the hashes of its own inline scripts to script-src.
    csp: {
      // Search runs as WebAssembly, and its dialog opens on every page, so every page allows it. This allows no eval of
      // script. Search runs without a worker, so none is allowed.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
      ],
    },
  },
  vite: { plugins: [lazyModule()], build: { assetsInlineLimit: 0 } },
});
