import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressToAsk, refusedBase } from '../../src/editorial/build/address.ts';
import { headersFile, readHeadersFile, SECURITY_HEADERS } from '../../src/editorial/build/headers.ts';
import { caddyConfig, nginxConfig } from '../../src/editorial/build/host-config.ts';
import { content, ROOT } from '../support/content.ts';
import { broken, told } from './broken-content/told.ts';

describe('whoever builds a copy of the site', () => {
  test('is asked for its own address while it still has ours', () => {
    expect(addressToAsk(content.site?.url ?? '')).toMatch(
      /still .*write your own address in content\/site\.yaml/,
    );
    expect(addressToAsk('https://notes.example.org')).toBeUndefined();
  });

  test('is told that a folder of a host won’t do', () => {
    expect(refusedBase('/')).toBeUndefined();
    expect(refusedBase('/notes/')).toMatch(/can’t be built for the folder "\/notes\/"/);
    const site = broken('content/site.yaml', /^url: .*/m, 'url: https://example.org/notes/');
    expect(told({ 'content/site.yaml': site })).toEqual([
      expect.stringMatching(/url: Write the address without a folder behind it/),
    ]);
  });

  test('finds every header and redirect for nginx and Caddy', () => {
    const rules = readHeadersFile(headersFile(["default-src 'none'"]));
    const renamed = new Map([['/old/', '/new/']]);
    const [nginx, caddy] = [nginxConfig(rules, renamed), caddyConfig(rules, renamed)];
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      expect(nginx).toContain(`add_header ${name} "${value}" always;`);
      expect(caddy).toContain(`header ${name} "${value}"`);
    }
    expect(nginx).toContain('location = /old/ { return 301 /new/; }');
    expect(caddy).toContain('redir /old/ /new/ 301');
    expect(caddy).toContain('header /_astro/* Cache-Control "public, max-age=31536000, immutable"');
  });
});

describe('a command on a Node that is too old', () => {
  const on = (version: string, file: string) =>
    spawnSync(
      process.execPath,
      ['-e', `Object.defineProperty(process.versions, 'node', { value: '${version}' }); import('./${file}')`],
      { cwd: ROOT, encoding: 'utf8' },
    );

  test.each(['.ci/node.mjs', 'src/server/main.mjs', 'src/server/operator.mjs'])(
    '%s says in one sentence what to do',
    (file) => {
      const { status, stderr } = on('20.20.2', file);
      expect(status).toBe(1);
      expect(stderr.trim()).toBe(
        'This project needs Node 26, and this is Node 20.20.2. Run "npm rebuild node" to get the one that comes with the project, then try again with an npm command, or use node_modules/.bin/node instead of node.',
      );
    },
  );

  test('says nothing on ours', () => {
    expect(on('26.1.0', '.ci/node.mjs')).toMatchObject({ status: 0, stderr: '' });
  });

  test('is never left to the system’s Node: each starts with the check of it', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const unguarded = Object.entries(scripts).filter(
      ([name, command]) =>
        !/^(?:node \.ci\/node\.mjs|npm run build) && |^node src\/server\/\w+\.mjs$/.test(command) &&
        name !== 'format',
    );
    expect(unguarded).toEqual([]);
  });
});
