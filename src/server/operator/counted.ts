const plural = new Intl.PluralRules('en-US');

/** A count with its noun: `1 person`, `2 people`. The plural is the noun with an s unless it is given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${plural.select(count) === 'one' ? one : many}`;
}
