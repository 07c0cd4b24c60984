import { getEntry } from 'astro:content';
import type { ToolName, ToolWords } from '../domain/flow/tool-words.schema.ts';

/** The tools that each tool can open on its own page; every byte of a page that opens none counts. */
const OPENS = {
  readiness: ['letter'],
  letter: ['timeline'],
  timeline: ['refusal', 'reminder'],
  refusal: [],
} as const satisfies Record<ToolName, readonly (keyof ToolWords['here'])[]>;

/** What a tool says around its questions: the words that all tools share, its own, and its promises on privacy. */
export async function toolWords(tool: ToolName, privacy: readonly string[]): Promise<ToolWords> {
  const entry = await getEntry('tools', 'tools');
  if (!entry) throw new Error('content/tools.yaml is missing.');
  const { tools, here, ...shared } = entry.data;
  const { loading, failed, retry } = here;
  const opens = Object.fromEntries(OPENS[tool].map((other) => [other, here[other]]));
  return { ...shared, here: { loading, failed, retry, ...opens }, own: tools[tool], privacy };
}
