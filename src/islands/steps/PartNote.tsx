import type { Frame } from './use-frame.ts';

/** Says that a part of the country has the law for this case, and leads to the question where it's chosen. */
export function PartNote({
  frame,
  text,
  choose,
}: {
  readonly frame: Frame;
  readonly text: string;
  readonly choose: string;
}) {
  const asking = frame.flow.topics.find(({ questions }) => questions.some(({ kind }) => kind === 'place'));
  return (
    <div class="note no-print">
      <p>{text}</p>
      {asking && (
        <p>
          <button type="button" class="button" onClick={() => frame.change(asking.id)}>
            {choose}
          </button>
        </p>
      )}
    </div>
  );
}
