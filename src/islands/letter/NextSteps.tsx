import type { DeskWords } from '../../domain/letter/desk-words.schema.ts';
import type { NextSteps as Steps } from '../../domain/letter/next-steps.ts';

/** How to send it, which days to watch, and what happens after that. */
export function NextSteps({ steps, words }: { readonly steps: Steps; readonly words: DeskWords }) {
  const { next } = words;
  return (
    <section class="no-print" aria-labelledby="next-title">
      <h2 id="next-title">{next.title}</h2>
      <ul class="checklist">
        {steps.todo.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {steps.days.length > 0 && (
        <ul class="due-days">
          {steps.days.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {steps.after.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <a href={next.answerHref}>{next.answerCame}</a>
      </p>
      <p class="soft small">{words.notAdvice}</p>
    </section>
  );
}
