import type { Page } from 'playwright-core';

/** What can be wrong with what a screen reader is told of a page, read from the browser's own accessibility tree. */

interface Node {
  readonly role: string;
  readonly name: string;
  readonly level: number | undefined;
}

/** Roles that somebody operates, and so has to know by name. */
const CONTROLS = new Set([
  'button',
  'checkbox',
  'combobox',
  'Date',
  'DisclosureTriangle',
  'link',
  'listbox',
  'menuitem',
  'option',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'textbox',
]);
/** Parts of a page that are jumped to by name. There may be several of each, so each needs one. */
const NAMED = new Set(['navigation', 'region', 'dialog', 'radiogroup']);
/** What every page has exactly once. */
const ONCE = ['banner', 'main', 'contentinfo'];

/** All that the browser tells a screen reader, in order. */
export async function treeOf(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? '').trim(),
      level: properties?.find((one) => one.name === 'level')?.value.value as number | undefined,
    }));
}

/** What is wrong with the names, headings, landmarks and ids of a page as it stands, a line a fault. */
export async function treeFaults(page: Page): Promise<string[]> {
  const tree = await treeOf(page);
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  });
  return [
    ...tree
      .filter(({ role, name }) => CONTROLS.has(role) && name === '')
      .map(({ role }) => `a ${role} has no name`),
    ...tree
      .filter(({ role, name }) => NAMED.has(role) && name === '')
      .map(({ role }) => `a ${role} has no name`),
    ...ONCE.filter((role) => tree.filter((node) => node.role === role).length !== 1).map(
      (role) => `not one ${role}`,
    ),
    ...sameNames(tree),
    ...headingFaults(tree),
    ...twice.map((id) => `the id ${id} is there twice`),
  ];
}

/** Two landmarks of one kind that cannot be told apart. */
function sameNames(tree: readonly Node[]): string[] {
  const names = tree.filter(({ role }) => NAMED.has(role)).map(({ role, name }) => `${role} “${name}”`);
  return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `two of ${name}`);
}

/** A page's outline: one heading of the first level, none without words, and none that skips a level. */
function headingFaults(tree: readonly Node[]): string[] {
  const headings = tree.filter(({ role }) => role === 'heading');
  const levels = headings.map(({ level = 0 }) => level);
  return [
    ...(levels.filter((level) => level === 1).length === 1
      ? []
      : [`${levels.filter((l) => l === 1).length} × h1`]),
    ...headings.filter(({ name }) => name === '').map(({ level }) => `an empty h${level}`),
    ...headings
      .filter(({ level = 0 }, at) => at > 0 && level - (levels[at - 1] ?? 0) > 1)
      .map(({ name, level }) => `h${level} “${name}” skips a level`),
  ];
}
