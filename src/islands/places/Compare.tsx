import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { takenAlong } from '../../browser/taken-along.ts';
import { fillText } from '../../domain/text/fill.ts';
import type { RightsText } from '../../domain/law/rights-text.schema.ts';

interface Props {
  /** The id of the table on the page. */
  readonly table: string;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly count: number;
  readonly texts: RightsText['compare'];
}

/** What a visitor chose, by the name of the choice. */
type Chosen = Readonly<Record<'group' | 'sort', string>> & { readonly only: boolean };

/** Choices over the table of places. The table is plain HTML and whole without this: it only hides and reorders rows. */
export function Compare({ table, groups, count, texts }: Props) {
  // The choices keep their own values: what is chosen before this script has come must not be lost.
  const choices = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(count);
  const follow = () => setShown(arrange(table, chosen(choices.current)));
  useEffect(() => {
    chooseFirst(table, takenAlong());
    follow();
    // The boxes in the table choose what is compared.
    const element = document.getElementById(table);
    element?.addEventListener('change', follow);
    return () => element?.removeEventListener('change', follow);
  }, [table]);
  const sorts = Object.entries(texts.sorts);

  return (
    <div class="choose" ref={choices} onChange={follow}>
      <Choice id="show" name="group" label={texts.filter}>
        <option value="">{texts.everywhere}</option>
        {groups.map(({ id, name }) => (
          <option value={id} key={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice id="sort" name="sort" label={texts.sort}>
        {sorts.map(([id, name]) => (
          <option value={id} key={id}>
            {name}
          </option>
        ))}
      </Choice>
      <label class="choice">
        <input type="checkbox" name="only" autocomplete="off" /> {texts.only}
      </label>
      <p class="small" role="status">
        {fillText(texts.count, { count: shown })}
      </p>
    </div>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly name: 'group' | 'sort';
  readonly label: string;
  readonly children: ComponentChildren;
}

function Choice({ id, name, label, children }: ChoiceProps) {
  return (
    <div class="choice field">
      <label for={id}>{label}</label>
      <select id={id} name={name} autocomplete="off">
        {children}
      </select>
    </div>
  );
}

/** What stands in the choices. Before there are any, all places in their usual order. */
function chosen(choices: HTMLElement | null): Chosen {
  const selects = [...(choices?.querySelectorAll('select') ?? [])];
  return {
    group: '',
    sort: 'place',
    only: choices?.querySelector<HTMLInputElement>('[name=only]')?.checked ?? false,
    ...Object.fromEntries(selects.map(({ name, value }) => [name, value])),
  };
}

/** The order of values that are no numbers; what is not known comes last. */
const ORDER: Readonly<Record<string, number>> = { yes: 0, open: 1, no: 2, unknown: 9 };

const order = new WeakMap<HTMLTableRowElement, number>();

/** Checks the box of the place that was chosen before, whose row comes first. */
function chooseFirst(table: string, place: string): void {
  const row = document.querySelector(`#${table} a[href="/rights/${place}/"]`)?.closest('tr');
  const box = row?.querySelector<HTMLInputElement>('.pick input');
  if (!row || !box) return;
  box.checked = true;
  order.set(row, -1);
}

/** Reorders and hides the table's rows. Gives the number of rows in sight. */
function arrange(table: string, wanted: Chosen): number {
  const element = document.getElementById(table);
  const body = element?.querySelector('tbody');
  if (!element || !body) return 0;
  const rows = [...body.rows];
  for (const [at, row] of rows.entries()) if (!order.has(row)) order.set(row, at);
  for (const row of rows) {
    row.hidden =
      (wanted.group !== '' && row.dataset['group'] !== wanted.group) ||
      (wanted.only && !row.querySelector<HTMLInputElement>('.pick input')?.checked);
  }
  for (const { classList } of document.querySelectorAll('.plot path'))
    classList.toggle('off', wanted.group !== '' && !classList.contains(wanted.group));
  const rank = (row: HTMLTableRowElement) => rankOf(row, wanted.sort);
  const place = (row: HTMLTableRowElement) => order.get(row) ?? 0;
  body.append(...rows.sort((one, other) => rank(one) - rank(other) || place(one) - place(other)));
  for (const head of element.querySelectorAll<HTMLElement>('[data-sort]')) {
    if (head.dataset['sort'] === wanted.sort) head.setAttribute('aria-sort', 'ascending');
    else head.removeAttribute('aria-sort');
  }
  return rows.filter((row) => !row.hidden).length;
}

function rankOf(row: HTMLTableRowElement, sort: string): number {
  if (sort === 'place') return 0;
  const value = row.dataset[sort];
  if (value === undefined) return Number.MAX_VALUE;
  return sort === 'time' ? Number(value) : (ORDER[value] ?? 0);
}
