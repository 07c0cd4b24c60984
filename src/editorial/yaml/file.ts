import { load } from 'js-yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { adviceOn } from './shape-advice.ts';
import { cutOff, strayStar, unreadable } from './unreadable.ts';

/** A fault in a content file, told so that an editor can fix it. */
export interface FileFault {
  readonly file: string;
  /** Counted from 1; undefined where the whole file is meant. */
  readonly line: number | undefined;
  readonly message: string;
}

/** `content/places/us-ny.yaml:12: …` */
export function say(fault: FileFault): string {
  return `${fault.file}${fault.line === undefined ? '' : `:${fault.line}`}: ${fault.message}`;
}

/** The same as a command to GitHub, which then shows it beside the line. Its own marks in a message are escaped. */
export function annotation({ file, line, message }: FileFault): string {
  const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::error file=${file}${line === undefined ? '' : `,line=${line}`}::${escaped}`;
}

/** A YAML text read and checked: a value, or the faults that are in its way. */
export interface YamlFile<T> {
  readonly value: T | undefined;
  readonly faults: readonly FileFault[];
  /** The line a path of keys leads to, or that of the nearest key above it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/**
 * Reads a YAML text and checks it against a schema. Every fault names the line and what to do. A text without faults is
 * read by the faster of two readers; the one that knows the lines is asked only where a line is wanted.
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): YamlFile<T> {
  const lined = once(() => readWithLines(text));
  const lineOf = (path: readonly PropertyKey[]) => nearestLine(lined().document, lined().lines, path);
  const refuse = (faults: readonly { line: number | undefined; message: string }[]) => ({
    value: undefined,
    faults: faults.map((fault) => ({ file, ...fault })),
    lineOf,
  });
  const fast = readFast(text);
  const error = fast ? undefined : (lined().document.errors[0] ?? lined().document.warnings[0]);
  if (error) return refuse([unreadable(error, text, lined().document, lined().lines)]);
  const star = fast ? undefined : strayStar(lined().document, lined().lines);
  if (star) return refuse([star]);
  const read: unknown = fast ? fast.read : lined().document.toJS();
  if (read === null || read === undefined)
    return refuse([{ line: 1, message: 'This file is empty. Put its text back, or delete the file.' }]);
  const cut = /\S[ \t]+#/.test(text) ? cutOff(lined().document, lined().lines) : [];
  const parsed = schema.safeParse(read, { reportInput: true });
  if (parsed.success && cut.length === 0) return { value: parsed.data, faults: [], lineOf };
  const issues = parsed.success ? [] : adviceOn(parsed.error.issues, (path) => takesNull(schema, read, path));
  return refuse([...cut, ...issues.map((issue) => ({ line: lineOf(issue.path), message: told(issue) }))]);
}

/** Whether a field that is missing may be written as `null`: with it there, nothing is wrong at its place. */
function takesNull(schema: z.ZodType, read: unknown, path: readonly PropertyKey[]): boolean {
  const copy: unknown = structuredClone(read);
  let at = copy as Record<PropertyKey, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<PropertyKey, unknown>;
  const last = path.at(-1);
  if (typeof at !== 'object' || at === null || last === undefined) return false;
  at[last] = null;
  const issues = schema.safeParse(copy).error?.issues ?? [];
  // An issue above the field counts too: a choice of shapes is told at its own place.
  const isOnPath = (issue: z.core.$ZodIssue) =>
    path.slice(0, issue.path.length).every((step, n) => issue.path[n] === step);
  return !issues.some((issue) => isOnPath(issue));
}

/** `deadlines.0.unit: Give both an amount and a unit, or neither.` */
export function told(fault: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  return `${fault.path.length === 0 ? 'the file' : fault.path.join('.')}: ${fault.message}`;
}

/** undefined where the fast reader finds the text unreadable: it cannot say why in an editor's words. */
function readFast(text: string): { read: unknown } | undefined {
  try {
    return { read: load(text) ?? null };
  } catch {
    return undefined;
  }
}

function readWithLines(text: string): { document: Document.Parsed; lines: LineCounter } {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines }), lines };
}

function once<T>(work: () => T): () => T {
  let done: { result: T } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}

/** The line of the last key on a path that is there. An entry of a list has its own first line. */
function nearestLine(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number | undefined {
  let node: unknown = document.contents;
  let at = offset(node);
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
      if (!pair) break;
      at = offset(pair.key) ?? at;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) break;
      at = offset(node) ?? at;
    } else break;
  }
  return at === undefined ? undefined : lines.linePos(at).line;
}

function offset(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0];
}
