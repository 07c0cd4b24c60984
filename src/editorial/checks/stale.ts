/** A translated text whose English has changed since. It may still be right: a person has to look. */
export interface StaleText {
  readonly language: string;
  /** Its file below the folder of the language, such as `letters/request.yaml`. */
  readonly file: string;
  readonly key: string;
  /** What the English says now. */
  readonly english: string;
}

/** One line for each English text that changed, with the languages that have to follow. */
export function staleLines(texts: readonly StaleText[]): string[] {
  const same = Map.groupBy(texts, ({ file, key, english }) => JSON.stringify([file, key, english]));
  return [...same.values()].map((group) => {
    const { file, key, english } = group[0] as StaleText;
    const languages = group.map(({ language }) => language);
    const where = languages.length === 1 ? `content/${languages[0]}/${file}` : `content/*/${file}`;
    const which = languages.length === 1 ? 'the translation' : `the translations in ${languages.join(', ')}`;
    return `${where}: “${key}” was translated before the English changed. The English now says: ${english} Check ${which}, then run: npm run translated -- ${languages.join(' ')}`;
  });
}
