import { NO_DRAFT } from '../../domain/refusal/draft.ts';
import { toRefusal, toReminder } from '../../domain/timeline/handover.ts';
import { LetterHere } from '../letter/LetterHere.tsx';
import type { Frame } from '../steps/use-frame.ts';
import { AnswerHere } from './AnswerHere.tsx';
import type { TimelineWords } from './timeline-words.ts';
import { TimelineView } from './TimelineView.tsx';
import type { Opened } from './use-opened.ts';
import type { LightTimeline } from './use-timeline.ts';
import { ANSWER, REMINDER, VIEW } from './views.ts';
import { removing, type workOut } from './work-out.ts';

interface Props {
  readonly frame: Frame;
  readonly texts: TimelineWords;
  readonly light: LightTimeline;
  readonly found: ReturnType<typeof workOut>;
  readonly opened: Opened;
  /** Whether the letter tool is on this page already. */
  readonly besideLetter: boolean;
  readonly onNew: () => void;
}

/** The timeline and the tools that were opened for its open request. All stay while one is shown, so that nothing typed is lost. */
export function TimelineViews({ frame, texts, light, found, opened, besideLetter, onNew }: Props) {
  const { thread } = light;
  const own = { ...light, ...found, ...removing(thread, texts) };
  const { open } = thread.value;
  if (frame.current) return null;

  function openAnswer(): void {
    own.saved.change((old) => ({
      ...old,
      reply: toRefusal(own.entries, own.days, old.reply ?? NO_DRAFT, own.today),
    }));
    opened.help();
    frame.show(ANSWER);
  }

  function openReminder(): void {
    opened.remind(toReminder(own.saved.value.entries, own.days));
    frame.show(REMINDER);
  }

  return (
    <>
      <TimelineView
        key={open}
        shown={frame.step === VIEW}
        frame={frame}
        texts={texts}
        own={own}
        onAnswer={openAnswer}
        onReminder={besideLetter ? undefined : openReminder}
        onNew={onNew}
      />
      {opened.helped && (
        <AnswerHere
          key={`answer-${open}`}
          shown={frame.step === ANSWER}
          words={frame.words.here}
          own={own}
          onBack={() => frame.show(VIEW)}
          onSent={() => {
            frame.show(VIEW);
            thread.setNotice(texts.log.sent);
          }}
        />
      )}
      {opened.reminder && (
        <LetterHere
          key={`reminder-${open}`}
          shown={frame.step === REMINDER}
          which="reminder"
          words={frame.words.here}
          handedOver={opened.reminder}
          onBack={() => frame.show(VIEW)}
        />
      )}
    </>
  );
}
