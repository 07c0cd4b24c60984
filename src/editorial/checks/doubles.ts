import { type Files, fileOf } from '../content-files.ts';
import { KINDS } from '../kinds.ts';
import type { Fault } from '../../domain/law/place.ts';
import type { FileFault } from '../yaml/file.ts';
import { closest } from './closest.ts';

/** Titles, names and orders that two files share, and sections that the guide doesn't have. */
export function doubleFaults(files: Files): FileFault[] {
  const { guide, pages, places, refusals, guideWords } = files;
  const titles = shared(
    (fault) => `“${fault.value}” is already the title of ${fault.file}. Give one of the two another title.`,
  );
  const orders = shared(
    (fault) =>
      `${fault.value} is already the order of ${fault.file}, so nobody can tell which comes first. Write another number.`,
  );
  const refusalOrders = shared(
    (fault) =>
      `${fault.value} is already the order of ${fault.file}, so nobody can tell which comes first. Write another number.`,
  );
  const answers = shared(
    (fault) => `“${fault.value}” is already the title of ${fault.file}. Give one of the two another title.`,
  );
  const names = shared(
    (fault) => `“${fault.value}” is already the name of ${fault.file}. Give one of the two another name.`,
  );
  const sections = guideWords.only?.sections;
  const section = (name: string) => (sections ? sectionFaults(name, sections) : []);
  return [
    ...guide.across(({ title, order, section: name }, id) => [
      ...titles('title', title, fileOf(KINDS.guide, id)),
      ...orders('order', order, fileOf(KINDS.guide, id)),
      ...section(name),
    ]),
    ...pages.across(({ title, section: name }, id) => [
      ...titles('title', title, fileOf(KINDS.pages, id)),
      ...section(name),
    ]),
    ...places.across(({ name }, id) => names('name', name, fileOf(KINDS.places, id))),
    ...refusals.across(({ title, order }, id) => [
      ...answers('title', title, fileOf(KINDS.refusals, id)),
      ...refusalOrders('order', order, fileOf(KINDS.refusals, id)),
    ]),
  ];
}

/** Remembers who had a value first, and tells whoever comes second. */
function shared(message: (first: { value: string | number; file: string }) => string) {
  const first = new Map<string, string>();
  return (field: string, value: string | number, file: string): Fault[] => {
    const key = String(value).toLowerCase();
    const before = first.get(key);
    if (before === undefined) first.set(key, file);
    return before === undefined ? [] : [{ path: [field], message: message({ value, file: before }) }];
  };
}

function sectionFaults(name: string, sections: readonly string[]): Fault[] {
  if (sections.includes(name)) return [];
  const meant = closest(name, sections, (one) => one);
  const fix =
    meant === undefined
      ? `Choose one of: ${sections.join(', ')}`
      : `Did you mean “${meant}”? There are: ${sections.join(', ')}`;
  return [
    {
      path: ['section'],
      message: `There is no section “${name}”. ${fix}. A new section goes under "sections" in content/guide.yaml first.`,
    },
  ];
}
