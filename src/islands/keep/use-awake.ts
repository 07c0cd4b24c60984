import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls back when what this page shows may have grown old: another tab has written under this name or wiped all, the
 * page comes back from the browser's cache or from behind another tab, or a night has passed.
 */
export function useAwake(name: string, onAwake: () => void): void {
  const latest = useRef(onAwake);
  latest.current = onAwake;
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
export function useAway(onAway: () => void): void {
  const latest = useRef(onAway);
  latest.current = onAway;
  useEffect(() => {
    const away = () => latest.current();
    const hidden = () => {
      if (document.visibilityState === 'hidden') away();
    };
    window.addEventListener('pagehide', away);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('pagehide', away);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, []);
}
