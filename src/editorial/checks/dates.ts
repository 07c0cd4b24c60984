import type { Fault } from '../../domain/law/place.ts';

/** Days on which something was done; none of them can lie ahead. */
const DONE: Readonly<Record<string, string>> = {
  written: 'it was written',
  checked: 'it was checked',
  date: 'it was changed',
};

/** Days of checking that can't be: in the future, or a next check that is more than a year off. `today` is 2026-11-29. */
export function dateFaults(value: unknown, today: string, path: Fault['path'] = []): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]): Fault[] => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    if (typeof inner !== 'string') return dateFaults(inner, today, here);
    if (!/^\d{4}-\d{2}(-\d{2})?$/.test(inner)) return [];
    const what = DONE[name];
    if (what !== undefined && inner > today.slice(0, inner.length))
      return [{ path: here, message: `${inner} is in the future. Write the day ${what}.` }];
    const last = aYearAfter(lastCheck(value, today));
    if (name === 'nextCheck' && inner > last)
      return [
        {
          path: here,
          message: `${inner} is more than a year after the last check. Laws change sooner: write a day up to ${last}.`,
        },
      ];
    return [];
  });
}

/** A last check in the future is told on its own line. */
function lastCheck(value: object, today: string): string {
  const checked = 'checked' in value && typeof value.checked === 'string' ? value.checked : today;
  return checked < today ? checked : today;
}

function aYearAfter(day: string): string {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return later.endsWith('-02-29') ? later.replace('-02-29', '-03-01') : later;
}
