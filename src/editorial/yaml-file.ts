import { load } from 'js-yaml';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';

/** A fault in a content file, told so that an editor can mend it. */
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

/** A YAML text read and checked: a value, or the faults that stand in its way. */
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
  const fast = readFast(text);
  const { errors } = fast ? { errors: [] } : lined().document;
  if (errors.length > 0) {
    const faults = errors.map((error) => ({
      file,
      line: lined().lines.linePos(error.pos[0]).line,
      message: `This is not readable YAML: ${firstLine(error.message)} Look at the spaces at the start of the line and at missing quotes.`,
    }));
    return { value: undefined, faults, lineOf };
  }
  const parsed = schema.safeParse(fast ? fast.read : lined().document.toJS());
  if (parsed.success) return { value: parsed.data, faults: [], lineOf };
  const faults = parsed.error.issues.map((issue) => ({
    file,
    line: lineOf(issue.path),
    message: `${issue.path.length === 0 ? 'the file' : issue.path.join('.')}: ${advice(issue)}`,
  }));
  return { value: undefined, faults, lineOf };
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

function firstLine(message: string): string {
  return `${message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}.`;
}

/** Zod's own words where ours are missing, with the mend for the two commonest slips. */
function advice(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `"${issue.keys.join('", "')}" is not a field here. Mend the spelling, or take the line out.`;
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return `This field is missing. Add it (it takes ${article(issue.expected)}).`;
  }
  // What is wrong with a key is told by the key's own rule.
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? issue.message;
  if (issue.code === 'invalid_value') {
    return `Choose one of: ${issue.values.map(String).join(', ')}.`;
  }
  return issue.message;
}

function article(expected: string): string {
  return (
    {
      string: 'a text',
      number: 'a number',
      array: 'a list',
      object: 'a group of fields',
      boolean: 'true or false',
    }[expected] ?? expected
  );
}

function nearestLine(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] } | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return undefined;
}
