import type { Flow, Question } from '../../domain/flow.schema.ts';
import { answerLabels, isChoice, type Entries, type OpenTopic } from '../../domain/flow.ts';
import { given } from '../../domain/when.ts';

interface Props {
  readonly topics: readonly OpenTopic[];
  readonly entries: Entries;
  readonly flow: Flow;
  readonly onChange: (topic: string) => void;
}

/** Every answer on one page, each topic with its Change. Changing one keeps the others. */
export function YourAnswers({ topics, entries, flow, onChange }: Props) {
  return (
    <section class="no-print" aria-labelledby="answers-title">
      <h3 id="answers-title">Your answers</h3>
      <dl class="answers-list">
        {topics.map(({ topic, questions }) => (
          <div key={topic.id}>
            <dt>{topic.title}</dt>
            <dd>
              {questions.map((question) => said(question, entries, flow)).filter(Boolean).join('; ') || 'Nothing yet'}
            </dd>
            <dd>
              <button type="button" class="link" onClick={() => onChange(topic.id)}>
                Change<span class="visually-hidden">: {topic.title}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function said(question: Question, entries: Entries, flow: Flow): string {
  if (isChoice(question)) return answerLabels(flow, question.id, given(entries.answers, question.id)).join(', ');
  if (question.kind === 'place') return document.querySelector(`option[value="${CSS.escape(given(entries.answers, question.id)[0] ?? '')}"]`)?.textContent ?? placeName(entries);
  const text = entries.fields[question.id]?.trim() ?? '';
  return text === '' ? '' : `${question.ask}: ${text.length > 80 ? `${text.slice(0, 80)} …` : text}`;
}

function placeName(entries: Entries): string {
  return given(entries.answers, 'place')[0] ?? '';
}
