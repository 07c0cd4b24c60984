import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';

/** Goes on to the timeline, with what the letter says filled in. */
export function SentIt({
  words,
  onSent,
}: {
  readonly words: NonNullable<DeskWords['sent']>;
  readonly onSent: () => void;
}) {
  return (
    <section class="box sent-it no-print" aria-labelledby="sent-title">
      <h2 id="sent-title">{words.title}</h2>
      <p>{words.text}</p>
      <p>
        <button type="button" class="button" onClick={onSent}>
          {words.press}
        </button>
      </p>
    </section>
  );
}
