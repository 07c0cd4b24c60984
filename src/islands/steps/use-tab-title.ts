import { useEffect, useRef } from 'preact/hooks';

/**
 * While the page is printed, its title is that of the print job and of the file that is saved: it says nothing. Of
 * several tools on one page, the first changes it and changes it back.
 */
export function usePrintTitle(printed: string): void {
  useEffect(() => {
    let own: string | undefined;
    const before = () => {
      if (document.title === printed) return;
      own = document.title;
      document.title = printed;
    };
    const after = () => {
      document.title = own ?? document.title;
      own = undefined;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [printed]);
}

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
