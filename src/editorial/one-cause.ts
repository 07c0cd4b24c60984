import { say, type FileFault } from './yaml/file.ts';

/** So many lines may tell of one thing that is gone, each with its own fix; beyond that the cause is told once. */
const FEW = 3;

/** What is gone, in messages that name it: a place that is cited or stood on, and a page that is linked to. */
const GONE: readonly RegExp[] = [
  /^(?:[\w.-]+: )?There is no (?<what>place "[a-z-]+")/,
  /"law:(?<place>[a-z-]+):[^"]*" leads nowhere/,
  /has no answer "(?<place>[a-z]{2}-[a-z-]+)"/,
  /There is no page \/rights\/(?<place>[a-z-]+)\//,
  /There is no (?<what>page \/[^\s#]*[^\s#.])/,
];

/**
 * One line for one cause: where many lines name the same thing that isn't there, the first is told, with the others
 * behind it. `isPlace` says whether there is a place of this id: a cite of one that is there has a cause of its own.
 */
export function oneLineEach(faults: readonly FileFault[], isPlace: (id: string) => boolean): FileFault[] {
  const groups = new Map<string, FileFault[]>();
  for (const fault of faults) {
    const gone = goneIn(fault.message, isPlace);
    const key = gone ?? say(fault);
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return [...groups].flatMap(([gone, group]) => {
    const [first, ...others] = group;
    if (!first || group.length <= FEW) return group;
    const places = others.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`));
    const more = `The same in ${places.length} more lines: ${places.slice(0, 8).join(', ')}${places.length > 8 ? ', …' : '.'}`;
    const id = /^place "([a-z-]+)"$/.exec(gone)?.[1];
    if (id === undefined) return [{ ...first, message: `${first.message} ${more}` }];
    const message = `This file is missing, and ${group.length} lines name it, such as ${first.file}:${first.line}. Put it back, or delete those lines.`;
    return [{ file: `content/places/${id}.yaml`, line: undefined, message }];
  });
}

function goneIn(message: string, isPlace: (id: string) => boolean): string | undefined {
  for (const pattern of GONE) {
    const { what, place } = pattern.exec(message)?.groups ?? {};
    if (place !== undefined && !isPlace(place)) return `place "${place}"`;
    if (what !== undefined) return what;
  }
  return undefined;
}
