import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from './content.ts';
import { precompress } from './precompress.ts';
import { overdue } from './overdue.ts';
import { headersFile, policyOf } from './headers.ts';
import { say } from './yaml-file.ts';

/**
 * What the project adds to Astro's build: content is checked before anything is built, and the headers of the finished
 * pages are written for static hosts and for our own service.
 */
export function editorial(): AstroIntegration {
  let root = process.cwd();
  return {
    name: 'editorial',
    hooks: {
      'astro:config:setup': ({ config, logger, command }) => {
        root = fileURLToPath(config.root);
        const { faults, places } = readContent(root);
        for (const line of overdue(places, new Date().toISOString().slice(0, 10))) logger.warn(line);
        if (faults.length === 0) return;
        const report = `${faults.map(say).join('\n')}\n${faults.length} fault(s) in content. Mend them and build again.`;
        if (command === 'build') throw new Error(`\n${report}`);
        logger.error(report);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
          file.endsWith('.html'),
        );
        const policies = pages.map((page) => policyOf(readFileSync(join(dist, page), 'utf8'), page));
        writeFileSync(join(dist, '_headers'), headersFile(policies));
        const compressed = await precompress(dist);
        logger.info(`headers for ${pages.length} pages written, ${compressed} files compressed`);
      },
    },
  };
}
