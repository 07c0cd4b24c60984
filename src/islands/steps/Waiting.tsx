import type { ComponentChildren } from 'preact';

interface Props {
  /** The heading of the first step, where its place is kept. */
  readonly title?: string;
  /** What is on its way. */
  readonly text: string;
  /** The way on if it never comes: a network or a browser can hold scripts back without saying so. */
  readonly children: ComponentChildren;
}

/** What stands on the page until the script has loaded; it keeps the place of the first step. */
export function Waiting({ title, text, children }: Props) {
  return (
    <div class="waiting">
      {title !== undefined && <h2>{title}</h2>}
      <p class="soft">
        {text} {children}
      </p>
    </div>
  );
}
