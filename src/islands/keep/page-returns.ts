import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls back when what this page shows may have grown old: another tab has written under this name or wiped all, the
 * page comes back from the browser's cache or from behind another tab, or a night has passed.
 */
export function useOnReturn(name: string, onReturn: () => void): void {
  const latest = useRef(onReturn);
  latest.current = onReturn;
  useEffect(() => {
    const look = () => {
      if (document.documentElement.dataset['left'] === undefined) latest.current();
    };
    const stored = (event: StorageEvent) => {
      if (event.key === name || event.key === null) look();
    };
    const shown = () => {
      if (document.visibilityState === 'visible') look();
    };
    window.addEventListener('storage', stored);
    window.addEventListener('pageshow', look);
    document.addEventListener('visibilitychange', shown);
    return () => {
      window.removeEventListener('storage', stored);
      window.removeEventListener('pageshow', look);
      document.removeEventListener('visibilitychange', shown);
    };
  }, [name]);
}

/** Calls back when the page is hidden or left: what lives only in memory for a moment ends then. */
export function useOnLeave(onLeave: () => void): void {
  const latest = useRef(onLeave);
  latest.current = onLeave;
  useEffect(() => {
    const leave = () => latest.current();
    const hidden = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, []);
}
