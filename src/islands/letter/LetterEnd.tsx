import type { Edits } from '../../domain/letter/by-hand.ts';
import type { Handed } from '../../domain/timeline/thread.ts';
import type { Frame } from '../steps/use-frame.ts';
import { Finish, type Finished } from './Finish.tsx';
import { TimelineHere } from './TimelineHere.tsx';
import { END, SENT } from './views.ts';

interface Props {
  readonly frame: Frame;
  readonly finish: Finished;
  readonly onEdit: (edits: Edits) => void;
  readonly sent: Handed | undefined;
  readonly onSent: () => void;
}

/** Both stay on the page while one of them is shown, so that a signature or a note isn't lost on the way. */
export function LetterEnd({ frame, finish, onEdit, sent, onSent }: Props) {
  return (
    <>
      <Finish frame={frame} finish={finish} shown={frame.step === END} onEdit={onEdit} onSent={onSent} />
      {sent && (
        <TimelineHere
          shown={frame.step === SENT}
          words={frame.words.here}
          handedOver={sent}
          onBack={() => frame.show(END)}
        />
      )}
    </>
  );
}
