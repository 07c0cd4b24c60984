/** Pages that the site has in several languages: the address in each, by the language’s short name. */
export const ALTERNATES: readonly Readonly<Record<string, string>>[] = [{ en: '/letter/', es: '/es/carta/' }];

/** The same page in every language, itself included; empty where it is in one alone. */
export function alternatesOf(path: string): [language: string, path: string][] {
  return Object.entries(ALTERNATES.find((page) => Object.values(page).includes(path)) ?? {});
}
