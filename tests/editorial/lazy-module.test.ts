import { expect, test } from 'vitest';
import { lazyModule } from '../../src/editorial/build/lazy-module.ts';

const ROOT = '/project';

/** What the build is given for each module of addresses, when they are loaded in this order. */
function loadedInOrder(...files: readonly string[]) {
  const plugin = lazyModule();
  const { configResolved, load } = plugin as unknown as {
    configResolved: (config: { command: string }) => void;
    load: (this: unknown, id: string) => string | null;
  };
  configResolved({ command: 'build' });
  const build = {
    environment: { name: 'client', config: { root: ROOT } },
    emitFile: ({ id }: { id: string }) => `the chunk of ${id}`,
  };
  return new Map(files.map((file) => [file, load.call(build, `\0later:${ROOT}${file}/later`)]));
}

test('a module of addresses has the same code in whatever order modules are loaded', () => {
  const [one, other] = ['/src/islands/letter/Letter.tsx', '/src/browser/first-use.ts'];
  const forward = loadedInOrder(one, other);
  const backward = loadedInOrder(other, one);
  expect(forward.get(one)).toContain('import.meta.ROLLUP_FILE_URL_the chunk of /project/src/islands');
  expect(forward.get(one)).not.toBe(forward.get(other));
  expect(backward.get(one)).toBe(forward.get(one));
  expect(backward.get(other)).toBe(forward.get(other));
});

test('any other module is left to the build', () => {
  const { load } = lazyModule() as unknown as { load: (id: string) => string | null };
  expect(load('/project/src/browser/first-use.ts')).toBeNull();
});
