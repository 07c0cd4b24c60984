/** Puts values into a text's blanks: `{place}`, `{count}`. A blank without a value is a slip in content: it throws. */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing is known to put in for ${blank} in "${text}".`);
    return String(value);
  });
}
