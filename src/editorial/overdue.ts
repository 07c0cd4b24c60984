/** What carries a date of its next check: a place, or a page of prose. */
type Checked = Readonly<Record<string, { readonly nextCheck: string }>>;

/** One line for each file whose next check has come. Who keeps the site up to date reads these at every build. */
export function overdue(files: Checked, today: string): string[] {
  return Object.entries(files)
    .filter(([, { nextCheck }]) => nextCheck < today)
    .map(
      ([file, { nextCheck }]) =>
        `${file}: the check was due on ${nextCheck}. Check the sources, then set checked and nextCheck.`,
    );
}

/** Checks that are overdue by more than a year: such a page must not be published as it is. */
export function longOverdue(files: Checked, today: string): string[] {
  const lastYear = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return overdue(files, lastYear);
}
