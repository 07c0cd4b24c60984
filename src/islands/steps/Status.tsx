import { useEffect, useState } from 'preact/hooks';

/** False in the first drawing of a region: it has to be on the page before its words, or a screen reader may miss them. */
export function useIsThere(): boolean {
  const [isThere, setIsThere] = useState(false);
  useEffect(() => {
    // Not in the same breath: other changes to the page can call for this effect at once.
    const soon = setTimeout(() => setIsThere(true));
    return () => clearTimeout(soon);
  }, []);
  return isThere;
}

/**
 * What is said politely. The words have an element of their own, which is replaced as a whole, because a page translator
 * may have taken its text apart.
 */
export function Status({ text, className }: { readonly text: string; readonly className?: string }) {
  const isThere = useIsThere();
  return (
    <p role="status" class={className}>
      {isThere && text !== '' && <span key={text}>{text}</span>}
    </p>
  );
}
