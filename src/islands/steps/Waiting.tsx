import type { Topic } from '../../domain/flow/flow.schema.ts';
import { headingOf } from '../../domain/flow/flow.ts';
import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';

interface Props {
  /** The first step, whose place is kept. */
  readonly topic: Topic | undefined;
  readonly words: ToolWords['own'];
}

/**
 * What stands on the page until the script has loaded; it keeps the place of the first step. It names another way, since
 * a network or a browser can hold scripts back without saying so.
 */
export function Waiting({ topic, words }: Props) {
  return (
    <div class="waiting">
      {topic && <h2 class="step-heading">{headingOf(topic)}</h2>}
      <p class="soft">
        {words.waiting} <a href={words.instead.href}>{words.instead.label}</a>
      </p>
    </div>
  );
}
