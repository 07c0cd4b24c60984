import type { OpenTopic } from '../flow/flow.ts';
import type { Readiness } from './readiness.schema.ts';

/** The open topics in two parts: the short way to a first result, and what can be answered after it. */
export function shortWayFirst(
  { shortWay }: Pick<Readiness, 'shortWay'>,
  open: readonly OpenTopic[],
): { readonly short: readonly OpenTopic[]; readonly more: readonly OpenTopic[] } {
  const isShort = ({ topic }: OpenTopic) => shortWay.includes(topic.id);
  return { short: open.filter(isShort), more: open.filter((one) => !isShort(one)) };
}
