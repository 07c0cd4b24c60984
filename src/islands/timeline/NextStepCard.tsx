import type { ComponentChildren } from 'preact';
import { fillText } from '../../domain/text/fill.ts';
import type { NextStep } from '../../domain/timeline/next.ts';
import { nextWords } from './next-words.ts';
import type { TimelineWords } from './timeline-words.ts';

interface Props {
  readonly texts: TimelineWords;
  readonly next: NextStep;
  readonly country: string;
  /** Empty where no law of it is there. */
  readonly place: string;
  /** Opens the refusal helper, filled in. */
  readonly onAnswer: () => void;
  /** Opens the letter tool, filled in for a reminder; undefined where it's on the page already. */
  readonly onReminder: (() => void) | undefined;
  /** Where to enter that an answer came; undefined once one is entered. */
  readonly onCame: (() => void) | undefined;
  /** The days that can't be right, where that is what comes next. */
  readonly children: ComponentChildren;
}

/** The page of the refusal helper, which opens here instead. */
const HELPER = '/refusal/';
/** The page of the letter tool, which opens here instead once there is a request to remind of. */
const LETTER = '/letter/{place}';

/** The one thing to do next, why, a line to say, and where it can be done. */
export function NextStepCard(props: Props) {
  const { texts, next, country, children } = props;
  const words = nextWords(texts, next, country);
  return (
    <section class="next-step" aria-labelledby="next-step-title">
      <p class="eyebrow">{texts.view.next}</p>
      <h2 id="next-step-title">{words.title}</h2>
      {next.kind === 'mend' ? children : <p>{words.text}</p>}
      {words.say !== undefined && <p>{fillText(texts.view.say, { words: words.say })}</p>}
      <Ways {...props} links={words.links} />
    </section>
  );
}

/** Where to go from here. */
function Ways({
  texts,
  next,
  links,
  place,
  onAnswer,
  onReminder,
  onCame,
}: Props & Pick<ReturnType<typeof nextWords>, 'links'>) {
  if (links.length === 0 && !onCame) return null;
  const opens = (href: string) =>
    href === HELPER ? onAnswer : href === LETTER && next.kind !== 'begin' ? onReminder : undefined;
  return (
    <p class="moves no-print">
      {links.map(({ label, href }) =>
        opens(href) ? (
          <button key={label} type="button" class="button" onClick={opens(href)}>
            {label}
          </button>
        ) : (
          <a key={label} class="button" href={href.replace('{place}', place === '' ? '' : `#${place}`)}>
            {label}
          </a>
        ),
      )}
      {onCame && (
        <button type="button" class="button" onClick={onCame}>
          {texts.view.came}
        </button>
      )}
    </p>
  );
}
