import type { Choice, Field, Question } from '../../domain/flow/flow.schema.ts';
import { isChoice, offered, toggle, type Entries } from '../../domain/flow/flow.ts';
import { given, type Answers } from '../../domain/flow/when.ts';
import { PlaceSelect, type PlaceGroup } from './PlaceSelect.tsx';

interface Props {
  readonly question: Question;
  /** The entries that count now, defaults included. */
  readonly entries: Entries;
  /** The same answers with what the law adds. */
  readonly context: Answers;
  readonly error: string | undefined;
  readonly places: readonly PlaceGroup[];
  readonly onAnswer: (question: string, answer: string | readonly string[]) => void;
  readonly onType: (question: string, text: string) => void;
}

/** One question with its hint and its error, as radio buttons, tick boxes, a list of places or a field. */
export function QuestionView(props: Props) {
  const { question } = props;
  if (isChoice(question)) return <ChoiceView {...props} question={question} />;
  if (question.kind === 'place') {
    return (
      <div class="question">
        <label for={`q-${question.id}`}>{question.ask}</label>
        <Hint question={question} />
        <ErrorText id={question.id} error={props.error} />
        <PlaceSelect
          id={`q-${question.id}`}
          groups={props.places}
          others={question.others}
          value={given(props.entries.answers, question.id)[0] ?? ''}
          describedBy={describedBy(question, props.error)}
          invalid={props.error !== undefined}
          onPick={(place) => props.onAnswer(question.id, place)}
        />
      </div>
    );
  }
  return <FieldView {...props} question={question} />;
}

function ChoiceView({ question, entries, context, error, onAnswer }: Props & { question: Choice }) {
  const picked = given(entries.answers, question.id);
  const many = question.kind === 'many';
  const answers = offered(question, context);
  return (
    <fieldset class="question" aria-describedby={describedBy(question, error)}>
      <legend>{question.ask}</legend>
      <Hint question={question} />
      <ErrorText id={question.id} error={error} />
      <div class="answers">
        {answers.map((answer, at) => (
          <label class="answer" key={answer.id}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={question.id}
              id={at === 0 ? `q-${question.id}` : undefined}
              checked={picked.includes(answer.id)}
              aria-invalid={error === undefined ? undefined : 'true'}
              autocomplete="off"
              onChange={() => onAnswer(question.id, many ? toggle(question, picked, answer.id) : [answer.id])}
            />
            <span>
              {answer.label}
              {answer.hint && <small>{answer.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function FieldView({ question, entries, error, onType }: Props & { question: Field }) {
  const common = {
    id: `q-${question.id}`,
    value: entries.fields[question.id] ?? '',
    'aria-describedby': describedBy(question, error),
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    autocomplete: question.autocomplete,
    dir: question.kind === 'date' ? undefined : ('auto' as const),
    onInput: (event: { currentTarget: { value: string } }) => onType(question.id, event.currentTarget.value),
  };
  return (
    <div class="question">
      <label for={common.id}>{question.ask}</label>
      <Hint question={question} />
      <ErrorText id={question.id} error={error} />
      {question.kind === 'lines' ? (
        <textarea rows={3} {...common} />
      ) : (
        <input type={question.kind === 'date' ? 'date' : 'text'} class={question.kind} {...common} />
      )}
    </div>
  );
}

function Hint({ question }: { question: Question }) {
  if (!question.hint) return null;
  return (
    <p class="hint" id={`hint-${question.id}`}>
      {question.hint}
    </p>
  );
}

function ErrorText({ id, error }: { id: string; error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <p class="error" id={`error-${id}`}>
      <span class="visually-hidden">To mend: </span>
      {error}
    </p>
  );
}

function describedBy(question: Question, error: string | undefined): string | undefined {
  const ids = [
    question.hint ? `hint-${question.id}` : '',
    error === undefined ? '' : `error-${question.id}`,
  ].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}
