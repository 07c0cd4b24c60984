import { useState } from 'preact/hooks';
import type { Choice } from '../../domain/flow/flow.schema.ts';
import { isChoice } from '../../domain/flow/flow.ts';
import { given } from '../../domain/flow/when.ts';
import type { RefusalText } from '../../domain/refusal/refusal.schema.ts';
import { fillText } from '../../domain/text/fill.ts';
import { ErrorText } from '../steps/QuestionView.tsx';
import type { Frame } from '../steps/use-frame.ts';

interface Props {
  readonly frame: Frame;
  readonly words: RefusalText['tiles'];
}

/** What happened, as one tile for each kind of answer. A tile opens to its answers and says how many are checked. */
export function HappenedTiles({ frame, words }: Props) {
  const questions = (frame.current?.questions ?? []).filter(isChoice);
  return (
    <>
      <p class="hint">{words.open}</p>
      <div class="tiles">
        {questions.map((question) => (
          <Tile key={question.id} frame={frame} words={words} question={question} />
        ))}
      </div>
    </>
  );
}

function Tile({ frame, words, question }: Props & { readonly question: Choice }) {
  const picked = given(frame.entries.answers, question.id);
  // From then on only the client opens and closes it: unchecking the last answer must not take the focus away.
  const [startsOpen] = useState(picked.length > 0);
  return (
    <details class="tile" open={startsOpen || undefined}>
      <summary id={`tile-${question.id}`}>
        <span>{question.ask}</span>
        {picked.length > 0 && (
          <span class="tile-count" key={picked.length}>
            {fillText(words.chosen, { count: picked.length })}
          </span>
        )}
      </summary>
      <ErrorText frame={frame} question={question} reason={undefined} />
      <fieldset class="answers" aria-labelledby={`tile-${question.id}`}>
        {question.answers.map((answer) => (
          <label class="answer" key={answer.id}>
            <input
              type="checkbox"
              name={question.id}
              checked={picked.includes(answer.id)}
              autocomplete="off"
              onChange={({ currentTarget: { checked } }) =>
                frame.answer(
                  question.id,
                  checked ? [...picked, answer.id] : picked.filter((one) => one !== answer.id),
                )
              }
            />
            <span>{answer.label}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
