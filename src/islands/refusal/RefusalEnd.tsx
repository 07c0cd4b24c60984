import { given } from '../../domain/flow/when.ts';
import type { Letter } from '../../domain/letter/value.ts';
import type { RefusalResult as Result } from '../../domain/refusal/refusal.ts';
import { WRITING } from '../../domain/refusal/steps.ts';
import type { LetterIn } from '../letter/LanguageBar.tsx';
import { LawNote } from '../steps/LawNote.tsx';
import type { Frame } from '../steps/use-frame.ts';
import { refusalExplainer } from './explainer.ts';
import type { InThread } from './Refusal.tsx';
import { RefusalResult } from './RefusalResult.tsx';
import { ReplyFinish } from './ReplyFinish.tsx';
import { LETTER, RESULT, type Found, type Helper, type RefusalTool } from './use-refusal.ts';

/** The letter that is being written, and its language. */
export interface WrittenReply {
  readonly letter: Letter | undefined;
  readonly language: LetterIn;
}

interface Props {
  readonly frame: Frame;
  readonly helper: Helper;
  readonly found: Found;
  readonly written: WrittenReply;
  readonly tool: RefusalTool;
  readonly result: Result;
  readonly inThread: InThread | undefined;
}

/** What the questions lead to: where the client stands, or a finished letter. */
export function RefusalEnd({ frame, helper, found, written, tool, result, inThread }: Props) {
  const { entries, law } = found;
  const { letter } = written;
  if (frame.step === LETTER && letter)
    return (
      <ReplyFinish
        frame={frame}
        reply={{
          letter,
          law,
          answers: entries.answers,
          bodies: bodiesFor(found),
          body: found.body,
          edits: found.edits,
          language: written.language,
        }}
        texts={tool.texts}
        desk={tool.desk}
        explain={refusalExplainer(frame.flow, frame.change)}
        onEdit={(edits) => helper.edit(found.kind, edits)}
        onResult={() => frame.show(RESULT)}
        onSent={inThread && (() => inThread.onSent(entries, found.body?.body ?? ''))}
      />
    );
  const { kind } = helper.law.state;
  const lawIsComing = kind === 'loading' || kind === 'failed';
  return (
    <RefusalResult
      frame={frame}
      texts={tool.texts}
      result={result}
      law={law}
      lawNote={
        lawIsComing && <LawNote law={helper.law} rest={helper.rest} words={frame.words.law} general="" />
      }
      own={found.own}
      onWrite={(which) => {
        frame.answer('letter', [which]);
        frame.show(WRITING[0] ?? LETTER);
      }}
    />
  );
}

/** Where a complaint can go; empty for other letters. */
function bodiesFor({ kind, entries, result }: Found) {
  const outside = kind === 'complaint' && !given(entries.answers, 'body').includes('service');
  return outside ? (result?.bodies ?? []).filter(({ itself }) => !itself) : [];
}
