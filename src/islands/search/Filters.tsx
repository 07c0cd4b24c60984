import { SEARCH_SECTIONS } from '../../domain/search/section.ts';
import type { SearchTexts } from '../../domain/search/search.schema.ts';
import type { Narrowing } from './pagefind.ts';

interface Props {
  readonly texts: SearchTexts;
  readonly narrowing: Narrowing;
  readonly places: readonly string[];
  readonly onChange: (narrowing: Narrowing) => void;
}

/** By what results can be narrowed: the part of the site, and the state or country. */
export function Filters({ texts, narrowing, places, onChange }: Props) {
  const filters = [
    {
      key: 'section',
      label: texts.section,
      values: SEARCH_SECTIONS.map((id) => ({ id, name: texts.sections[id] })),
    },
    { key: 'place', label: texts.place, values: places.map((name) => ({ id: name, name })) },
  ] as const;
  return (
    <div class="filters">
      {filters.map(({ key, label, values }) => (
        <div>
          <label for={`search-${key}`}>{label}</label>
          <select
            id={`search-${key}`}
            value={narrowing[key]}
            onChange={(event) => onChange({ ...narrowing, [key]: event.currentTarget.value })}
          >
            <option value="">{texts.all}</option>
            {values.map(({ id, name }) => (
              <option value={id}>{name}</option>
            ))}
          </select>
        </div>
      ))}
    </div>
  );
}
