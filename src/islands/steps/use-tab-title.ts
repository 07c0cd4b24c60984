import { useEffect, useRef } from 'preact/hooks';

/**
 * The tab's title once the client has begun: the step and whether there is an error, and nothing that would tell others
 * what the page is about. `undefined` gives the page its own title back.
 */
export function useTabTitle(title: string | undefined): void {
  const own = useRef<string | undefined>();
  useEffect(() => {
    own.current ??= document.title;
    document.title = title ?? own.current;
  }, [title]);
}
