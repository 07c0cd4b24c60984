/** Places by country, for a list that a keyboard, a phone and a screen reader know well. */
export interface PlaceGroup {
  readonly name: string;
  readonly places: readonly { readonly id: string; readonly name: string }[];
}

/** The answer of somebody whose place we do not have. */
export const ELSEWHERE = 'elsewhere';

interface Props {
  readonly id: string;
  readonly groups: readonly PlaceGroup[];
  /** Answers besides the places. */
  readonly others: readonly { readonly id: string; readonly label: string }[];
  readonly value: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly onPick: (place: string) => void;
}

export function PlaceSelect({ id, groups, others, value, describedBy, invalid, onPick }: Props) {
  return (
    <select
      id={id}
      value={value}
      autocomplete="off"
      aria-describedby={describedBy}
      aria-invalid={invalid ? 'true' : undefined}
      onChange={(event) => onPick(event.currentTarget.value)}
    >
      <option value="">Choose a place</option>
      {groups.map((group) => (
        <optgroup label={group.name} key={group.name}>
          {group.places.map((place) => (
            <option value={place.id} key={place.id}>
              {place.name}
            </option>
          ))}
        </optgroup>
      ))}
      <option value={ELSEWHERE}>My place is not in the list</option>
      {others.map((other) => (
        <option value={other.id} key={other.id}>
          {other.label}
        </option>
      ))}
    </select>
  );
}
