import { userInfo } from 'node:os';

/** Who runs this command, as far as the system tells. */
export function operatorName(): string {
  const { SUDO_USER, USER } = process.env;
  try {
    return SUDO_USER ?? userInfo().username;
  } catch {
    // In a container the user may have no name.
    return USER ?? 'unknown';
  }
}

/** A command for the operators' log. Addresses and names of files don't belong there. */
export function loggable(command: string, flags: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(flags).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    if (value === true) return [`--${name}`];
    const text = String(value);
    return [/[@/\\]/.test(text) ? `--${name} …` : `--${name} ${text}`];
  });
  return [command, ...said].join(' ');
}
