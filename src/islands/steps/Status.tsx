/**
 * What is said politely. The region is there before its words, or a screen reader may miss them; the words have an
 * element of their own, which is replaced as a whole, because a page translator may have taken its text apart.
 */
export function Status({ text, className }: { readonly text: string; readonly className?: string }) {
  return (
    <p role="status" class={className}>
      {text !== '' && <span key={text}>{text}</span>}
    </p>
  );
}
