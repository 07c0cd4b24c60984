import type { Letter } from '../../domain/letter/letter.ts';
import { sentenceText } from '../../domain/letter/edits.ts';

/** The spoken way, first: a few words to say, in the chosen tone. */
export function Spoken({ spoken }: { spoken: Letter }) {
  return (
    <section class="box spoken no-print" aria-labelledby="spoken-title">
      <h2 id="spoken-title">You could say it first</h2>
      <p class="soft">
        In a session or on the phone, and not in the last five minutes. Take only the lines that sound like
        you.
      </p>
      <dl>
        {spoken.paragraphs.map((paragraph) => (
          <div key={paragraph.id}>
            <dt>{paragraph.label}</dt>
            {paragraph.sentences.map((sentence) => (
              <dd key={sentence.id} dir="auto">
                “{sentenceText(sentence)}”
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
