import type { Field } from '../../domain/flow/flow.schema.ts';
import type { Piece } from '../../domain/letter/value.ts';

interface Props {
  readonly piece: Piece;
  readonly field: Field;
  readonly value: string;
  /** What stands in it while it's empty. */
  readonly mark: string;
  /** The language of the page. */
  readonly lang: string;
  readonly onType: (text: string) => void;
}

/** A blank of the letter as a field on the sheet itself. What is typed here is the answer to its question. */
export function BlankField({ piece, field, value, mark, lang, onType }: Props) {
  const common = {
    class: value === '' ? 'blank-field open' : 'blank-field',
    'aria-label': field.ask,
    autocomplete: 'off',
    dir: 'auto',
    // Its name and hint are the page's own words, whatever the letter's language.
    lang,
    'data-blank': piece.question,
    value,
  } as const;
  if (field.kind === 'lines')
    return (
      <textarea
        {...common}
        rows={Math.max(1, value.split('\n').length)}
        placeholder={mark}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    );
  return (
    <input
      {...common}
      type={field.kind === 'date' ? 'date' : 'text'}
      size={Math.max(8, (value === '' ? mark : value).length)}
      placeholder={mark}
      onInput={(event) => onType(event.currentTarget.value)}
    />
  );
}
