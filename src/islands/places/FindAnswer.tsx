import { useState } from 'preact/hooks';
import { carryPlace } from '../../browser/carry-place.ts';
import type { FoundPlace } from '../../domain/law/find-place.ts';
import type { RightsText } from '../../domain/law/rights-text.schema.ts';
import { fillText } from '../../domain/text/fill.ts';
import { PlacePicker } from './PlacePicker.tsx';

interface Props {
  readonly find: RightsText['find'];
  readonly answer: RightsText['answer'];
}

/** The picker with its answer: whether, how soon and at what cost, in one line, and two ways on. */
export function FindAnswer({ find, answer }: Props) {
  const [place, setPlace] = useState<FoundPlace>();
  const pick = (found: FoundPlace) => {
    setPlace(found);
    carryPlace(found.id);
  };
  return (
    <div class="find-answer">
      <PlacePicker id="find-place" words={find} onPick={pick} />
      <div role="status">
        {place && (
          <div class="found-answer" key={place.id}>
            <p>
              <strong>{place.name}.</strong> {place.line}
            </p>
            <p class="ways-on">
              <a class="button main" href={`/rights/${place.id}/`}>
                {fillText(answer.read, { place: place.name })}
              </a>
              <a class="button" href={`/letter/#${place.id}`}>
                {answer.write}
              </a>
            </p>
          </div>
        )}
      </div>
    </div>
  );
}
