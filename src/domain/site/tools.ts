import { alternatesOf } from './alternates.ts';

/** The tools, by the first part of their addresses. All of them ask for a state or country. */
export const TOOLS: readonly string[] = ['readiness', 'letter', 'refusal', 'after-you-ask'];

/** Whether an address is that of a tool itself, in any language, and not of a page below it, such as one answer. */
export function isTool(path: string): boolean {
  const [, english = path] = alternatesOf(path).find(([language]) => language === 'en') ?? [];
  return TOOLS.some((tool) => english === `/${tool}/`);
}
