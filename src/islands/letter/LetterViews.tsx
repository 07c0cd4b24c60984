import { given } from '../../domain/flow/when.ts';
import type { Edits } from '../../domain/letter/by-hand.ts';
import type { LetterLaw } from '../../domain/letter/law.ts';
import { requestFromLetter } from '../../domain/timeline/handover.ts';
import { today } from '../steps/today.ts';
import { languageOf } from '../steps/language-of.ts';
import type { Frame } from '../steps/use-frame.ts';
import { explainer, lawIn } from './explainer.ts';
import type { LetterTexts } from './Letter.tsx';
import { LetterEnd } from './LetterEnd.tsx';
import { LetterPreview } from './LetterPreview.tsx';
import type { SentLetter } from './use-sent.ts';
import { useWritten } from './use-written.ts';
import { SENT } from './views.ts';

interface Props {
  readonly frame: Frame;
  readonly texts: LetterTexts;
  readonly law: LetterLaw | null;
  readonly edits: Edits;
  readonly onEdit: (edits: Edits) => void;
  readonly sent: SentLetter;
}

/** The letter beside the questions as it takes shape, and the finished one after them. */
export function LetterViews({ frame, texts, law, edits, onEdit, sent }: Props) {
  const { flow, entries } = frame;
  const written = useWritten({ texts, law, entries, reader: languageOf(frame).id });
  if (!written) return null;
  if (frame.current)
    return (
      <LetterPreview
        letter={written.letter}
        edits={edits}
        words={texts.desk}
        started={given(entries.answers, 'recipient').length > 0}
      />
    );
  const explain = explainer(flow, frame.change, lawIn(written.reader?.names, law));
  return (
    <LetterEnd
      frame={frame}
      finish={{ written, law, words: texts.desk, edits, explain }}
      onEdit={onEdit}
      sent={sent.sent}
      onSent={() => {
        sent.tell(requestFromLetter({ flow, entries, today: today(), country: law?.country ?? '' }));
        frame.show(SENT);
      }}
    />
  );
}
