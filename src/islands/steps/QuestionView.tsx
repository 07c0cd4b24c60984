import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Answer, Choice, Field, PlaceQuestion, Question } from '../../domain/flow/flow.schema.ts';
import { choose, isChoice, offered } from '../../domain/flow/flow.ts';
import { given } from '../../domain/flow/when.ts';
import { fillText } from '../../domain/text/fill.ts';
import { PlacePicker } from '../places/PlacePicker.tsx';
import { PlaceSelect } from './PlaceSelect.tsx';
import { Status } from './Status.tsx';
import type { Frame } from './use-frame.ts';
import { ViewHeading } from './ViewHeading.tsx';

interface Props<Q extends Question = Question> {
  readonly frame: Frame;
  readonly question: Q;
  /** Why its page is asked, if this question is the heading of the page. */
  readonly reason: ComponentChildren | undefined;
}

/** One question with its hint and its error, as radio buttons, checkboxes, a list of places or a field. */
export function QuestionView(props: Props) {
  const { question } = props;
  if (isChoice(question)) return <ChoiceView {...props} question={question} />;
  return (
    <div class="question">
      <label for={`q-${question.id}`}>
        <Asked {...props} />
      </label>
      {props.reason}
      <Hint question={question} />
      <ErrorText {...props} />
      {question.kind === 'place' ? (
        <PlaceView {...props} question={question} />
      ) : (
        <FieldView {...props} question={question} />
      )}
    </div>
  );
}

/** The question's words, as the heading of the page if they are. */
function Asked({ frame, question, reason }: Props): ComponentChildren {
  return reason ? <ViewHeading frame={frame}>{question.ask}</ViewHeading> : question.ask;
}

function ChoiceView(props: Props<Choice>) {
  const { frame, question } = props;
  const picked = given(frame.entries.answers, question.id);
  const many = question.kind === 'many';
  const error = errorOf(frame, question);
  const [unchecked, tellUnchecked] = useState('');
  const pick = (id: string, checked: boolean) => {
    const chosen = many ? choose(question, picked, id, checked) : [id];
    const labels = question.answers.filter((one) => one.id !== id && picked.includes(one.id));
    const gone = many ? labels.filter((one) => !chosen.includes(one.id)) : [];
    tellUnchecked(uncheckedText(frame, gone));
    frame.answer(question.id, chosen);
  };
  return (
    <fieldset class="question" aria-describedby={describedBy(props)}>
      <legend>
        <Asked {...props} />
      </legend>
      {props.reason}
      <Hint question={question} />
      <ErrorText {...props} />
      <div class="answers">
        {offered(question, frame.context).map(({ id, label, hint }, at) => (
          <label class="answer" key={id}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={question.id}
              id={at === 0 ? `q-${question.id}` : undefined}
              checked={picked.includes(id)}
              aria-invalid={error === undefined ? undefined : 'true'}
              autocomplete="off"
              onChange={({ currentTarget: { checked } }) => pick(id, checked)}
            />
            <span>
              {label}
              {hint && <small>{hint}</small>}
            </span>
          </label>
        ))}
      </div>
      {many && <Status text={unchecked} className="small" />}
    </fieldset>
  );
}

/** That some answers are no longer checked, because one was checked that can't go with them. */
function uncheckedText({ words }: Frame, gone: readonly Answer[]): string {
  if (gone.length === 0) return '';
  return fillText(words.answers.unchecked, { answers: gone.map(({ label }) => `“${label}”`).join(', ') });
}

function PlaceView(props: Props<PlaceQuestion>) {
  const { frame, question } = props;
  const answer = (place: string) => frame.answer(question.id, place);
  return (
    <>
      {frame.words.place.find && (
        <PlacePicker
          id={`find-${question.id}`}
          words={frame.words.place.find}
          onPick={({ id }) => answer(id)}
        />
      )}
      <PlaceSelect
        id={`q-${question.id}`}
        words={frame.words.place}
        groups={frame.places}
        others={question.others}
        value={given(frame.entries.answers, question.id)[0] ?? ''}
        describedBy={describedBy(props)}
        invalid={errorOf(frame, question) !== undefined}
        onPick={answer}
      />
    </>
  );
}

function FieldView(props: Props<Field>) {
  const { frame, question } = props;
  const common = {
    id: `q-${question.id}`,
    value: frame.entries.fields[question.id] ?? '',
    'aria-describedby': describedBy(props),
    'aria-invalid': errorOf(frame, question) === undefined ? undefined : ('true' as const),
    autocomplete: question.autocomplete,
    dir: question.kind === 'date' ? undefined : ('auto' as const),
    onInput: (event: { currentTarget: { value: string } }) =>
      frame.type(question.id, event.currentTarget.value),
  };
  if (question.kind === 'lines') return <textarea rows={3} {...common} />;
  return <input type={question.kind === 'date' ? 'date' : 'text'} class={question.kind} {...common} />;
}

function Hint({ question }: Pick<Props, 'question'>) {
  if (!question.hint) return null;
  return (
    <p class="hint" id={`hint-${question.id}`}>
      {question.hint}
    </p>
  );
}

export function ErrorText({ frame, question }: Props) {
  const error = errorOf(frame, question);
  if (error === undefined) return null;
  return (
    <p class="error" id={`error-${question.id}`}>
      <span class="visually-hidden">{frame.words.errors.mark} </span>
      <span key={error}>{error}</span>
    </p>
  );
}

function errorOf({ errors }: Frame, { id }: Question): string | undefined {
  return errors.list.find((error) => error.question === id)?.message;
}

function describedBy({ frame, question, reason }: Props): string | undefined {
  const ids = [
    reason ? 'step-reason' : '',
    question.hint ? `hint-${question.id}` : '',
    errorOf(frame, question) === undefined ? '' : `error-${question.id}`,
  ].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}
