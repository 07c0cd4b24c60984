import { useId } from 'preact/hooks';
import { isoDate } from '../../domain/day/iso-date.ts';
import type { Question } from '../../domain/flow/flow.schema.ts';
import { answerLabels, isChoice, type OpenTopic } from '../../domain/flow/flow.ts';
import { given } from '../../domain/flow/when.ts';
import { languageOf } from './language-of.ts';
import { ELSEWHERE, nameIn } from './PlaceSelect.tsx';
import type { Frame } from './use-frame.ts';

/** The longest text that is shown whole. */
const LONGEST = 80;

interface Props {
  readonly frame: Frame;
  /** The topics to list; all that are open if left out. */
  readonly topics?: readonly OpenTopic[];
  /** Decides how dates are written. */
  readonly country: string;
  /** Whether the list belongs on paper too. */
  readonly printed?: boolean;
}

/** Every answer with its question, topic by topic, each with its Change. Changing one keeps the others. */
export function YourAnswers({ frame, topics, country, printed = false }: Props) {
  const title = useId();
  const { answers: words } = frame.words;
  const listed = topics ?? frame.sections.flatMap((section) => section.topics);
  return (
    <section class={printed ? undefined : 'no-print'} aria-labelledby={title}>
      <h2 id={title}>{words.title}</h2>
      <dl class="answers-list">
        {listed.map(({ topic, questions }) => {
          const answered = questions.flatMap((question) => {
            const answer = answerOf(question, frame, country);
            return answer === '' ? [] : [{ question, answer }];
          });
          return (
            <div key={topic.id}>
              <dt>{topic.name}</dt>
              {answered.map(({ question, answer }) => (
                <dd key={question.id}>
                  <span class="asked">{question.ask}</span> {answer}
                </dd>
              ))}
              {answered.length === 0 && <dd class="soft">{words.none}</dd>}
              <dd class="change no-print">
                <button type="button" class="link" onClick={() => frame.change(topic.id)}>
                  {words.change}
                  <span class="visually-hidden">: {topic.name}</span>
                </button>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function answerOf(question: Question, frame: Frame, country: string): string {
  const { answers, fields } = frame.entries;
  const picked = given(answers, question.id);
  if (isChoice(question)) return answerLabels(frame.flow, question.id, picked).join(', ');
  if (question.kind === 'place')
    return question.others.find(({ id }) => id === picked[0])?.label ?? placeName(picked[0] ?? '', frame);
  const text = fields[question.id]?.trim() ?? '';
  const date = question.kind === 'date' ? isoDate(text) : undefined;
  if (date !== undefined) return languageOf(frame).grammar(country).date(date);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

function placeName(id: string, { places, words }: Frame): string {
  if (id === ELSEWHERE) return words.place.elsewhere;
  return nameIn(places, id) ?? '';
}
