import { useId } from 'preact/hooks';
import type { Flow, Question } from '../../domain/flow/flow.schema.ts';
import { answerLabels, isChoice, type Entries, type OpenTopic } from '../../domain/flow/flow.ts';
import { isoDate, longDate } from '../../domain/day/iso-date.ts';
import { given } from '../../domain/flow/when.ts';
import { ELSEWHERE, type PlaceGroup } from './PlaceSelect.tsx';

interface Props {
  readonly topics: readonly OpenTopic[];
  readonly entries: Entries;
  readonly flow: Flow;
  readonly places: readonly PlaceGroup[];
  /** Decides how dates are written. */
  readonly country: string;
  readonly onChange: (topic: string) => void;
  /** Whether the list belongs on paper too. */
  readonly printed?: boolean;
  /** Whether each answer stands behind its question, and those that were left as they are go unsaid. */
  readonly asked?: boolean;
}

/** Every answer on one page, each topic with its Change. Changing one keeps the others. */
export function YourAnswers(props: Props) {
  const { topics, onChange } = props;
  const title = useId();
  return (
    <section class={props.printed ? undefined : 'no-print'} aria-labelledby={title}>
      <h3 id={title}>Your answers</h3>
      <dl class="answers-list">
        {topics.map(({ topic, questions }) => (
          <div key={topic.id}>
            <dt>{topic.title}</dt>
            <dd>
              {questions
                .map((question) => said(question, props))
                .filter(Boolean)
                .join('; ') || 'Nothing yet'}
            </dd>
            <dd>
              <button type="button" class="link no-print" onClick={() => onChange(topic.id)}>
                Change<span class="visually-hidden">: {topic.title}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function said(question: Question, { entries, flow, places, country, asked }: Props): string {
  if (isChoice(question)) {
    const picked = given(entries.answers, question.id);
    const labels = answerLabels(flow, question.id, picked).join(', ');
    if (!asked || labels === '') return labels;
    return picked.join() === question.default.join() ? '' : `${question.ask} ${labels}`;
  }
  if (question.kind === 'place') {
    const picked = given(entries.answers, question.id)[0] ?? '';
    return question.others.find(({ id }) => id === picked)?.label ?? placeName(picked, places);
  }
  const text = entries.fields[question.id]?.trim() ?? '';
  if (text === '') return '';
  const date = question.kind === 'date' ? isoDate(text) : undefined;
  const shown = date === undefined ? text : longDate(date, country);
  return `${question.ask}${question.ask.endsWith('?') ? '' : ':'} ${shown.length > 80 ? `${shown.slice(0, 80)} …` : shown}`;
}

function placeName(id: string, places: readonly PlaceGroup[]): string {
  if (id === ELSEWHERE) return 'My place is not in the list';
  return places.flatMap((group) => group.places).find((place) => place.id === id)?.name ?? '';
}
