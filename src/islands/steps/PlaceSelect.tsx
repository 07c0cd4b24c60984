import type { ToolWords } from '../../domain/flow/tool-words.schema.ts';

/** Places by country, for a list that a keyboard, a phone and a screen reader know well. */
export interface PlaceGroup {
  readonly name: string;
  readonly places: readonly { readonly id: string; readonly name: string }[];
}

/** The name of a place as the page calls it. */
export function nameIn(groups: readonly PlaceGroup[], id: string): string | undefined {
  return groups.flatMap(({ places }) => places).find((place) => place.id === id)?.name;
}

/** The answer of somebody whose place we do not have. */
export const ELSEWHERE = 'elsewhere';

interface Props {
  readonly id: string;
  readonly words: Pick<ToolWords['place'], 'choose' | 'elsewhere'>;
  readonly groups: readonly PlaceGroup[];
  /** Answers besides the places. */
  readonly others: readonly { readonly id: string; readonly label: string }[];
  readonly value: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly onPick: (place: string) => void;
}

/** The list of states and countries to choose one from. */
export function PlaceSelect({ id, words, groups, others, value, describedBy, invalid, onPick }: Props) {
  return (
    <select
      id={id}
      value={value}
      autocomplete="off"
      aria-describedby={describedBy}
      aria-invalid={invalid ? 'true' : undefined}
      onChange={(event) => onPick(event.currentTarget.value)}
    >
      <option value="">{words.choose}</option>
      {groups.map((group) => (
        <optgroup label={group.name} key={group.name}>
          {group.places.map((place) => (
            <option value={place.id} key={place.id}>
              {place.name}
            </option>
          ))}
        </optgroup>
      ))}
      <option value={ELSEWHERE}>{words.elsewhere}</option>
      {others.map((other) => (
        <option value={other.id} key={other.id}>
          {other.label}
        </option>
      ))}
    </select>
  );
}
