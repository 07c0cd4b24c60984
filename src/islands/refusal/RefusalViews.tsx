import { useMemo } from 'preact/hooks';
import { blankNames } from '../../domain/flow/flow.ts';
import { compose } from '../../domain/letter/letter.ts';
import { replyInput } from '../../domain/letter/reply.ts';
import { translationOf } from '../../domain/letter/translation.ts';
import type { GroundMark } from '../../domain/refusal/refusal.ts';
import { WRITING } from '../../domain/refusal/steps.ts';
import { LetterPreview } from '../letter/LetterPreview.tsx';
import { useLanguage } from '../letter/use-language.ts';
import { useFocusOnArrival } from '../steps/use-focus-on-arrival.ts';
import type { Frame } from '../steps/use-frame.ts';
import { come } from '../steps/use-later.ts';
import { AnswersAwaited } from './AnswersAwaited.tsx';
import type { InThread, RefusalProps } from './Refusal.tsx';
import { RefusalEnd, type WrittenReply } from './RefusalEnd.tsx';
import type { Found, Helper } from './use-refusal.ts';

interface Props {
  readonly frame: Frame;
  readonly helper: Helper;
  readonly found: Found;
  readonly marks: readonly GroundMark[];
  readonly texts: RefusalProps['texts'];
  readonly inThread: InThread | undefined;
}

/** The letter beside the questions that fill it; after them the result or the finished letter, once its texts are there. */
export function RefusalViews({ frame, helper, found, marks, texts, inThread }: Props) {
  const written = useReply(frame, helper, found, marks);
  const tool = come(helper.tool);
  useFocusOnArrival(frame, frame.current ? 'asking' : helper.tool.state.kind);
  if (frame.current) {
    if (!written.letter || !tool || !WRITING.includes(frame.step)) return null;
    return <LetterPreview letter={written.letter} edits={found.edits} words={tool.desk} started />;
  }
  if (!tool || !found.result)
    return (
      <AnswersAwaited
        frame={frame}
        words={texts.awaited}
        failed={helper.tool.state.kind === 'failed'}
        onRetry={helper.tool.retry}
      />
    );
  return <RefusalEnd {...{ frame, helper, found, written, tool, inThread }} result={found.result} />;
}

function useReply(frame: Frame, helper: Helper, found: Found, marks: readonly GroundMark[]): WrittenReply {
  const { kind, text, entries, body } = found;
  const language = useLanguage(entries.answers, '/refusal/language');
  const blanks = useMemo(() => blankNames(frame.flow), [frame.flow]);
  const law = come(helper.law) ?? null;
  return {
    letter:
      text &&
      compose(
        text,
        replyInput({ marks, law, entries, blanks, body }),
        translationOf(language.language, kind),
      ),
    language,
  };
}
