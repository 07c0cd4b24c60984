import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import { sentenceText } from '../../domain/letter/edits.ts';
import type { Letter } from '../../domain/letter/value.ts';

/** A few words to say first, in the chosen tone. */
export function Spoken({ spoken, words }: { readonly spoken: Letter; readonly words: DeskWords['spoken'] }) {
  return (
    <section class="spoken no-print" aria-labelledby="spoken-title">
      <h2 id="spoken-title">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      <dl>
        {spoken.paragraphs.map((paragraph) => (
          <div key={paragraph.id}>
            <dt>{paragraph.label}</dt>
            {paragraph.sentences.map((sentence) => (
              <dd key={sentence.id}>
                <q lang={spoken.tag} dir={spoken.direction}>
                  {sentenceText(sentence)}
                </q>
                {sentence.twin && (
                  <span class="twin" lang={spoken.reader.tag} dir={spoken.reader.direction}>
                    {sentence.twin.map(({ text }) => text).join('')}
                  </span>
                )}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
