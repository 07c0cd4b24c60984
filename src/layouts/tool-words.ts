import { getEntry } from 'astro:content';
import type { ToolName, ToolWords } from '../domain/flow/tool-words.schema.ts';

/** What a tool says around its questions: the words that all tools share, its own, and its promises on privacy. */
export async function toolWords(tool: ToolName, privacy: readonly string[]): Promise<ToolWords> {
  const entry = await getEntry('tools', 'tools');
  if (!entry) throw new Error('content/tools.yaml is missing.');
  const { tools, ...shared } = entry.data;
  return { ...shared, own: tools[tool], privacy };
}
