import { useEffect } from 'preact/hooks';

/** Lets the browser ask before answers are lost by closing or reloading. The way out never asks. */
export function useUnloadWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (document.documentElement.dataset['left'] === undefined) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [active]);
}
